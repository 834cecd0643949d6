import type { KnownSection, Report } from "../../report/report.ts";
import { bare } from "../../text/fold.ts";
import { rule } from "../rule.ts";
import { hasTable, linesOf } from "./content.ts";
import { mainSections } from "./place.ts";

export interface SectionEmptyFacts {
  readonly section: string;
  /** Sub-headings stand there, with nothing under them. */
  readonly hasHeadings: boolean;
}

/** A heading and nothing under it. */
export const sectionEmpty = rule<SectionEmptyFacts>({
  id: "section/empty",
  severity: "error",
  summary: { zh: "标题下有内容", en: "Something stands under each heading" },
  explanation: {
    zh: "每个部分都要有内容，小标题不算内容。没有可报的事项也要写明。应当有表格的部分缺了表格，由 table/missing 提示。",
    en: "Every section says something; sub-headings alone do not count. Sections that lack their table are named by table/missing instead.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "格式：一、五、六", evidence: "O" }],
  fix: "none",
  examples: {
    bad: {
      edits: [
        { find: "六、其他需要报告的事项", replace: "六、⟦其他需要报告的事项⟧" },
        { find: "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。\n\n", replace: "" },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    for (const section of mainSections(report)) {
      if (section.form?.table !== undefined || !isEmpty(section, report)) continue;
      const hasHeadings = linesOf(section, report).length > 0;
      yield { range: section.title.range, facts: { section: section.form.title, hasHeadings } };
    }
  },
  message: {
    zh: ({ section, hasHeadings }) =>
      `“${section}”下面${hasHeadings ? "只有小标题，" : ""}没有内容。请按格式写明，没有可报的也要说明。`,
    en: ({ section, hasHeadings }) =>
      `Nothing stands under “${section}”${hasHeadings ? " but sub-headings" : ""}. Say what the form asks for, even that there is nothing.`,
  },
});

/** Short lines are content unless they are marked as headings or merely name one of the form's topics. */
export function isEmpty(section: KnownSection, report: Report): boolean {
  if (hasTable(section, report)) return false;
  const topics = (section.form.topics ?? []).map(({ name }) => bare(name.zh));
  return linesOf(section, report).every(
    ({ words, isHeading }) => isHeading && (isMarked(words.range.start, report) || isTopic(words.text, topics)),
  );
}

function isMarked(start: number, { blocks }: Report): boolean {
  return blocks.some((block) => block.kind === "heading" && block.words.range.start === start);
}

function isTopic(text: string, topics: readonly string[]): boolean {
  const words = bare(text);
  return topics.some((topic) => words.endsWith(topic) || words.endsWith(`${topic}情况`));
}
