import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { contains, touches } from "@xxgk-lint/shared/text/range.ts";
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import type { Client } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { alignTable } from "../pipe-table.ts";
import { toOffsets, toTextEdits } from "../positions.ts";

/** Aligns Markdown tables: all of them, those in a range, or the row that is being typed. Words never change. */
export const formatting: Feature<Client & Drafts> = {
  capabilities: (server) =>
    canRegister(server)
      ? {}
      : {
          documentFormattingProvider: true,
          documentRangeFormattingProvider: true,
          documentOnTypeFormattingProvider: triggers,
        },
  register(server) {
    const { connection } = server;
    connection.onDocumentFormatting(aboutReport(server, (draft) => alignTables(draft, pipeTables(draft.report))));
    connection.onDocumentRangeFormatting(
      aboutReport(server, (draft, { range }) => {
        const here = toOffsets(draft.document, range);
        return alignTables(
          draft,
          pipeTables(draft.report).filter((table) => touches(table, here)),
        );
      }),
    );
    connection.onDocumentOnTypeFormatting(
      aboutReport(server, (draft, { position, ch }) => {
        // After a line break the row is the line above.
        const line = ch === "\n" ? position.line - 1 : position.line;
        return line < 0 ? [] : alignRow(draft, draft.document.offsetAt({ line, character: 0 }));
      }),
    );
  },
  begin(server) {
    if (!canRegister(server)) return;
    const { client } = server.connection;
    server.attempt(client.register(DocumentFormattingRequest.type, forText));
    server.attempt(client.register(DocumentRangeFormattingRequest.type, forText));
    server.attempt(client.register(DocumentOnTypeFormattingRequest.type, { ...forText, ...triggers }));
  },
};

const triggers = { firstTriggerCharacter: "|", moreTriggerCharacter: ["\n"] };

/** Editors have formatters for HTML: a second one would only make the editor ask which one to use. */
const forText = { documentSelector: [{ language: "markdown" }, { language: "plaintext" }] };

function canRegister({ capabilities: { textDocument } }: Pick<Client, "capabilities">): boolean {
  const kinds = [textDocument?.formatting, textDocument?.rangeFormatting, textDocument?.onTypeFormatting];
  return kinds.every((kind) => kind?.dynamicRegistration === true);
}

function pipeTables({ blocks }: Report): Range[] {
  return blocks.flatMap((block) => (block.kind === "table" && block.layout === "markdown" ? [block.range] : []));
}

function alignTables({ report, document }: ReportDraft, tables: readonly Range[]): TextEdit[] {
  return tables.flatMap((table) => toTextEdits(document, alignTable(report.source, table)));
}

function alignRow({ report, document }: ReportDraft, lineStart: number): TextEdit[] {
  const table = pipeTables(report).find((range) => contains(range, lineStart));
  return table ? toTextEdits(document, alignTable(report.source, table, lineStart)) : [];
}
