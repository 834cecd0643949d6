/** Decimals that are kept: a hundred-millionth of 万元 is far below a fen. */
const places = 8;

/** Adds decimal numbers as on paper: 0.1 + 0.2 is 0.3. */
export function addExactly(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + scaled(value), 0n);
  const isNegative = sum < 0n;
  const digits = String(isNegative ? -sum : sum).padStart(places + 1, "0");
  return Number(`${isNegative ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

function scaled(value: number): bigint {
  return Number.isInteger(value) ? BigInt(value) * 10n ** BigInt(places) : BigInt(value.toFixed(places).replace(".", ""));
}

/** An amount in 万元 as one would write it: 260元, 1.2万元. */
export function yuan(amount: number): string {
  const whole = Number((amount * 10_000).toFixed(2));
  return Math.abs(amount) >= 1 || whole === 0 ? `${Number(amount.toFixed(places))}万元` : `${whole}元`;
}
