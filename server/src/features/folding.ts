import type { Range } from "@xxgk-lint/shared/text/range.ts";
import type { FoldingRange } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import type { Client } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";

/** Sections and tables fold; blank lines after them do not. */
export const folding: Feature<Client & Drafts> = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(server) {
    server.connection.onFoldingRanges(
      aboutReport(server, (draft) => {
        const { sections, tables } = draft.report;
        return [...sections, ...tables.values()].flatMap(({ range }) => foldingRange(range, draft));
      }),
    );
  },
};

function foldingRange({ start, end }: Range, { document, report }: ReportDraft): FoldingRange[] {
  const length = report.source.slice(start, end).trimEnd().length;
  const startLine = document.positionAt(start).line;
  const endLine = document.positionAt(start + length).line;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}
