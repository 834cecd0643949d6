import type { Range } from "@xxgk-lint/shared/text/range.ts";
import type { FoldingRange } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import type { Client } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";

/** Sections and tables fold; the blank lines behind them stay. */
export const folding: Feature<Client & Drafts> = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(server) {
    server.connection.onFoldingRanges(
      aboutReport(server, (draft) => {
        const { sections, tables } = draft.report;
        return [...sections, ...tables.values()].flatMap(({ range }) => fold(range, draft));
      }),
    );
  },
};

function fold({ start, end }: Range, { document, report }: ReportDraft): FoldingRange[] {
  const length = report.source.slice(start, end).trimEnd().length;
  const startLine = document.positionAt(start).line;
  const endLine = document.positionAt(start + length).line;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}
