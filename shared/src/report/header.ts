import type { GroupForm } from "../forms/form.ts";
import type { Cell } from "../readers/block.ts";
import type { Range } from "../text/range.ts";
import { similarity } from "../text/similarity.ts";
import { corner, type HeaderWord } from "./lexicon.ts";
import type { BoundHeader } from "./report.ts";
import { wordsOf } from "./words.ts";

/** Where a header stands, and what may excuse a word that is not in it. */
export interface HeaderPlace {
  readonly range: Range;
  /** Lines beside the table: a sub-heading over a small table of its own is its caption. */
  readonly beside: ReadonlySet<string>;
  /** The header is torn; words cut in two are not judged here. */
  readonly isCut: boolean;
}

/** Holds the header words of a group against those found. */
export function bindHeader(
  group: GroupForm,
  expected: readonly HeaderWord[],
  found: readonly Cell[],
  place: HeaderPlace,
): BoundHeader {
  const { range } = place;
  if (place.isCut) return { group, range, found, missing: [], misspelt: [] };
  const left = [...found];
  const absent = expected.filter(({ key }) => !take(left, (words) => isSameHeader(words, key)) && !place.beside.has(key));
  const misspelt: { cell: Cell; expected: string }[] = [];
  const missing: string[] = [];
  for (const { text, key } of absent) {
    const cell = nearest(left, key);
    if (cell) {
      left.splice(left.indexOf(cell), 1);
      misspelt.push({ cell, expected: text });
    } else missing.push(text);
  }
  return { group, range, found, missing, misspelt };
}

/** Removes the first cell with such words; false where there is none. */
function take(cells: Cell[], test: (words: string) => boolean): boolean {
  const at = cells.findIndex((cell) => test(wordsOf(cell.text).bare));
  if (at >= 0) cells.splice(at, 1);
  return at >= 0;
}

/** The unit in brackets may be left out or written otherwise: 本年收费金额（万元）. */
function isSameHeader(found: string, expected: string): boolean {
  if (found === expected) return true;
  const unit = expected.indexOf("单位");
  return unit > 3 && found.startsWith(expected.slice(0, unit)) && /^(?:单位)?(?:万元)?$/.test(found.slice(unit));
}

function nearest(cells: readonly Cell[], key: string): Cell | undefined {
  let best: Cell | undefined;
  let most = 0.5;
  for (const cell of cells) {
    const words = wordsOf(cell.text).bare;
    if (words.startsWith(corner)) continue;
    const likeness = similarity(words, key);
    if (likeness >= most) [best, most] = [cell, likeness];
  }
  return best;
}
