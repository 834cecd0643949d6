import type { Report, Section } from "../../report/report.ts";
import { type Found, rule } from "../rule.ts";
import { linesOf, proseOf, saysNone } from "./content.ts";
import { isEmpty } from "./empty.ts";
import { mainSections } from "./place.ts";

export interface SectionImprovementFacts {
  /** none: 无, and nothing else. */
  readonly lacks: "none" | "problems" | "improvements";
}

/** Section five names problems and improvements. */
export const sectionImprovement = rule<SectionImprovementFacts>({
  id: "section/improvement",
  severity: "warning",
  summary: { zh: "第五部分既写问题也写改进", en: "Section five names problems and improvements" },
  explanation: {
    zh: "第五部分要写明存在的主要问题，也要写明改进情况或改进措施。“有待加强”“尚有提升空间”说的仍是问题，不算改进。只写“无”不符合要求。",
    en: "Section five names the main problems, and what was or will be done about them. 有待加强 and 提升空间 speak of problems, not of improvements. 无 alone is no answer.",
  },
  sources: [
    { document: "中华人民共和国政府信息公开条例", clause: "第五十条第（五）项", evidence: "O" },
    { document: "国办公开办函〔2021〕30号", clause: "五、存在的主要问题及改进情况", evidence: "O" },
  ],
  fix: "none",
  examples: {
    bad: {
      edits: [
        { find: "五、存在的主要问题及改进情况", replace: "五、⟦存在的主要问题及改进情况⟧" },
        { find: "### （二）改进情况\n\n下一步，将健全信息发布提醒机制，加强业务培训。", replace: "业务能力有待进一步加强。" },
      ],
    },
    good: { edits: [{ find: "下一步，将健全", replace: "今年健全" }] },
  },
  *check(report) {
    const [section] = mainSections(report).filter(({ form }) => form?.key === "problems");
    const isSplit = report.sections.some(({ restOf }) => restOf && restOf === section?.form);
    if (section && !isSplit && !isEmpty(section, report)) yield* judge(section, report);
  },
  message: {
    zh: ({ lacks }) => {
      if (lacks === "none") return "第五部分只写了“无”。格式要求写明存在的主要问题和改进情况。";
      return lacks === "problems"
        ? "第五部分没有写存在的问题。格式要求既写主要问题，也写改进情况。"
        : "第五部分只写了问题，没有写改进情况。请写明已经采取或将要采取的改进措施（“有待加强”不算改进）。";
    },
    en: ({ lacks }) => {
      if (lacks === "none") return "Section five says nothing but 无. The form asks for problems and improvements.";
      return lacks === "problems"
        ? "Section five names no problems. The form asks for problems and improvements."
        : "Section five names problems but no improvements. Say what was or will be done about them.";
    },
  },
});

function* judge(section: Section, report: Report): Iterable<Found<SectionImprovementFacts>> {
  const found = (lacks: SectionImprovementFacts["lacks"]): Found<SectionImprovementFacts> => ({
    range: section.title.range,
    facts: { lacks },
    ...(lacks === "none" && { severity: "error" }),
  });
  if (saysNone(proseOf(section, report))) {
    yield found("none");
    return;
  }
  const text = linesOf(section, report)
    .map(({ words }) => words.text)
    .join("\n");
  const [problems, improvements] = section.form?.topics ?? [];
  if (problems && !problems.words.some((word) => text.includes(word))) yield found("problems");
  const plans = withoutComplaints(text);
  if (improvements && !improvements.words.some((word) => plans.includes(word))) yield found("improvements");
}

const verbs = "加强|提高|提升|改进|完善|强化|加大|健全|优化|拓展|深化|整改|增强|丰富|规范|创新|细化|落实|推进";

const wanting = new RegExp(
  `(?:有待|亟待|亟需|仍需|还需|尚需|需要?|有必要|不够|未能?|没有)(?:于|要)?(?:进一步|继续|不断|持续|切实|深入)*地?(?:${verbs})`,
  "g",
);

/** What is said to be wanting in words of improvement: 「有待加强」, 「还需进一步完善」, 「尚有提升空间」, 「措施不够有力」. */
function withoutComplaints(text: string): string {
  return text
    .replace(wanting, "")
    .replace(/(?:提升|提高|改进|完善|优化)(?:的)?(?:空间|余地)/g, "")
    .replace(/措施(?:还|仍|尚)?(?:不|欠)/g, "");
}
