import fc from "fast-check";
import { expect, test } from "vitest";
import { gridOf } from "../../shared/src/convert/grids.ts";
import { fixAll } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import { type GridCell, tableGrid } from "../../shared/src/print/index.ts";
import type { Document } from "../../shared/src/readers/document.ts";
import { readDocx } from "../../shared/src/readers/docx/read-docx.ts";
import { plainDraft, printDraft } from "../support/faults.ts";
import { runs } from "../support/runs.ts";
import { wordDocument } from "../support/word.ts";
import { faultsOf } from "../support/word-schema.ts";

/** The three label columns of the applications table, row by row. */
function labelsOf(document: Document): string[] {
  const [, table] = readDocx(document.source, document.parts).filter((block) => block.kind === "table");
  return table ? gridOf(table).map((row) => row.slice(0, 3).map(shown).join("|")) : [];
}

function shown({ text, covered }: GridCell): string {
  return covered ? "^" : text;
}

/** The same table with a column that nothing shows between the labels and the values, as programs leave them behind. */
function withFinerGrid(xml: string): string {
  const at = xml.indexOf("<w:tbl>", xml.indexOf("收到和处理政府信息公开申请情况"));
  const end = xml.indexOf("</w:tbl>", at);
  const rows = xml.slice(at, end).replace(/<w:tr>.*?<\/w:tr>/g, (row) => {
    let column = 0;
    return row.replace(/<w:tcPr>(.*?)<\/w:tcPr>/g, (properties, inner: string) => {
      const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(inner)?.[1] ?? 1);
      const isHere = column <= 3 && column + span > 3;
      column += span;
      if (!isHere) return properties;
      const rest = inner.replace(/<w:gridSpan[^>]*>/, "").replace(/(<w:tcW[^>]*>)/, `$1<w:gridSpan w:val="${span + 1}"/>`);
      return `<w:tcPr>${rest}</w:tcPr>`;
    });
  });
  const finer = rows.replace(/(<w:tblGrid>(?:<w:gridCol[^>]*>){3})/, '$1<w:gridCol w:w="300"/>');
  return xml.slice(0, at) + finer + xml.slice(end);
}

test.each([
  ["as this program writes them", (xml: string) => xml],
  ["with a finer grid", withFinerGrid],
])("missing rows are put back as the form has them, %s", (_, shape) => {
  const form = plainDraft(2023, "docx").form.tables[1];
  const official = form && tableGrid(form, () => "0");
  fc.assert(
    fc.property(fc.subarray([...Array(25).keys()], { minLength: 13, maxLength: 24 }), (kept) => {
      const body = shape(
        printDraft(plainDraft(2023, "docx"), "applications", (rows) => rows.filter(({ index }) => kept.includes(index))),
      );
      const document = wordDocument(body);
      const { text } = fixAll(document.source, {}, (source, settings) => lint({ ...document, source }, settings));
      const fixed = { ...document, source: text };
      expect(faultsOf(text)).toEqual([]);
      expect(lint(fixed).findings.filter(({ rule }) => rule.startsWith("row/"))).toEqual([]);
      expect(labelsOf(fixed)).toEqual(official?.map((row) => row.slice(0, 3).map(shown).join("|")));
    }),
    { numRuns: runs(2) },
  );
});
