import type { Relation } from "@xxgk-lint/shared/forms/form.ts";
import type { BoundTable, NumberCell } from "@xxgk-lint/shared/report/report.ts";
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import { isAbsent, placeAt } from "../places.ts";
import { toLspRange } from "../positions.ts";
import type { Feature } from "../serve.ts";
import type { ReportDraft } from "../server.ts";

/** Highlights, references and definitions: on a total, its parts; on a part, its totals; and what must balance with it. */
export const relatedCells: Feature = {
  capabilities: () => ({ documentHighlightProvider: true, referencesProvider: true, definitionProvider: true }),
  register(server) {
    const { connection } = server;
    connection.onDocumentHighlight(aboutReport(server, (draft, { position }) => highlights(draft, position)));
    connection.onReferences(
      aboutReport(server, (draft, { position, context }) => {
        const found = find(draft, position);
        return found ? locations([...(context.includeDeclaration ? [found.cell] : []), ...found.related], draft) : [];
      }),
    );
    connection.onDefinition(
      aboutReport(server, (draft, { position }) => {
        const found = find(draft, position);
        return found ? locations(found.related, draft) : [];
      }),
    );
  },
};

interface Found {
  readonly cell: NumberCell;
  readonly related: readonly NumberCell[];
  readonly totals: ReadonlySet<number | undefined>;
}

function find({ report, document }: ReportDraft, position: Position): Found | undefined {
  const { table, cell } = placeAt(report, document.offsetAt(position)) ?? {};
  if (!table || !cell) return undefined;
  const { index } = cell.form;
  const indexes = new Set(table.form.relations.filter((relation) => holds(relation, index)).flatMap((r) => relatedTo(index, r)));
  indexes.delete(index);
  return { cell, related: present(table, indexes), totals: new Set(table.form.relations.map(({ total }) => total)) };
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

function highlights(draft: ReportDraft, position: Position): DocumentHighlight[] {
  const found = find(draft, position);
  if (!found) return [];
  return [found.cell, ...found.related].map(({ form, range }) => ({
    range: toLspRange(draft.document, range),
    kind: found.totals.has(form.index) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function locations(cells: readonly NumberCell[], { document }: ReportDraft): Location[] {
  return cells.map(({ range }) => ({ uri: document.uri, range: toLspRange(document, range) }));
}
