import type { TableForm } from "../../forms/form.ts";
import { editionFor } from "../../forms/index.ts";
import { notations } from "../../notations/index.ts";
import { printTable } from "../../print/index.ts";
import type { BoundTable, Report } from "../../report/report.ts";
import { foreignCells } from "../../report/tables/foreign.ts";
import { locate } from "../../text/span.ts";
import { insertAt } from "../insert.ts";
import { type Fix, type Found, rule } from "../rule.ts";
import { blockGap } from "../section/place.ts";

export interface ReportEditionFacts {
  /** scope: a year before the oldest form. */
  readonly kind: "scope" | "table" | "header" | "document";
  readonly year: number;
  /** The table's name, its columns' words, or the 文号 that is cited. */
  readonly found: { readonly zh: string; readonly en: string };
  /** Name and 文号 of the edition that is right for the year. */
  readonly asked: { readonly zh: string; readonly en: string };
  readonly document: string;
}

/** The tables and the 文号 of another edition than the year's. */
export const reportEdition = rule<ReportEditionFacts>({
  id: "report/edition",
  severity: "error",
  summary: { zh: "表格和引用的文号是报告年度所用的版本", en: "Tables and cited document are those of the report year's edition" },
  explanation: {
    zh: "2019、2020年度用国办公开办函〔2019〕60号的格式（试行），2021年度起用国办公开办函〔2021〕30号的格式，两版的表格不同，沿用旧模板会填错项目。2018年度及以前用别的格式，本工具不检查，只说明一次。",
    en: "Years 2019 and 2020 use the trial form, 2021 and after the form of 2021; their tables differ. Years up to 2018 follow other forms: they are not checked, and this is said once.",
  },
  sources: [
    { document: "国办公开办函〔2019〕60号", clause: "全文", evidence: "O" },
    { document: "国办公开办函〔2021〕30号", clause: "通知正文：自2021年度起执行", evidence: "O" },
  ],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "国办公开办函〔2021〕30号", replace: "⟦国办公开办函〔2019〕60号⟧" }] },
    good: { year: 2020, edits: [] },
  },
  prose: ({ span }) => span.text.includes("国办公开办函"),
  *check(report) {
    const { year } = report;
    if (year === undefined) return;
    if (!editionFor(report.kind, year)) yield outOfScope(report, year);
    else {
      for (const bound of report.tables.values()) {
        const right = report.form.tables.find(({ key }) => key === bound.form.key);
        if (right && right !== bound.form && bound.pieces.length > 0) yield wrongTable(bound, right, report, year);
        else yield* wrongHeaders(bound, report, year);
      }
      yield* wrongDocuments(report, year);
    }
  },
  message: {
    zh: ({ kind, year, found, asked, document }) => {
      if (kind === "scope") return `${year}年度的报告适用更早的格式，不在本工具的检查范围之内，没有检查其他内容。`;
      if (kind === "document") return `${year}年度报告应依据${document}（${asked.zh}），这里引用的是${found.zh}。`;
      if (kind === "header")
        return `表头${found.zh}是另一版的，${year}年度应用${asked.zh}（${document}）的栏目。请换用正确的表头，并核对这几栏的数字。`;
      return `${found.zh}用的是另一版的格式，${year}年度应用${asked.zh}（${document}）。请换用正确的表格重新填写。`;
    },
    en: ({ kind, year, found, asked, document }) => {
      if (kind === "scope") return `Reports for ${year} follow an older form, which is out of scope; nothing else was checked.`;
      if (kind === "document") return `A report for ${year} rests on ${document} (${asked.en}); this cites ${found.en}.`;
      if (kind === "header")
        return `The columns ${found.en} are of another edition; ${year} asks for those of the ${asked.en} (${document}). Mend them and check their figures.`;
      return `The ${found.en} is of another edition; ${year} asks for the ${asked.en} (${document}). Fill in the right table.`;
    },
  },
});

function outOfScope({ title, blocks }: Report, year: number): Found<ReportEditionFacts> {
  const range = title?.yearRange ?? title?.range ?? blocks[0]?.range ?? { start: 0, end: 0 };
  const none = { zh: "", en: "" };
  return { range, severity: "information", facts: { kind: "scope", year, found: none, asked: none, document: "" } };
}

function wrongTable(bound: BoundTable, right: TableForm, report: Report, year: number): Found<ReportEditionFacts> {
  const { form } = report;
  return {
    range: bound.rows[0]?.label.range ?? bound.range,
    facts: { kind: "table", year, found: bound.form.name, asked: form.name, document: form.document },
    suggestions: [blankTable(bound, right, report)],
  };
}

/** Some columns of the other edition in a table that is the right one otherwise. */
function* wrongHeaders(bound: BoundTable, { form, kind }: Report, year: number): Iterable<Found<ReportEditionFacts>> {
  for (const header of bound.headers) {
    const cells = foreignCells(header, bound.form, kind);
    const [first] = cells;
    if (!first) continue;
    const words = cells.map(({ text }) => `“${text}”`).join("");
    const facts = { kind: "header" as const, year, found: { zh: words, en: words }, asked: form.name, document: form.document };
    yield { range: { start: first.range.start, end: Math.max(...cells.map(({ range }) => range.end)) }, facts };
  }
}

/** A person must copy the numbers, so the old table is kept. */
function blankTable(bound: BoundTable, right: TableForm, report: Report): Fix {
  const layout = notations[bound.layout].takesRows ? bound.layout : report.layout;
  const table = printTable(right, { layout, eol: report.eol });
  return {
    title: {
      zh: `在其后插入空白的${report.form.name.zh}表格`,
      en: `Insert the blank table of the ${report.form.name.en} after it`,
    },
    edits: [insertAt(bound.range.end, blockGap(report, layout) + table)],
  };
}

function* wrongDocuments(report: Report, year: number): Iterable<Found<ReportEditionFacts>> {
  const others = report.kind.editions.filter(({ document }) => document !== report.form.document);
  for (const block of report.blocks) {
    if (block.kind === "table" || !block.words.text.includes("国办公开办函")) continue;
    for (const other of others) {
      const match = citation(other.document).exec(block.words.text);
      if (!match) continue;
      const range = locate(block.words, match.index, match.index + match[0].length);
      const { document } = report.form;
      const found = { zh: other.document, en: other.document };
      yield {
        range,
        facts: { kind: "document", year, found, asked: report.form.name, document },
        suggestions: [{ title: { zh: `改为${document}`, en: `Change to ${document}` }, edits: [{ range, text: document }] }],
      };
    }
  }
}

/** 国办公开办函〔2019〕60号 with brackets of any kind, and spaces. */
function citation(document: string): RegExp {
  const [, issuer = "", year = "", number = ""] = /^(\D+)〔(\d+)〕(\d+)号$/.exec(document) ?? [];
  return new RegExp(`${issuer}\\s*[〔［[（(【]?\\s*${year}\\s*[〕］\\])）】]?\\s*${number}\\s*号`);
}
