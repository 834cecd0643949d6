import { type Comparison, comparisons } from "@xxgk-lint/shared/claims/index.ts";
import type { Relation } from "@xxgk-lint/shared/forms/form.ts";
import { isAbsent, placeAt } from "@xxgk-lint/shared/report/place.ts";
import type { BoundTable, NumberCell, Report } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { contains } from "@xxgk-lint/shared/text/range.ts";
import { DocumentHighlightKind, type Location, type Position } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import type { Client } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { toLspRange } from "../positions.ts";

/**
 * Highlights, references and definitions: on a total, its parts; on a part, its totals; and what must balance with it. On a number of
 * the prose, the cells that answer it; from these, highlights and references lead back to the prose.
 */
export const relatedCells: Feature<Client & Drafts> = {
  capabilities: () => ({ documentHighlightProvider: true, referencesProvider: true, definitionProvider: true }),
  register(server) {
    const { connection } = server;
    connection.onDocumentHighlight(
      aboutReport(server, (draft, { position }) => {
        const { own, cells, claims } = tiesAt(draft, position);
        return [...own, ...cells, ...claims].map(({ range, kind }) => ({ range: toLspRange(draft.document, range), kind }));
      }),
    );
    connection.onReferences(
      aboutReport(server, (draft, { position, context }) => {
        const { own, cells, claims } = tiesAt(draft, position);
        return locations([...(context.includeDeclaration ? own : []), ...cells, ...claims], draft);
      }),
    );
    connection.onDefinition(aboutReport(server, (draft, { position }) => locations(tiesAt(draft, position).cells, draft)));
  },
};

interface Tied {
  readonly range: Range;
  readonly kind: DocumentHighlightKind;
}

/** What stands at a place, the cells that it is tied to, and the numbers of the prose that claim it. */
interface Ties {
  readonly own: readonly Tied[];
  readonly cells: readonly Tied[];
  readonly claims: readonly Tied[];
}

function tiesAt({ report, document }: ReportDraft, position: Position): Ties {
  const offset = document.offsetAt(position);
  const { table, cell } = placeAt(report, offset) ?? {};
  return table && cell ? tiesOfCell(table, cell, report) : tiesOfClaim(report, offset);
}

function tiesOfCell(table: BoundTable, cell: NumberCell, report: Report): Ties {
  const { index } = cell.form;
  const totals = new Set(table.form.relations.map(({ total }) => total));
  const indexes = new Set(table.form.relations.filter((relation) => holds(relation, index)).flatMap((r) => relatedTo(index, r)));
  indexes.delete(index);
  const tied = ({ range, form }: NumberCell): Tied => ({
    range,
    kind: totals.has(form.index) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  });
  const claiming = comparisons(report, table.form.key).filter(({ cells }) => cells.some(({ range }) => range === cell.range));
  return { own: [tied(cell)], cells: present(table, indexes).map(tied), claims: claiming.map(claimOf) };
}

function tiesOfClaim(report: Report, offset: number): Ties {
  const here = [...report.tables.keys()]
    .flatMap((table) => comparisons(report, table))
    .filter(({ claim }) => contains(claim.range, offset));
  const cells = new Set(here.flatMap((comparison) => comparison.cells));
  return {
    own: here.map(claimOf),
    cells: [...cells].map(({ range }) => ({ range, kind: DocumentHighlightKind.Read })),
    claims: [],
  };
}

function claimOf({ claim }: Comparison): Tied {
  return { range: claim.range, kind: DocumentHighlightKind.Text };
}

function holds({ left, right }: Relation, index: number): boolean {
  return left.includes(index) || right.includes(index);
}

/** A relation without a total, 一 + 二 = （七） + 四, ties all its cells alike. */
function relatedTo(index: number, { left, right, total }: Relation): readonly number[] {
  return total === undefined || total === index ? [...left, ...right] : [total];
}

function present(table: BoundTable, indexes: ReadonlySet<number>): NumberCell[] {
  return table.cells.flatMap((cell) => (cell && indexes.has(cell.form.index) && !isAbsent(cell) ? [cell] : []));
}

function locations(tied: readonly Tied[], { document }: ReportDraft): Location[] {
  return tied.map(({ range }) => ({ uri: document.uri, range: toLspRange(document, range) }));
}
