import type { GroupForm } from "../forms/form.ts";
import type { Cell } from "../readers/block.ts";
import { bare } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import { similarity } from "../text/similarity.ts";
import type { BoundHeader } from "./report.ts";

/** The corner cell is long and often cut; its words are no column's, so it is not asked for. */
const corner = "本列数据的勾稽关系为";

/**
 * Holds the header words of a group against those found. `elsewhere` are captions that stand beside the table (a sub-heading over a small
 * table of its own). Words cut in two are not judged here: `cut` says that the header is torn.
 */
export function bindHeader(
  group: GroupForm,
  found: readonly Cell[],
  elsewhere: ReadonlySet<string>,
  range: Range,
  cut: boolean,
): BoundHeader {
  if (cut) return { group, range, found, missing: [], misspelt: [] };
  const expected = expectedWords(group);
  const left = new Set(found);
  const missing: string[] = [];
  for (const word of expected) {
    const key = bare(word);
    const cell = [...left].find((candidate) => isSameHeader(bare(candidate.text), key));
    if (cell) left.delete(cell);
    else if (!elsewhere.has(key)) missing.push(word);
  }
  const misspelt: { cell: Cell; expected: string }[] = [];
  const lost = missing.filter((word) => {
    const cell = nearest(left, bare(word));
    if (cell) {
      left.delete(cell);
      misspelt.push({ cell, expected: word });
    }
    return cell === undefined;
  });
  return { group, range, found, missing: lost, misspelt };
}

function expectedWords(group: GroupForm): string[] {
  return group.header.flat().flatMap((cell) => (bare(cell.text).startsWith(corner) ? [] : [cell.text]));
}

/** The unit in brackets may be left out or written otherwise: 本年收费金额（万元）. */
function isSameHeader(found: string, expected: string): boolean {
  if (found === expected) return true;
  const unit = expected.indexOf("单位");
  return unit > 3 && found.startsWith(expected.slice(0, unit)) && /^(?:单位)?(?:万元)?$/.test(found.slice(unit));
}

function nearest(cells: ReadonlySet<Cell>, key: string): Cell | undefined {
  let best: Cell | undefined;
  let most = 0.5;
  for (const cell of cells) {
    const words = bare(cell.text);
    if (words.startsWith(corner)) continue;
    const likeness = similarity(words, key);
    if (likeness >= most) [best, most] = [cell, likeness];
  }
  return best;
}
