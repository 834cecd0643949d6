import type { Cell } from "../../readers/block.ts";
import type { BoundHeader, BoundTable } from "../../report/report.ts";
import { foreignCells } from "../../report/tables/foreign.ts";
import { readTables } from "../read-tables.ts";
import { type Fix, type Found, rule } from "../rule.ts";

export interface TableHeaderFacts {
  readonly found: string | undefined;
  readonly expected: readonly string[];
  /** The two words stand each in the other's place. */
  readonly isExchanged?: true;
}

/** A header cell missing or misspelt. */
export const tableHeader = rule<TableHeaderFacts>({
  id: "table/header",
  severity: "warning",
  summary: { zh: "表头与格式一致", en: "Header cells read as in the form" },
  explanation: {
    zh: "表头写明每一栏填什么，缺字或写错会让人填错栏。空格、换行、全角半角、引号的差别不算。快速修复把写错的表头换成格式的原文。",
    en: "The header says what each column holds. Spaces, line breaks, widths and quotes do not matter. The quick fix puts the form's words in place of misspelt ones.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "| 本年废止件数 |", replace: "| ⟦本年度止件数⟧ |" }] },
    good: { edits: [{ find: "| 本年废止件数 |", replace: "| 本年 废止件数 |" }] },
  },
  prose: "none",
  *check(report) {
    for (const table of readTables(report)) {
      for (const header of table.headers) {
        // Columns of the other edition are report/edition's.
        if (foreignCells(header, table.form, report.kind).length > 0) continue;
        for (const { cell, expected } of header.misspelt) {
          const fix: Fix = {
            title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
            edits: [{ range: cell.range, text: expected }],
          };
          yield { range: cell.range, facts: { found: cell.text, expected: [expected] }, fix };
        }
        if (header.exchanged) yield exchanged(header.exchanged);
        if (header.missing.length > 0 && !isLostWithRows(header, table))
          yield { range: header.range, facts: { found: undefined, expected: header.missing } };
      }
    }
  },
  message: {
    zh: ({ found, expected, isExchanged }) =>
      isExchanged
        ? `表头“${expected[1]}”和“${expected[0]}”的位置互换了，按格式“${expected[0]}”在前。若下面的数是照格式填的，请把表头换过来。`
        : found === undefined
          ? `表头缺少“${expected.join("”“")}”，请按格式补上。`
          : `表头“${found}”有误，格式为“${expected.join()}”。`,
    en: ({ found, expected, isExchanged }) =>
      isExchanged
        ? `The headers ${expected[1]} and ${expected[0]} stand in each other's place.`
        : found === undefined
          ? `The header lacks “${expected.join("”, “")}”.`
          : `The header “${found}” should read “${expected.join()}”.`,
  },
});

/** The rows under it are missing too, from the first on: row/missing says so, and the header went with them. */
function isLostWithRows({ group }: BoundHeader, { missing }: BoundTable): boolean {
  return missing.some(({ form }) => form === group.rows[0]);
}

/** Nobody but the writer knows whether the numbers were exchanged with their headers. */
function exchanged([first, second]: readonly [Cell, Cell]): Found<TableHeaderFacts> {
  const edits = [
    { range: first.range, text: second.text },
    { range: second.range, text: first.text },
  ];
  return {
    range: { start: first.range.start, end: second.range.end },
    facts: { found: first.text, expected: [second.text, first.text], isExchanged: true },
    suggestions: [{ title: { zh: "把两个表头换过来", en: "Exchange the two headers" }, edits }],
  };
}
