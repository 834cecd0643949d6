import type { Statement } from "../../forms/form.ts";
import { printParagraph } from "../../print/index.ts";
import type { Report, Section } from "../../report/report.ts";
import { insertAt } from "../insert.ts";
import { type Fix, rule } from "../rule.ts";
import { linesOf, saysNone } from "./content.ts";
import { isEmpty } from "./empty.ts";
import { blockGap, bodyEnd, hasKnownEnd, mainSections } from "./place.ts";

export interface SectionFeeFacts {
  readonly sentence: string;
}

/** Section six says whether 信息处理费 was charged, also when nothing was. */
export const sectionFee = rule<SectionFeeFacts>({
  id: "section/fee",
  severity: "warning",
  summary: { zh: "第六部分说明收取信息处理费的情况", en: "Section six says whether fees were charged" },
  explanation: {
    zh: "2021年度起，第六部分要报告发出收费通知的件数和总金额、实际收取的总金额，没有收取的也要说明，只写“无”不够。建议的语句陈述了“未收取”的事实，须由您核实后采用，不会自动插入。",
    en: "From 2021 on, section six reports fee notices and fees, and says so when there were none; 无 alone is not enough. The suggested sentence states a fact, so it is never inserted by itself.",
  },
  sources: [
    { document: "国办公开办函〔2021〕30号", clause: "六、其他需要报告的事项", evidence: "O" },
    { document: "国办函〔2020〕109号", clause: "政府信息公开信息处理费管理办法 第九条", evidence: "I" },
  ],
  fix: "suggestion",
  examples: {
    bad: {
      edits: [
        { find: "六、其他需要报告的事项", replace: "六、⟦其他需要报告的事项⟧" },
        { find: "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。", replace: "无。" },
      ],
    },
    good: { year: 2020, edits: [] },
  },
  prose: ({ section }) => section?.form?.statement !== undefined,
  cells: "none",
  *check(report) {
    for (const section of mainSections(report)) {
      const { statement } = report.form.sections.find(({ key }) => key === section.form?.key) ?? {};
      if (!statement || isEmpty(section, report) || isStated(section, statement, report)) continue;
      const fix = insertion(section, statement, report);
      yield { range: section.title.range, facts: { sentence: statement.sentence }, ...(fix && { suggestions: [fix] }) };
    }
  },
  message: {
    zh: ({ sentence }) => `第六部分没有说明信息处理费的收取情况。没有收取的也要写明，例如：“${sentence}”`,
    en: ({ sentence }) =>
      `Section six does not say whether information processing fees were charged. If none were, say so: “${sentence}”`,
  },
});

function isStated(section: Section, { words }: Statement, report: Report): boolean {
  return linesOf(section, report).some((line) => words.some((word) => line.words.text.includes(word)));
}

/** In place of 无; else a paragraph more. */
function insertion(section: Section, { sentence }: Statement, report: Report): Fix | undefined {
  const title = { zh: "写明未收取信息处理费（请先核实）", en: "State that no fee was charged (check first)" };
  const lines = linesOf(section, report);
  const [only] = lines;
  if (only && lines.length === 1 && saysNone(only.words.text)) {
    return { title, edits: [{ range: only.words.range, text: `${sentence}无其他需要报告的事项。` }] };
  }
  if (!hasKnownEnd(report)) return undefined;
  const { layout, eol } = report;
  return { title, edits: [insertAt(bodyEnd(section, report), blockGap(report) + printParagraph(sentence, { layout, eol }))] };
}
