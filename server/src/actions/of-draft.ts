import { formOf } from "@xxgk-lint/shared/forms/index.ts";
import { printBlankReport, printGrid, rowSeparator } from "@xxgk-lint/shared/print/index.ts";
import type { BoundTable } from "@xxgk-lint/shared/report/report.ts";
import { largest } from "@xxgk-lint/shared/text/extremes.ts";
import type { Edit, Range } from "@xxgk-lint/shared/text/range.ts";
import { contains } from "@xxgk-lint/shared/text/range.ts";
import type { Draft } from "../draft.ts";
import { notationOf } from "../notation.ts";
import { insertKind, type Offer } from "./offer.ts";

/** What can be inserted into the document as a whole: the sections and tables that it lacks, each and all at once. */
export function insertionActions({ result, document }: Draft, here: Range): Offer[] {
  const missing = result.findings.filter(({ rule, fix }) => fix && (rule === "section/missing" || rule === "table/missing"));
  const sections = missing.filter(({ rule }) => rule === "section/missing");
  const isWhole = here.start === 0 && here.end >= document.getText().length - 1;
  const each = isWhole ? [] : missing.filter(({ range }) => range.end < here.start || range.start > here.end);
  const offers: Offer[] = each.flatMap(({ fix }) =>
    fix ? [{ title: fix.title, kind: insertKind, edits: () => fix.edits }] : [],
  );
  if (sections.length > 1) {
    const title = { zh: `插入缺少的 ${sections.length} 个部分`, en: `Insert all ${sections.length} missing sections` };
    offers.push({ title, kind: insertKind, edits: () => sections.flatMap(({ fix }) => fix?.edits ?? []) });
  }
  return offers;
}

/** In an empty file: a whole blank report of the year that is to be reported on. */
export function blankReportAction({ document }: Draft): Offer[] {
  const text = document.getText();
  if (text.trim() !== "") return [];
  const now = new Date();
  const year = now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1;
  const form = formOf(year);
  if (!form) return [];
  // A placeholder that is found as long as it stands there.
  const agency = "（机关名称）";
  const layout = notationOf(document);
  const title = { zh: `插入 ${year} 年度空白年报`, en: `Insert a blank report for ${year}` };
  const edits = (): Edit[] => [
    { range: { start: 0, end: text.length }, text: printBlankReport({ form, agency, year, layout, eol: "\n" }) },
  ];
  return [{ title, kind: insertKind, edits }];
}

/** A table of another notation as a Markdown table, words and numbers unchanged; in an HTML page it would be mere text. */
export function rewriteActions({ document, result }: Draft, here: Range): Offer[] {
  const { report } = result;
  if (!report || notationOf(document) === "html" || /^\s*<(?:!doctype|html)/i.test(report.source)) return [];
  return [...report.tables.values()].flatMap((table) => {
    if (!contains(table.range, here.start) || table.layout === "markdown" || table.pieces.length !== 1) return [];
    const title = { zh: `把${table.form.name.zh}改写为 Markdown 表格`, en: `Rewrite the ${table.form.name.en} in Markdown` };
    return [{ title, kind: "refactor.rewrite", edits: () => [{ range: table.range, text: asMarkdown(table, report.eol) }] }];
  });
}

function asMarkdown(table: BoundTable, eol: string): string {
  const rows = table.pieces.flatMap((piece) => piece.table?.rows ?? []);
  const width = largest(rows.map((row) => row.cells.length));
  const grid = rows.map(({ cells }) => Array.from({ length: width }, (_, i) => ({ text: cells[i]?.text ?? "" })));
  return `${eol}${printGrid(grid, { layout: "markdown", eol })}${rowSeparator({ layout: "markdown", eol })}`;
}
