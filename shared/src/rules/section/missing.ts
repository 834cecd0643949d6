import type { SectionForm } from "../../forms/form.ts";
import { notations } from "../../notations/index.ts";
import { chineseOrdinal, joinBlocks, printHeading, printTable } from "../../print/index.ts";
import { headingStyle } from "../../report/heading-style.ts";
import type { BoundTable, Report, Section } from "../../report/report.ts";
import { smallest } from "../../text/extremes.ts";
import type { Edit } from "../../text/range.ts";
import { insertAt } from "../insert.ts";
import { type Fix, type Found, rule } from "../rule.ts";
import { bodyEnd, formIndex, gapAfter, hasKnownEnd, mainSections } from "./place.ts";

export interface SectionMissingFacts {
  readonly section: string;
  readonly ordinal: number;
  /** Only the heading is missing: its table is there. */
  readonly hasTable: boolean;
  readonly table: string | undefined;
  /** Labels and numbers of the table are in the text, but were not recognised as a table. */
  readonly isUnread?: boolean;
  /** No heading at all was recognised: the titles of all six. */
  readonly all?: readonly string[];
}

/** One of the six sections is not there. */
export const sectionMissing = rule<SectionMissingFacts>({
  id: "section/missing",
  severity: "error",
  summary: { zh: "六个部分一个不少", en: "All six sections are there" },
  explanation: {
    zh: "年度报告由格式规定的六个部分组成，没有内容可报的部分也要保留：有表格的填 0，其余写明“无”。整页丢失也可能是转换造成的，请对照原稿。快速修复在应有的位置插入标题，有表格的一并插入空白表。",
    en: "The six sections are fixed; one without anything to report stays, with zeros in its table. A page may have been lost in conversion. The quick fix inserts the heading, and the blank table where the section has one.",
  },
  sources: [
    { document: "中华人民共和国政府信息公开条例", clause: "第五十条", evidence: "O" },
    { document: "国办公开办函〔2021〕30号", clause: "格式：一至六", evidence: "O" },
  ],
  fix: "safe",
  examples: {
    bad: {
      edits: [
        { find: "## 六、其他需要报告的事项\n\n本机关本年度未发出收费通知，未收取政府信息公开信息处理费。\n\n", replace: "" },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    const present = mainSections(report);
    if (present.length === 0) {
      yield noneAtAll(report);
      return;
    }
    for (const [index, section] of report.form.sections.entries()) {
      if (!present.some(({ form }) => form?.key === section.key)) yield missing(section, index, present, report);
    }
  },
  message: {
    zh: ({ section, ordinal, hasTable, isUnread, table, all }) =>
      all
        ? `六个部分的标题一个也没有认出：${all.join("、")}。格式规定的六个部分都要有标题；若是转换时丢失，请对照原稿补上。`
        : hasTable
          ? `缺少第${ordinal}部分的标题“${section}”，下面只有它的表格。请补上标题。`
          : isUnread
            ? `缺少第${ordinal}部分的标题“${section}”；它的行名和数字还在，但读不成一张表，没有逐格核对。请对照原稿恢复标题和表格。`
            : `缺少第${ordinal}部分“${section}”${table ? `及其表格` : ""}。格式规定的六个部分都要有，没有内容也要保留；若是转换或分页时丢失，请对照原稿补上。`,
    en: ({ section, ordinal, hasTable, isUnread, table, all }) =>
      all
        ? `None of the six headings was recognised: ${all.join(", ")}. All six are required; they may have been lost in conversion.`
        : hasTable
          ? `The heading of section ${ordinal}, “${section}”, is missing above its table.`
          : isUnread
            ? `The heading of section ${ordinal}, “${section}”, is missing; labels and numbers of its table stand there, but cannot be read as one.`
            : `Section ${ordinal}, “${section}”, is missing${table ? `, with its ${table}` : ""}. All six are required, even without content; it may have been lost in conversion.`,
  },
});

/** The places of the headings are unknown then, so nothing is inserted. */
function noneAtAll({ form, title, tables }: Report): Found<SectionMissingFacts> {
  const [table] = tables.values();
  const all = form.sections.map((section, i) => `${chineseOrdinal(i + 1)}、${section.title}`);
  return {
    range: title?.range ?? table?.range ?? { start: 0, end: 0 },
    at: "all",
    facts: { section: "", ordinal: 0, hasTable: false, table: undefined, all },
  };
}

function missing(section: SectionForm, index: number, present: readonly Section[], report: Report): Found<SectionMissingFacts> {
  const next = present.find((other) => formIndex(other, report) > index);
  const anchor = next ?? present.findLast((other) => formIndex(other, report) < index) ?? present[0];
  const bound = section.table === undefined ? undefined : report.tables.get(section.table);
  // Where the numbers of its table are in the text but not as a table, the place of the heading is unknown.
  const isUnread = section.table !== undefined && report.unread.has(section.table);
  const fix = anchor && !isUnread ? insertion(section, index, anchor, present, report) : undefined;
  const table = report.form.tables.find(({ key }) => key === section.table);
  return {
    range: anchor?.title.range ?? { start: 0, end: 0 },
    at: section.key,
    facts: { section: section.title, ordinal: index + 1, hasTable: bound !== undefined, isUnread, table: table?.name.en },
    ...(fix && { fix }),
  };
}

/** Heading and blank table; the heading alone where the table is there already. */
function insertion(
  section: SectionForm,
  index: number,
  anchor: Section,
  present: readonly Section[],
  report: Report,
): Fix | undefined {
  const { eol, layout } = report;
  const heading = printHeading(section, index + 1, { ...headingStyle(report, mainSections(report)), eol });
  const bound = section.table === undefined ? undefined : report.tables.get(section.table);
  const form = bound ? undefined : report.form.tables.find(({ key }) => key === section.table);
  const parts = form ? [heading, printTable(form, { layout, eol })] : [heading];
  const fixWith = (edit: Edit): Fix => ({
    kind: "insert",
    title: { zh: `插入“${section.title}”`, en: `Insert “${section.title}”` },
    edits: [edit],
  });
  const text = joinBlocks([...parts, ""], { layout, eol });
  if (bound) return isHeadable(bound, report) ? fixWith(insertAt(bound.range.start, text)) : undefined;
  const below = startBelow(index, present, report);
  if (below !== undefined) return fixWith(insertAt(below, text));
  if (!hasKnownEnd(report)) return undefined;
  return fixWith(insertAt(bodyEnd(anchor, report), gapAfter(anchor, report) + joinBlocks(parts, { layout, eol })));
}

/** Where the first of the following sections begins: at its heading, or at its table where the heading is missing. */
function startBelow(index: number, present: readonly Section[], report: Report): number | undefined {
  const headings = present.filter((other) => formIndex(other, report) > index).map(({ heading }) => heading.range.start);
  const bare = report.form.sections.slice(index + 1).filter(({ key }) => !present.some(({ form }) => form?.key === key));
  const tables = bare.flatMap(({ table }) => (table === undefined ? [] : (report.tables.get(table) ?? [])));
  const starts = [...headings, ...tables.filter((table) => isHeadable(table, report)).map(({ range }) => range.start)];
  return starts.length > 0 ? smallest(starts) : undefined;
}

/** Within an HTML table no heading can stand. */
function isHeadable({ layout, range }: BoundTable, { source }: Report): boolean {
  return notations[layout].edit.canInsertBefore(source, range.start);
}
