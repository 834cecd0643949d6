import type { Row } from "../../readers/block.ts";
import { bare } from "../../text/fold.ts";
import type { BoundRow } from "../report.ts";
import type { RawRow } from "./raw-rows.ts";

/*
 * Converters of PDF files that guess where a cell ends put the end of one label into the next cell or row: 「1.属于国家秘密 其他法律行政法」,
 * 「2.规禁止公开」. Nothing is missing and nothing is added then, only put elsewhere, which no writer does.
 */

type LabelFault = BoundRow["labelFaults"][number];

/** Over how many rows a label's letters are looked for: converters put them no further. */
const mostRows = 6;

/**
 * Takes back the faults of labels in rows one below the other that together have exactly the letters of the form's labels. Rows of words
 * alone, which bind to no row of the form, count with the row above: a page's edge leaves the rest of a label there.
 */
export function withoutMisplacedLabels(rows: readonly BoundRow[], raw: readonly RawRow[]): BoundRow[] {
  const below = wordsBelow(raw);
  const result = [...rows];
  for (let first = 0; first < rows.length; ) {
    const end = misplacedEnd(rows, first, below);
    for (let at = first; at < end; at++) result[at] = { ...(rows[at] as BoundRow), labelFaults: [] };
    first = Math.max(first + 1, end);
  }
  return result;
}

/** The row after those from `first` on whose labels' letters are only misplaced; `first` itself where none are. */
function misplacedEnd(rows: readonly BoundRow[], first: number, below: ReadonlyMap<Row, readonly string[]>): number {
  const faults: LabelFault[] = [];
  const rest: string[] = [];
  for (const [i, { labelFaults, row }] of rows.slice(first, first + mostRows).entries()) {
    if (labelFaults.length === 0) break;
    faults.push(...labelFaults);
    if (areMisplaced(faults, rest)) return first + i + 1;
    rest.push(...(below.get(row) ?? []));
    if (areMisplaced(faults, rest)) return first + i + 1;
  }
  return first;
}

/** The words of rows without values, by the row with values that they stand below. */
function wordsBelow(raw: readonly RawRow[]): ReadonlyMap<Row, readonly string[]> {
  const below = new Map<Row, string[]>();
  let above: Row | undefined;
  for (const { kind, row, labels } of raw) {
    if (kind === "data") above = row;
    else if (kind === "label" && above) below.set(above, [...(below.get(above) ?? []), ...labels.map(({ text }) => text)]);
  }
  return below;
}

/** Ordinals or words that merely changed places leave each label as long as it was: these are a writer's. */
function areMisplaced(faults: readonly LabelFault[], rest: readonly string[]): boolean {
  if (faults.every(({ span, expected }) => bare(span.text).length === bare(expected).length)) return false;
  return sameLetters(
    [...faults.map(({ span }) => span.text), ...rest],
    faults.map(({ expected }) => expected),
  );
}

/** Whether words have exactly the letters of others, in whatever order. */
export function sameLetters(some: readonly string[], others: readonly string[]): boolean {
  return lettersOf(some) === lettersOf(others);
}

function lettersOf(words: readonly string[]): string {
  return [...bare(words.join(""))].sort().join("");
}
