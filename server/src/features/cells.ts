import { cellNear, cellsOf, tableAt } from "@xxgk-lint/shared/report/place.ts";
import type { NumberCell, Report } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "vscode-languageserver";
import { guarded } from "../answer.ts";
import type { Client, Speaker } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { type PasteAnswer, pasteAt } from "../paste.ts";
import { toLspRange } from "../positions.ts";
import { position, type Sent, words } from "../sheet-params.ts";

/** Going from number to number in the text, and knowing which one the cursor is at. */
export const cells: Feature<Client & Drafts & Speaker> = {
  capabilities: () => ({}),
  register(server) {
    const answer = <Answer>(method: string, work: (draft: ReportDraft, offset: number, params: Sent) => Answer) =>
      server.connection.onRequest(`xxgkLint/${method}`, (params: Sent) =>
        guarded(server, (): unknown => {
          const draft = server.report(words(params, "uri"));
          return draft ? work(draft, draft.document.offsetAt(position(params)), params) : null;
        })(undefined),
      );
    answer("cellAt", cellAt);
    answer("nextCell", (draft, offset, params) => nextCell(draft, offset, params.isBack === true));
    answer("pasteAt", (draft, offset, params): PasteAnswer | null =>
      pasteAt(draft, offset, { text: words(params, "text"), html: words(params, "html") }, server),
    );
  },
};

/** What the cell is called, and where its value stands. */
export interface CellAnswer {
  readonly row: string;
  readonly column: string;
  readonly range: Range;
}

function cellAt({ report, document }: ReportDraft, offset: number): CellAnswer | null {
  const cell = cellNear(report, offset);
  if (!cell) return null;
  const { row, column } = cell.form;
  return { row: row.path.at(-1) ?? row.name, column: column.name, range: toLspRange(document, cell.range) };
}

/** Null at the report's last number, and where a row still lacks cells: there a tab is a tab. */
function nextCell({ report, document }: ReportDraft, offset: number, isBack: boolean): Range | null {
  const all = [...report.tables.values()].flatMap(cellsOf).sort((a, b) => a.range.start - b.range.start);
  const here = cellNear(report, offset);
  if (!isBack && here && isLastOfShortRow(here, report)) return null;
  const start = here?.range.start ?? offset;
  const next = isBack ? all.findLast(({ range }) => range.start < start) : all.find(({ range }) => range.start > start);
  return next ? toLspRange(document, next.range) : null;
}

function isLastOfShortRow(cell: NumberCell, report: Report): boolean {
  const row = tableAt(report, cell.range.start)?.rows.find(({ values }) => values.includes(cell));
  const next = row?.values[row.values.indexOf(cell) + 1];
  return next?.state === "blank" && next.absent === true;
}
