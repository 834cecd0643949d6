import type { Form, TableForm } from "../../forms/form.ts";
import { ownLabelOf } from "../../forms/form.ts";
import type { ReportKind } from "../../forms/kind.ts";
import { notations } from "../../notations/index.ts";
import type { Block } from "../../readers/block.ts";
import type { BoundRow, BoundTable, MissingRow, Section, Unread } from "../report.ts";
import { assess } from "../sums/assess.ts";
import { labelKey } from "../words.ts";
import { itemsOf } from "./items.ts";

/** So many numbers are no page numbers. */
const many = 3;

/** The tables of which something could not be placed, and how much of them was read. */
export function findUnread(
  source: string,
  tables: ReadonlyMap<string, BoundTable>,
  { blocks, sections }: { readonly blocks: readonly Block[]; readonly sections: readonly Section[] },
  form: Form,
  kind: ReportKind,
): Map<string, Unread> {
  const found = new Map<string, Unread>();
  for (const table of tables.values()) {
    const unread = partlyRead(table);
    if (unread) found.set(table.form.key, unread);
  }
  for (const section of sections) {
    const table = form.tables.find(({ key }) => key === section.form?.table);
    if (!table || tables.has(table.key) || section.duplicateOf) continue;
    const unread = notRead(source, blocks.slice(section.firstBlock, section.endBlock), table, kind);
    if (unread) found.set(table.key, unread);
  }
  for (const table of withoutHeading(form, sections)) {
    const unread = tables.has(table.form.key)
      ? undefined
      : notRead(source, blocksBelow(table.above, tables, blocks), table.form, kind, many);
    if (unread) found.set(table.form.key, unread);
  }
  return found;
}

/** Tables whose section has no heading, with the section above, at whose end they stand then if they are there at all. */
function withoutHeading({ sections: forms, tables }: Form, sections: readonly Section[]): { form: TableForm; above: Section }[] {
  return forms.flatMap(({ key, table }, index) => {
    const form = tables.find((other) => other.key === table);
    const earlier = new Set(forms.slice(0, index).map((other) => other.key));
    const above = sections.findLast((section) => earlier.has(section.form?.key ?? ""));
    return form && above && !sections.some((section) => section.form?.key === key) ? [{ form, above }] : [];
  });
}

/** What stands in a section below its own table. */
function blocksBelow(
  { form, firstBlock, endBlock }: Section,
  tables: ReadonlyMap<string, BoundTable>,
  blocks: readonly Block[],
): Block[] {
  const end = tables.get(form?.table ?? "")?.range.end ?? 0;
  return blocks.slice(firstBlock, endBlock).filter(({ range }) => range.start >= end);
}

function partlyRead(table: BoundTable): Unread | undefined {
  const { form, pieces, rows, missing } = table;
  const unplaced = pieces.reduce((sum, { table }) => sum + (table?.readAs?.unplaced ?? 0), 0);
  const unsure = rows.filter(({ row }) => row.fault === "unread").length;
  const isLeft = unplaced > 0 && (unplaced >= many || missing.length > 0);
  const isMixedUp = isImplausible(table);
  if (!isMixedUp && unsure === 0 && !isLeft && !missing.some((gap) => standsIn(gap, rows)) && !isForeign(rows)) return undefined;
  const numbers = rows.flatMap(({ row }) => row.cells.slice(1)).filter(({ text }) => text !== "").length;
  const known = isMixedUp ? 0 : form.rows.length - missing.length - unsure;
  return { numbers: numbers + unplaced, rows: known, unknown: form.rows.length - known };
}

/** So many sums that no single cell explains are wrong in no report, but wherever numbers were put into the wrong rows or columns. */
const mostBroken = 5;

/** Of a table that has fewer sums, all are. */
function isImplausible(table: BoundTable): boolean {
  const sums = table.form.relations.length;
  return sums > 0 && !notations[table.layout].hasCells && assess(table).relations.length >= Math.min(mostBroken, sums);
}

/** Where a row of the form is missing stands one with numbers whose label nobody knows: they may be the same. A subtotal is none. */
function standsIn({ after, before }: MissingRow, rows: readonly BoundRow[]): boolean {
  const first = after ? rows.indexOf(after) + 1 : 0;
  const end = before ? rows.indexOf(before) : rows.length;
  return rows.slice(first, end).some(({ kind, label }) => kind === "unknown" && !/[小合]计/.test(label.text));
}

/** So many rows are none of the form's that something else stands there than a table with rows too many. */
function isForeign(rows: readonly BoundRow[]): boolean {
  const unknown = rows.filter(({ kind }) => kind === "unknown").length;
  return unknown > many && unknown * 2 > rows.length;
}

/** No table was found, but numbers that could be one's, or labels of its rows: so many where nothing else says which table it is. */
function notRead(source: string, blocks: readonly Block[], table: TableForm, kind: ReportKind, fewest = 0): Unread | undefined {
  const items = itemsOf(source, blocks, kind);
  const numbers = items
    .filter(({ kind }) => kind === "number")
    .reduce((sum, { span }) => sum + (span.text.length > 8 ? span.text.length : 1), 0);
  const keys = new Set(table.rows.map((row) => labelKey(ownLabelOf(row))));
  const labels = new Set(items.map(({ key }) => key).filter((key) => key.length > 1 && keys.has(key))).size;
  if ((numbers < many && labels < 2) || labels < fewest) return undefined;
  return { numbers, rows: 0, unknown: table.rows.length };
}
