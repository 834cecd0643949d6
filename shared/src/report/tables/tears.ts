import type { ReportKind } from "../../forms/kind.ts";
import { notations } from "../../notations/index.ts";
import type { Block, Cell } from "../../readers/block.ts";
import { bare } from "../../text/fold.ts";
import { labelSimilarity } from "../../text/similarity.ts";
import { joinSpans } from "../../text/span.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Tear } from "../report.ts";
import { labelKey } from "../words.ts";
import type { RawRow } from "./raw-rows.ts";

/** Joins rows that a page break has split: a label that continues in the next row, values below their label. */
export function joinCutRows(rows: readonly RawRow[], lexicon: Lexicon): { rows: RawRow[]; tears: Tear[] } {
  const joined: RawRow[] = [];
  const tears: Tear[] = [];
  for (const row of rows) {
    const previous = joined.at(-1);
    const whole = previous && !lexicon.table.onlyRow ? joinTwo(previous, row, lexicon) : undefined;
    if (!previous || !whole) {
      joined.push(row);
      continue;
    }
    joined[joined.length - 1] = whole;
    tears.push(cutRow(previous, row, whole));
  }
  return { rows: joined, tears };
}

function cutRow(upper: RawRow, lower: RawRow, whole: RawRow): Tear {
  const range = { start: upper.row.range.start, end: lower.row.range.end };
  const own = upper.labels.at(-1);
  const words = whole.labels.at(-1)?.text;
  const rest = { start: upper.row.range.end, end: lower.row.range.end };
  const isLabelOnly = lower.values.every((cell) => cell.text === "") && lower.labels.length === 1;
  return { kind: "cut-row", range, ...(own && words && isLabelOnly && { label: { range: own.range, words, rest } }) };
}

function joinTwo(upper: RawRow, lower: RawRow, lexicon: Lexicon): RawRow | undefined {
  const own = upper.labels.at(-1);
  if (!own || (upper.kind !== "data" && upper.kind !== "label")) return undefined;
  const upperFilled = isFilled(upper);
  if (lower.kind === "numbers" && !upperFilled && upper.kind === "data") return merge(upper, lower, own);
  const rest = lower.labels.at(-1);
  if (!rest || lower.labels.length !== 1 || (upperFilled && isFilled(lower))) return undefined;
  if (lower.kind !== "data" && lower.kind !== "label") return undefined;
  if (!formOneLabel(own.text, rest.text, lexicon)) return undefined;
  return merge(upper, lower, joinSpans([own, rest]));
}

/** One row of both; its range reaches over the tear. */
function merge(upper: RawRow, lower: RawRow, own: Cell): RawRow {
  const { values } = isFilled(upper) ? upper : lower;
  const cells = [...upper.row.cells.slice(0, upper.labelColumn), own, ...values];
  const row = { range: { start: upper.row.range.start, end: lower.row.range.end }, cells };
  return { ...upper, kind: "data", row, labels: [...upper.labels.slice(0, -1), own], values };
}

/** True where both pieces together are a label of the form, and neither is one alone. */
function formOneLabel(upper: string, lower: string, lexicon: Lexicon): boolean {
  const first = labelKey(upper);
  const second = bare(lower);
  if (!lexicon.rows.has(first) && !lexicon.groups.has(first) && lexicon.rows.has(labelKey(upper + lower))) return true;
  if (lexicon.rows.has(first) || lexicon.rows.has(labelKey(lower)) || lexicon.groups.has(labelKey(lower))) return false;
  if (first.length < 2 || second.length === 0) return false;
  const whole = first + second;
  if (lexicon.rows.has(whole)) return true;
  for (const label of lexicon.rows.keys()) {
    if (label.length > 6 && labelSimilarity(whole, label) > Math.max(0.85, labelSimilarity(first, label))) return true;
  }
  return false;
}

function isFilled(row: RawRow): boolean {
  return row.values.some((cell) => cell.text !== "");
}

/** Tears where one piece of a table ends and the next begins, and headers that are repeated inside it. */
export function pieceTears(rows: readonly RawRow[], between: readonly Block[][], kind: ReportKind): Tear[] {
  const tears: Tear[] = [];
  /** The words of the headers above, since the last caption. */
  const seen = new Set<string>();
  rows.forEach((lower, i) => {
    const upper = rows[i - 1];
    if (upper && upper.piece !== lower.piece) {
      const tear = tearKind(upper, lower, seen, between[lower.piece - 1] ?? [], kind);
      if (tear) tears.push({ kind: tear, range: tearBetween(upper, lower) });
    }
    if (lower.kind === "caption") seen.clear();
    if (lower.kind === "header") for (const { text } of lower.row.cells) seen.add(bare(text));
  });
  return tears;
}

/** From the end of one piece to the beginning of the next; a pipe table's `|---|` belongs to its piece. */
function tearBetween(upper: RawRow, lower: RawRow): Tear["range"] {
  const start = Math.max(upper.row.range.end, upper.table?.range.end ?? 0);
  const end = Math.min(lower.row.range.start, lower.table?.range.start ?? lower.row.range.start);
  return start <= end ? { start, end } : { start: upper.row.range.end, end: lower.row.range.start };
}

function tearKind(
  upper: RawRow,
  lower: RawRow,
  seen: ReadonlySet<string>,
  between: readonly Block[],
  kind: ReportKind,
): Tear["kind"] | undefined {
  // A sub-heading or a note between them: small tables, one a group, are a layout and not a fault.
  if (between.some((block) => block.kind !== "paragraph" || !isPageEdge(block.words.text, kind))) return undefined;
  if (lower.kind === "caption") return undefined;
  if (lower.kind !== "header") return "blank-line";
  if (upper.kind === "header" || upper.kind === "caption")
    return upper.kind === "header" || (upper.table && notations[upper.table.layout].tearsOffCaptions) ? "cut-header" : undefined;
  return isRepeated(lower, seen) ? "repeated-header" : undefined;
}

/** The foot or the head of a page: its number, the report's title. */
function isPageEdge(text: string, { title }: ReportKind): boolean {
  return /^[-—–\s\d第页/共]*$/.test(text) || (text.length < 60 && title.running.test(text.trim()));
}

/** The first words of the header have stood above already, with no other caption since. */
function isRepeated(header: RawRow, seen: ReadonlySet<string>): boolean {
  const words = header.row.cells.find((cell) => cell.text !== "");
  return words !== undefined && seen.has(bare(words.text));
}
