import type { RowForm } from "../../forms/form.ts";
import type { Cell } from "../../readers/block.ts";
import { bare } from "../../text/fold.ts";
import { readOrdinal } from "../../text/ordinal.ts";
import { labelSimilarity } from "../../text/similarity.ts";
import type { Lexicon } from "../lexicon.ts";
import type { BoundRow } from "../report.ts";
import { labelKey } from "../words.ts";

/** Labels of a row, its own and those of its groups, that are cut or misspelt, with the form's words. */
export function rowLabelFaults(labels: readonly Cell[], form: RowForm, { variants }: Lexicon): BoundRow["labelFaults"] {
  if (isAsPrinted(labels, form)) return none;
  const faults: { span: Cell; expected: string }[] = [];
  for (let i = 1; i <= Math.min(labels.length, form.path.length); i++) {
    const span = labels.at(-i);
    const expected = form.path.at(-i);
    if (!span || expected === undefined || span.text === expected) continue;
    const accepted = [expected, ...(i === 1 ? form.accepted : (variants.get(expected) ?? []))];
    if (i === 1 && isBehindGroup(span.text, form)) continue;
    if (isFaulty(span.text, accepted, i === 1)) faults.push({ span, expected });
  }
  return faults.reverse();
}

/** 「（三）4.保护第三方合法权益」: a piece of its group's label, printed over the height of the group, stands before the row's own. */
function isBehindGroup(found: string, { path }: RowForm): boolean {
  const [words, own] = [bare(found), bare(path.at(-1) ?? "")];
  const piece = words.slice(0, words.length - own.length);
  return piece !== "" && words.endsWith(own) && path.slice(0, -1).some((label) => bare(label).includes(piece));
}

const none: BoundRow["labelFaults"] = [];

/** The common case: letter for letter the form's words. */
function isAsPrinted(labels: readonly Cell[], form: RowForm): boolean {
  const shift = form.path.length - labels.length;
  return labels.every((label, i) => label.text === form.path[i + shift]);
}

function isFaulty(found: string, accepted: readonly string[], isOwn: boolean): boolean {
  const key = labelKey(found);
  const same = accepted.find((label) => labelKey(label) === key);
  if (same !== undefined) return isCut(found) || hasOtherOrdinal(found, same);
  const words = [found, withoutNote(found)].map(bare);
  if (accepted.some((label) => words.includes(bare(label)))) return false;
  // The outer label is that of another group: the row is in the wrong place, which the alignment reports.
  return isOwn || accepted.some((label) => isCutOrdinal(found, label) || labelSimilarity(key, labelKey(label)) >= 0.5);
}

/** 「规章（设区的市填报）」: a note after the words. */
function withoutNote(label: string): string {
  return label.replace(/[（(][^（(）)]*[）)]\s*$/, "");
}

/** 「）不予处理」: the page break has taken the ordinal. A label without any ordinal has lost its automatic number, which is no fault. */
function isCut(found: string): boolean {
  return /^[)）]/.test(found);
}

function isCutOrdinal(found: string, label: string): boolean {
  const ordinal = readOrdinal(found);
  return ordinal !== undefined && labelKey(found) === "" && ordinal.value === readOrdinal(label)?.value;
}

function hasOtherOrdinal(found: string, label: string): boolean {
  const ordinal = readOrdinal(found);
  const expected = readOrdinal(label);
  return ordinal !== undefined && expected !== undefined && ordinal.value !== expected.value;
}
