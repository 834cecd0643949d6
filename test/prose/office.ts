import type { CellForm, Form, TableForm } from "../../shared/src/forms/form.ts";
import { formOf } from "../../shared/src/forms/index.ts";
import { joinBlocks, printHeading, printParagraph, printTable, printTitle, reportTitle } from "../../shared/src/print/index.ts";

/*
 * An office's report as this corpus writes it down: a line for each number that is not 0, then the passages under the sections that they
 * stand in, a line each. `received 3 1` are the six applicants of a row from the left; totals follow from the rest.
 */

export interface Office {
  readonly name: string;
  readonly agency: string;
  readonly year: number;
  readonly form: Form;
  /** 落款: 12 January of the next year where the office gives none. */
  readonly signature: readonly string[];
  /** The numbers of a line, by its key. */
  readonly figures: ReadonlyMap<string, readonly number[]>;
  readonly passages: readonly Passage[];
  /** The form's tables as they are printed: the same in every report of this office. */
  readonly tables: ReadonlyMap<TableForm, string>;
}

export interface Passage {
  /** 开头, or the Chinese numeral of its section. */
  readonly section: string;
  readonly text: string;
}

const sections = ["一", "二", "三", "四", "五", "六"] as const;

/** Reads an office. Throws where its figures do not balance: the corpus is wrong then. */
export function readOffice(name: string, text: string): Office {
  const [head = "", ...body] = text.split(/^(?=# )/m);
  const lines = head.split("\n").map((line) => line.split(" "));
  const field = (key: string) => lines.find(([word]) => word === key)?.slice(1) ?? [];
  const year = Number(field("year")[0]);
  const form = formOf(year);
  const agency = field("agency").join(" ");
  if (!form) throw new Error(`${name}: no form for ${year}`);
  const figures = new Map(lines.map(([key = "", ...numbers]) => [key, numbers.map(Number)]));
  const signature = field("signature").length > 0 ? field("signature") : [agency, `${year + 1}年1月12日`];
  const office = { name, agency, year, form, signature, figures, passages: body.flatMap(passagesOf), tables: new Map() };
  if (value(office, "applications", "carriedOut", "total") < 0) throw new Error(`${name}: more results than applications`);
  return { ...office, tables: new Map(form.tables.map((table) => [table, printTable(table, optionsOf(office))])) };
}

function passagesOf(block: string): Passage[] {
  const [heading = "", ...lines] = block.split("\n");
  return lines.filter((line) => line !== "").map((text) => ({ section: heading.slice(2), text }));
}

export interface PrintedOffice {
  readonly text: string;
  /** Where each passage begins, in the order of the passages. */
  readonly offsets: readonly number[];
}

/** The office's report in Markdown; `passages` in place of its own, where given. */
export function printOffice(office: Office, passages = office.passages): PrintedOffice {
  const { form, agency, year } = office;
  const options = optionsOf(office);
  const under = (section: string) =>
    passages.flatMap((passage) => (passage.section === section ? [printParagraph(passage.text, options)] : []));
  const blocks = [
    printTitle(reportTitle(form, agency, year), { ...options, level: 1 }),
    ...under("开头"),
    ...form.sections.flatMap((section, i) => {
      const table = form.tables.find(({ key }) => key === section.table);
      const heading = printHeading(section, i + 1, options);
      return [heading, ...(table ? [office.tables.get(table) ?? ""] : []), ...under(sections[i] ?? "")];
    }),
    ...office.signature,
  ];
  const text = joinBlocks(blocks, options);
  return { text, offsets: offsetsOf(text, passages) };
}

function optionsOf(office: Office) {
  return { layout: "markdown", eol: "\n", values: (cell: CellForm) => cellText(office, cell) } as const;
}

function offsetsOf(text: string, passages: readonly Passage[]): number[] {
  const order = ["开头", ...sections];
  const inOrder = [...passages].sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  let from = 0;
  const at = new Map<Passage, number>();
  for (const passage of inOrder) {
    const offset = text.indexOf(passage.text, from);
    at.set(passage, offset);
    from = offset + passage.text.length;
  }
  return passages.map((passage) => at.get(passage) ?? -1);
}

const places = { disclosure: 0, applications: 1, outcomes: 2 } as const;

/** A number of the office's tables, by the keys of its row and column. */
export function value(office: Office, table: keyof typeof places, row: string, column: string): number {
  const form = office.form.tables[places[table]];
  const cell = form?.cells.find((candidate) => candidate.row.key === row && candidate.column.key === column);
  return cell ? Number(cellText(office, cell)) : 0;
}

function cellText(office: Office, cell: CellForm): string {
  const table = office.form.tables.find(({ cells }) => cells.includes(cell));
  return String(table ? numberOf(office, table, cell) : 0);
}

function numberOf(office: Office, table: TableForm, { row, column, columnIndex }: CellForm): number {
  const { figures } = office;
  if (table.key === "applications") return application(office, table, row.key, columnIndex);
  if (table.key === "outcomes") {
    const [block = "", kind = ""] = column.key.split(".");
    const numbers = figures.get({ review: "review", directSuit: "direct", suitAfterReview: "after" }[block] ?? "") ?? [];
    return kind === "total" ? sum(numbers) : (numbers[["upheld", "corrected", "otherOutcome", "pending"].indexOf(kind)] ?? 0);
  }
  const name = { normativeDocuments: "documents", licences: "permits", charges: "fees" }[row.key] ?? row.key;
  return figures.get(name)?.[columnIndex] ?? 0;
}

const applicants = 6;

function application(office: Office, table: TableForm, row: string, column: number): number {
  if (column === applicants) return sum(Array.from({ length: applicants }, (_, i) => application(office, table, row, i)));
  const own = (key: string) => office.figures.get(key)?.[column] ?? 0;
  const open = ["received", "carriedIn", "resultsTotal", "carriedOut"];
  const results = sum(table.rows.flatMap(({ key }) => (open.includes(key) ? [] : own(key))));
  if (row === "resultsTotal") return results;
  if (row === "carriedOut") return own("received") + own("carriedIn") - results;
  return own(row);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
