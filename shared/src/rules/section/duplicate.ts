import { rule } from "../rule.ts";

export interface SectionDuplicateFacts {
  readonly section: string;
}

/** The same section twice. */
export const sectionDuplicate = rule<SectionDuplicateFacts>({
  id: "section/duplicate",
  severity: "error",
  summary: { zh: "每个部分只出现一次", en: "Each section stands once" },
  explanation: {
    zh: "六个部分各出现一次。把第一部分的小标题“主动公开政府信息情况”写成与第二部分同级的标题，是常见的原因：那段文字应作为第一部分的“（一）主动公开”。有表格的一处视为正式的部分，其余视为重复。",
    en: "Each of the six stands once. Often a sub-heading of section one was raised to a section. The one with the table counts, the other is the duplicate.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "格式：一至六", evidence: "O" }],
  fix: "none",
  examples: {
    bad: {
      edits: [
        { find: "## 二、主动公开", replace: "## 二、⟦主动公开政府信息情况⟧\n\n全年主动公开信息若干条。\n\n## 二、主动公开" },
      ],
    },
    good: {
      edits: [{ find: "### （一）主动公开", replace: "### （一）主动公开政府信息情况" }],
    },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    for (const section of report.sections) {
      if (!section.duplicateOf) continue;
      yield {
        range: section.title.range,
        facts: { section: section.form?.title ?? section.title.text },
        related: [{ range: section.duplicateOf.title.range, text: { zh: "另一处在这里", en: "The other one" } }],
      };
    }
  },
  message: {
    zh: ({ section }) => `“${section}”出现了两次。格式中这一部分只有一个，请合并；若是第一部分里的小标题，改为“（一）”一级。`,
    en: ({ section }) => `“${section}” stands twice. The form has it once: merge them, or make it a sub-heading of section one.`,
  },
});
