/** A relation of the form, by the indexes of its cells. */
export interface Sum {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly total?: number;
}

/** By cell; undefined where there is no number. */
export type Numbers = readonly (number | undefined)[];

/** left − right; undefined where a cell has no number. */
export function differenceOf({ left, right }: Sum, numbers: Numbers): number | undefined {
  const a = sumOf(left, numbers);
  const b = sumOf(right, numbers);
  return a === undefined || b === undefined ? undefined : exact(a - b);
}

function sumOf(cells: readonly number[], numbers: Numbers): number | undefined {
  let total = 0;
  for (const cell of cells) {
    const number = numbers[cell];
    if (number === undefined) return undefined;
    total += number;
  }
  return total;
}

/** Amounts have decimals: sums and differences of them are held to a millionth of 万元. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}
