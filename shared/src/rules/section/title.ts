import type { Report, Section } from "../../report/report.ts";
import { canReplaceWords } from "../../report/words-at.ts";
import { type Fix, rule } from "../rule.ts";

export interface SectionTitleFacts {
  readonly found: string;
  readonly expected: string;
}

/** Words other than the form's or its accepted variants. */
export const sectionTitle = rule<SectionTitleFacts>({
  id: "section/title",
  severity: "warning",
  summary: { zh: "各部分的标题与格式一致", en: "Section titles read as in the form" },
  explanation: {
    zh: "六个部分的标题由格式规定。“存在问题及改进情况”“其他需要报告事项”这类通行的写法不提示；多字、少字、换了说法的才提示。快速修复换成格式的原文，序号不动。",
    en: "The six titles are fixed. Usual variants are accepted; only words that are recognisable but different are named. The quick fix puts the form's words and leaves the number.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "格式：一至六", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "二、主动公开政府信息情况", replace: "二、⟦主动公开政府信息情况表⟧" }] },
    good: { edits: [{ find: "五、存在的主要问题及改进情况", replace: "五、存在问题及改进情况" }] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    for (const section of report.sections) {
      if (section.match !== "similar" || !section.form || section.duplicateOf) continue;
      const expected = section.form.title;
      const fix = retitle(section, expected, report);
      yield { range: section.title.range, facts: { found: section.title.text, expected }, ...(fix && { fix }) };
    }
  },
  message: {
    zh: ({ found, expected }) => `标题“${found}”与格式不一致，格式为“${expected}”。`,
    en: ({ found, expected }) => `The title “${found}” should read “${expected}”.`,
  },
});

/** A title with tags in it cannot be replaced without breaking them. */
function retitle({ title: { range } }: Section, expected: string, report: Report): Fix | undefined {
  if (!canReplaceWords(report, range)) return undefined;
  return { title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` }, edits: [{ range, text: expected }] };
}
