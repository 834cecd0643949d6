import type { BoundRow, BoundTable, Section } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import type { Client, Speaker } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { toLspRange } from "../positions.ts";

const label = "政府信息公开年报";

/**
 * The outline: the title; the sections, in them their sub-headings and tables, in these their rows. Editors that let us choose have outlines of
 * their own for Markdown and HTML, and would show two: there it is for plain text.
 */
export const symbols: Feature<Client & Drafts & Speaker> = {
  capabilities: (server) => (canChoose(server) ? {} : { documentSymbolProvider: { label } }),
  begin(server) {
    if (!canChoose(server)) return;
    const documentSelector = [{ language: "plaintext" }];
    server.attempt(server.connection.client.register(DocumentSymbolRequest.type, { documentSelector, label }));
  },
  register(server) {
    server.connection.onDocumentSymbol(
      aboutReport(server, (draft) => {
        const outline = outlineOf(draft, server);
        const isTree = server.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        return isTree ? outline : outline.flatMap((symbol) => flat(symbol, draft.document.uri));
      }),
    );
  },
};

function canChoose({ capabilities: { textDocument } }: Pick<Client, "capabilities">): boolean {
  return textDocument?.documentSymbol?.dynamicRegistration === true;
}

function outlineOf(draft: ReportDraft, server: Speaker): DocumentSymbol[] {
  const { title, sections } = draft.report;
  const head = title ? [toSymbol(title.text, SymbolKind.File, title.range, title.range, draft)] : [];
  return [...head, ...sections.map((section) => sectionSymbol(section, draft, server))];
}

function sectionSymbol(section: Section, draft: ReportDraft, server: Speaker): DocumentSymbol {
  const { blocks, tables } = draft.report;
  const inside = [...tables.values()].filter(({ range }) => section.range.start <= range.start && range.end <= section.range.end);
  const headings = blocks.slice(section.firstBlock, section.endBlock).filter(({ kind }) => kind === "heading");
  const children = [
    ...headings.flatMap((block) =>
      block.kind === "heading" ? toSymbol(block.words.text, SymbolKind.String, block.range, block.words.range, draft) : [],
    ),
    ...inside.map((table) => tableSymbol(table, draft, server)),
  ].sort((a, b) => a.range.start.line - b.range.start.line);
  const { words } = section.heading;
  return { ...toSymbol(words.text, SymbolKind.Module, section.range, words.range, draft), children };
}

function tableSymbol(table: BoundTable, draft: ReportDraft, server: Speaker): DocumentSymbol {
  const { range } = table;
  const children = table.rows.flatMap((row) => rowSymbol(row, range, draft));
  return {
    ...toSymbol(server.say(table.form.name), SymbolKind.Array, range, { start: range.start, end: range.start }, draft),
    children,
  };
}

/** Rows of a table without labels have no name; stray rows outside the table have no place in it. */
function rowSymbol(row: BoundRow, within: Range, draft: ReportDraft): DocumentSymbol[] {
  const { label, range, values } = row;
  const isWithin = within.start <= range.start && range.end <= within.end && contains(range, label.range);
  if (label.text === "" || !isWithin) return [];
  const detail = values.map(({ raw }) => raw || "–").join(" · ");
  return [{ ...toSymbol(label.text, SymbolKind.Field, range, label.range, draft), detail }];
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Clients refuse a symbol without a name. */
function toSymbol(name: string, kind: SymbolKind, range: Range, selection: Range, { document }: ReportDraft): DocumentSymbol {
  return {
    name: name.trim() || "—",
    kind,
    range: toLspRange(document, range),
    selectionRange: toLspRange(document, contains(range, selection) ? selection : range),
  };
}

function flat({ name, kind, range, children = [] }: DocumentSymbol, uri: string, containerName?: string): SymbolInformation[] {
  const own = { name, kind, location: { uri, range }, ...(containerName && { containerName }) };
  return [own, ...children.flatMap((child) => flat(child, uri, name))];
}
