import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import type { TextEdit } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import { alignTable } from "../pipe-table.ts";
import { contains, toOffsets, toTextEdits, touches } from "../positions.ts";
import type { Feature } from "../serve.ts";
import type { ReportDraft } from "../server.ts";

/** Aligns Markdown tables: all of them, those in a range, or the row that is being typed. Words never change. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "|", moreTriggerCharacter: ["\n"] },
  }),
  register(server) {
    const { connection } = server;
    connection.onDocumentFormatting(aboutReport(server, (draft) => aligned(draft, pipeTables(draft.report))));
    connection.onDocumentRangeFormatting(
      aboutReport(server, (draft, { range }) => {
        const here = toOffsets(draft.document, range);
        return aligned(
          draft,
          pipeTables(draft.report).filter((table) => touches(table, here)),
        );
      }),
    );
    connection.onDocumentOnTypeFormatting(
      aboutReport(server, (draft, { position, ch }) => {
        // After a line break the row is the line above.
        const line = ch === "\n" ? position.line - 1 : position.line;
        return line < 0 ? [] : alignedRow(draft, draft.document.offsetAt({ line, character: 0 }));
      }),
    );
  },
};

function pipeTables({ blocks }: Report): Range[] {
  return blocks.flatMap((block) => (block.kind === "table" && block.layout === "markdown" ? [block.range] : []));
}

function aligned({ report, document }: ReportDraft, tables: readonly Range[]): TextEdit[] {
  return tables.flatMap((table) => toTextEdits(document, alignTable(report.source, table)));
}

function alignedRow({ report, document }: ReportDraft, lineStart: number): TextEdit[] {
  const table = pipeTables(report).find((range) => contains(range, lineStart));
  return table ? toTextEdits(document, alignTable(report.source, table, lineStart)) : [];
}
