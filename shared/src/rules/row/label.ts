import { ownLabelOf } from "../../forms/form.ts";
import { notations } from "../../notations/index.ts";
import type { BoundRow, BoundTable, Report } from "../../report/report.ts";
import { labelKey } from "../../report/words.ts";
import { bare } from "../../text/fold.ts";
import { labelSimilarity } from "../../text/similarity.ts";
import type { Span } from "../../text/span.ts";
import { readTables } from "../read-tables.ts";
import { type Fix, type Found, rule } from "../rule.ts";

export interface RowLabelFacts {
  readonly found: string;
  readonly expected: string;
}

/** A label that is cut or misspelt, but recognisable. */
export const rowLabel = rule<RowLabelFacts>({
  id: "row/label",
  severity: "warning",
  summary: { zh: "行名与格式一致", en: "Row labels read as in the form" },
  explanation: {
    zh: "行名被截断或写错，但仍认得出是哪一行。引号、逗号、空格、全角半角的差别不算；自动编号丢失也不算。快速修复换成格式的原文。",
    en: "A label is cut or misspelt, though it is clear which row it is. Quotes, commas, spaces and widths do not matter, nor does a lost automatic number. The quick fix puts the form's words.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "| 1.信访举报投诉类申请 |", replace: "| ⟦1.信访举报投诉⟧ |" }] },
    good: { edits: [{ find: "3.危及“三安全一稳定”", replace: "3. 危及三安全一稳定" }] },
  },
  prose: "none",
  *check(report) {
    for (const table of readTables(report)) {
      for (const row of table.rows) {
        for (const { span, expected } of row.labelFaults) {
          // Where the cells are not marked, the rest of the label may be anywhere: on the next page, or after the numbers.
          const isUnsure = !notations[table.layout].hasCells && isPiece(span.text, expected);
          yield {
            range: span.range,
            facts: { found: span.text, expected },
            ...(isUnsure && { severity: "information" }),
            ...mend(span, expected, row, table, report),
          };
        }
      }
    }
  },
  message: {
    zh: ({ found, expected }) => `行名“${found}”不完整或有误，格式为“${expected}”。`,
    en: ({ found, expected }) => `The label “${found}” is cut or misspelt; the form has “${expected}”.`,
  },
});

function isPiece(found: string, expected: string): boolean {
  const [piece, whole] = [bare(found), bare(expected)];
  return whole.startsWith(piece) || whole.endsWith(piece);
}

/**
 * The label of several rows, words that the author added, or a row that could be another: a fix could lose something, so a person must
 * choose it.
 */
function mend(span: Span, expected: string, row: BoundRow, table: BoundTable, report: Report): Mend {
  // A label over several lines may have other cells between its words: theirs would be lost.
  if (!isAlone(span, table, report)) return {};
  const fix: Fix = {
    title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
    edits: [{ range: span.range, text: expected }],
  };
  const isLonger = bare(span.text).length > bare(expected).length + 3;
  return isLonger || !isCertain(span, row, table) ? { suggestions: [fix] } : { fix };
}

type Mend = Pick<Found<RowLabelFacts>, "fix" | "suggestions">;

function isAlone({ range, text }: Span, { layout }: BoundTable, { source }: Report): boolean {
  const words = source.slice(range.start, range.end);
  return bare(notations[layout].hasTags ? words.replace(/<[^>]*>/g, "") : words) === bare(text);
}

/** No other row of the form has a label like it, or the rows around leave only this one. */
function isCertain(span: Span, row: BoundRow, { form, rows }: BoundTable): boolean {
  if (!row.form || span !== row.label) return true;
  const key = labelKey(span.text);
  const like = form.rows.filter((other) => isLike(key, labelKey(ownLabelOf(other))));
  if (like.length < 2 && like[0] === row.form) return true;
  const at = rows.indexOf(row);
  const above = rows.slice(0, at).findLast(({ kind }) => kind === "match")?.form?.index ?? -1;
  const below = rows.slice(at + 1).find(({ kind }) => kind === "match")?.form?.index ?? form.rows.length;
  return below - above === 2;
}

/** A piece of the label, or nearly all of it. */
function isLike(key: string, label: string): boolean {
  return key.length > 1 && (label.startsWith(key) || label.endsWith(key) || labelSimilarity(key, label) >= 0.7);
}
