import { rule } from "../rule.ts";

export interface SectionExtraFacts {
  readonly title: string;
  /** The section whose second half this is. */
  readonly restOf: string | undefined;
}

/** A top-level section that is not one of the form's. */
export const sectionExtra = rule<SectionExtraFacts>({
  id: "section/extra",
  severity: "warning",
  summary: { zh: "除六个部分外没有别的一级标题", en: "No top-level section beside the six" },
  explanation: {
    zh: "格式只有六个部分。其他要说的内容写进第六部分“其他需要报告的事项”，附件放在落款之后、不编序号。",
    en: "The form has six sections. What else there is to say belongs in section six; annexes stand after the signature, without a number.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "格式：一至六", evidence: "O" }],
  fix: "none",
  examples: {
    bad: {
      edits: [{ find: "\n\n清溪镇人民政府\n", replace: "\n\n## 七、⟦附表说明⟧\n\n以上数据截至年末。\n\n清溪镇人民政府\n" }],
    },
    good: { edits: [] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    for (const { form, restOf, title } of report.sections) {
      if (!form) yield { range: title.range, facts: { title: title.text, restOf: restOf?.title } };
    }
  },
  message: {
    zh: ({ title, restOf }) =>
      restOf
        ? `“${title}”不是单独的一个部分，应与上一部分合为“${restOf}”，后面的序号随之改动。`
        : `格式没有“${title}”这一部分。请把内容并入六个部分，例如写进“其他需要报告的事项”。`,
    en: ({ title, restOf }) =>
      restOf
        ? `“${title}” is no section of its own: it belongs with the one above, as “${restOf}”.`
        : `The form has no section “${title}”. Move what it says into one of the six.`,
  },
});
