import type { SectionForm, TableForm } from "../../forms/form.ts";
import { notations } from "../../notations/index.ts";
import { printTable } from "../../print/index.ts";
import type { BoundTable, Report, Section } from "../../report/report.ts";
import { hasPicture } from "../../report/words-at.ts";
import { printedOutcomes } from "../example.ts";
import { insertAt } from "../insert.ts";
import { type Fix, type Found, rule } from "../rule.ts";
import { mainSections } from "../section/place.ts";

export interface TableMissingFacts {
  readonly section: string;
  readonly table: string;
  readonly tableEnglish: string;
  /** A picture stands there, of the table as a rule. */
  readonly isPicture: boolean;
  /** The section that has this one's table, where this one has that one's. */
  readonly exchangedWith?: string;
}

/** A section without its table. */
export const tableMissing = rule<TableMissingFacts>({
  id: "table/missing",
  severity: "error",
  summary: { zh: "第二、三、四部分各有一张表", en: "Sections two, three and four hold their tables" },
  explanation: {
    zh: "没有数据也要保留整张表并填 0，不能用一句话代替。表格若是图片，或在转换、分页时丢失，本工具读不到，请对照原稿。快速修复按文稿自己的排版插入空白表。",
    en: "The table stays, with zeros, even if there is nothing to report. A table that is a picture, or was lost in conversion, cannot be read. The quick fix inserts the blank table in the document's own notation.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: {
      edits: [
        { find: `${printedOutcomes("markdown")}\n`, replace: "" },
        { find: "政府信息公开行政复议、行政诉讼情况", replace: "⟦政府信息公开行政复议、行政诉讼情况⟧" },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    yield* exchanged(report);
    for (const section of mainSections(report)) {
      const table = missingTable(section.form, report);
      if (!table) continue;
      const fix = insertion(section, table, report);
      const isPicture = hasPicture(report, section.range);
      yield {
        range: section.title.range,
        at: table.key,
        facts: { section: section.form.title, table: table.name.zh, tableEnglish: table.name.en, isPicture },
        ...(isPicture ? { suggestions: [fix] } : { fix }),
      };
    }
  },
  message: {
    zh: ({ section, table, isPicture, exchangedWith }) =>
      exchangedWith
        ? `“${section}”下面放的是“${exchangedWith}”的表，两部分的表放反了。请把两张表换过来。`
        : isPicture
          ? `“${section}”下只有图片，没有${table}。图片里的数字无法检索、汇总，本工具也读不到；请改用可编辑的表格。`
          : `“${section}”下没有找到${table}。没有数据也要保留整张表并填 0；若表格是图片，或在转换、分页时丢失，请对照原稿补上。`,
    en: ({ section, tableEnglish, isPicture, exchangedWith }) =>
      exchangedWith
        ? `Under “${section}” stands the table of “${exchangedWith}”, and the other way round.`
        : isPicture
          ? `A picture under “${section}” in place of the ${tableEnglish}: its figures can be neither read nor collected.`
          : `No ${tableEnglish} under “${section}”. The table stays even if all is 0; if it is a picture or was lost in conversion, restore it.`,
  },
});

/** Two sections with each other's table: said once, of the first. */
function* exchanged(report: Report): Iterable<Found<TableMissingFacts>> {
  const holders = mainSections(report).filter(({ form }) => form.table !== undefined);
  for (const [i, first] of holders.entries()) {
    const second = holders
      .slice(i + 1)
      .find((other) => isIn(tableOf(first, report), other) && isIn(tableOf(other, report), first));
    const table = report.form.tables.find(({ key }) => key === first.form.table);
    if (!second || !table) continue;
    yield {
      range: first.title.range,
      at: table.key,
      facts: {
        section: first.form.title,
        table: table.name.zh,
        tableEnglish: table.name.en,
        isPicture: false,
        exchangedWith: second.form.title,
      },
      related: [{ range: second.title.range, text: { zh: second.title.text, en: second.title.text } }],
    };
  }
}

function tableOf({ form }: Section, report: Report): BoundTable | undefined {
  return form?.table === undefined ? undefined : report.tables.get(form.table);
}

function isIn(table: BoundTable | undefined, { range }: Section): boolean {
  return table?.pieces.every((piece) => range.start <= piece.range.start && piece.range.end <= range.end) ?? false;
}

function missingTable(section: SectionForm, report: Report): TableForm | undefined {
  if (section.table === undefined || report.tables.has(section.table) || report.unread.has(section.table)) return undefined;
  return report.form.tables.find((table) => table.key === section.table);
}

/** The blank table at the section's end, in the notation that the document uses. */
function insertion(section: Section, table: TableForm, report: Report): Fix {
  const last = report.blocks[section.endBlock - 1];
  const end = Math.max(section.heading.range.end, last?.range.end ?? 0);
  const { layout, eol } = report;
  const { write, hasTags } = notations[layout];
  const text = `${write.blockGap(eol, true)}${printTable(table, { layout, eol })}`;
  // A table needs an empty line after it where the next heading follows directly.
  const next = report.source.slice(end, end + eol.length * 2);
  const tail = hasTags || next === "" || next === eol + eol ? "" : eol;
  return {
    kind: "insert",
    title: { zh: `插入空白的${table.name.zh}`, en: `Insert the blank ${table.name.en}` },
    edits: [insertAt(end, text + tail)],
  };
}
