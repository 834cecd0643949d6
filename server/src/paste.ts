import { printGrid, printTable } from "@xxgk-lint/shared/print/index.ts";
import type { Block, Layout, Table } from "@xxgk-lint/shared/readers/block.ts";
import { read } from "@xxgk-lint/shared/readers/read.ts";
import { cellNear, tableAt } from "@xxgk-lint/shared/report/place.ts";
import type { NumberCell } from "@xxgk-lint/shared/report/report.ts";
import { changeCells } from "@xxgk-lint/shared/sheet/change.ts";
import { planPaste, readTable } from "@xxgk-lint/shared/sheet/paste.ts";
import { largest } from "@xxgk-lint/shared/text/extremes.ts";
import type { TextEdit } from "vscode-languageserver";
import type { Speaker } from "./client.ts";
import type { ReportDraft } from "./draft.ts";
import { toTextEdits } from "./positions.ts";

/** What the clipboard holds. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** Numbers that go into cells, or a table in the draft's own notation. */
export type PasteAnswer =
  | {
      readonly kind: "cells";
      readonly version: number;
      readonly edits: readonly TextEdit[];
      readonly count: number;
      readonly misfits: readonly string[];
    }
  | { readonly kind: "table"; readonly text: string; readonly name: string };

/** Null where what is pasted is no block, or where the text is not a table's: then it is pasted as it is. */
export function pasteAt(draft: ReportDraft, offset: number, pasted: Pasted, server: Speaker): PasteAnswer | null {
  const { report } = draft;
  if (!/[\t\n]/.test(pasted.text.trimEnd()) && !/<table/i.test(pasted.html)) return null;
  const table = tableAt(report, offset);
  const cell = cellNear(report, offset);
  if (table && cell) return fillFrom(draft, table.form.key, cell, pasted, server);
  return table ? null : asTable(report.layout, report.eol, pasted, server);
}

function fillFrom(draft: ReportDraft, table: string, { form }: NumberCell, pasted: Pasted, server: Speaker): PasteAnswer | null {
  const { changes, misfits } = planPaste(draft.report, { table, cell: form.index, ...pasted });
  const changed = changes.length > 0 ? changeCells(draft.report, changes) : { refusal: undefined };
  if (!("edits" in changed)) return null;
  const { document } = draft;
  return {
    kind: "cells",
    version: document.version,
    edits: toTextEdits(document, changed.edits),
    count: changes.length,
    misfits: misfits.map((text) => server.say(text)),
  };
}

/** A table of a page, of Word or Excel as one of the draft's; one of the form's as the form has it, with its numbers. */
function asTable(layout: Layout, eol: string, { text, html }: Pasted, server: Speaker): PasteAnswer | null {
  const blocks = /<table/i.test(html) ? read(html) : read(text);
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  const [table] = tables;
  if (!table || tables.length > 1 || hasProse(blocks) || (table.layout === layout && html === "")) return null;
  const known = readTable(blocks);
  const options = { layout, eol };
  const printed = known
    ? printTable(known.form, { ...options, values: (cell) => known.values.get(cell) ?? "" })
    : printGrid(gridOf(table), options);
  const name = known ? known.form.name : { zh: `${table.rows.length} 行的表格`, en: `a table of ${table.rows.length} rows` };
  return { kind: "table", text: printed, name: server.say(name) };
}

function hasProse(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind !== "table" && block.words.text !== "");
}

function gridOf({ rows }: Table) {
  const width = largest(rows.map(({ cells }) => cells.length));
  return rows.map(({ cells }) => Array.from({ length: width }, (_, i) => ({ text: cells[i]?.text ?? "" })));
}
