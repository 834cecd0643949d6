import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { contains } from "@xxgk-lint/shared/text/range.ts";
import type { SelectionRange } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import type { Client } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { toLspRange } from "../positions.ts";

/** What grows around the cursor: the cell's words, the row, the table or paragraph, the section, the report. */
export const selection: Feature<Client & Drafts> = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(server) {
    server.connection.onSelectionRanges(
      aboutReport(server, (draft, { positions }) =>
        positions.map((position) => growing(draft, draft.document.offsetAt(position))),
      ),
    );
  },
};

function growing({ report, document }: ReportDraft, offset: number): SelectionRange {
  const whole: SelectionRange = { range: toLspRange(document, { start: 0, end: report.source.length }) };
  const around = rangesAt(report, offset).sort((a, b) => b.end - b.start - (a.end - a.start));
  let inside = { start: 0, end: report.source.length };
  let innermost = whole;
  for (const range of around) {
    const isWithin = inside.start <= range.start && range.end <= inside.end;
    if (!isWithin || range.end - range.start === inside.end - inside.start) continue;
    inside = range;
    innermost = { range: toLspRange(document, range), parent: innermost };
  }
  return innermost;
}

function rangesAt({ blocks, sections }: Report, offset: number): Range[] {
  const holds = ({ range }: { readonly range: Range }) => contains(range, offset);
  const here = blocks.filter(holds);
  const rows = here.flatMap((block) => (block.kind === "table" ? block.rows.filter(holds) : []));
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.text !== "" && holds(cell)));
  const words = here.flatMap((block) => (block.kind === "table" ? [] : [block.words])).filter(holds);
  return [...cells, ...words, ...rows, ...here, ...sections.filter(holds)].map(({ range }) => range);
}
