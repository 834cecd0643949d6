import type { Report, Section } from "../../report/report.ts";
import { concession, deed, improvementLead, problemLead, remedy, shortcoming } from "../../words/shortcomings.ts";
import { type Found, rule } from "../rule.ts";
import { type Line, linesOf, proseOf, saysNone } from "./content.ts";
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
    zh: "第五部分要写明存在的主要问题，也要写明改进情况或改进措施。“有待加强”“尚有提升空间”说的仍是问题，不算改进；已经做了的、将要做的都算改进，不必写“改进”二字。只写“无”不符合要求。",
    en: "Section five names the main problems, and what was or will be done about them. 有待加强 and 提升空间 speak of problems, not of improvements; what was done and what is planned counts, whatever it is called. 无 alone is no answer.",
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
  prose: ({ section }) => section?.form?.key === "problems",
  cells: "none",
  *check(report) {
    const [section] = mainSections(report).filter(({ form }) => form?.key === "problems");
    const isSplit = report.sections.some(({ restOf }) => restOf && restOf === section?.form);
    if (section && !isSplit && !isEmpty(section, report)) yield* checkSection(section, report);
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

function* checkSection(section: Section, report: Report): Iterable<Found<SectionImprovementFacts>> {
  const found = (lacks: SectionImprovementFacts["lacks"]): Found<SectionImprovementFacts> => ({
    range: section.title.range,
    facts: { lacks },
    ...(lacks === "none" && { severity: "error" }),
  });
  if (saysNone(proseOf(section, report))) {
    yield found("none");
    return;
  }
  const lines = linesOf(section, report);
  if (!hasProblems(lines)) yield found("problems");
  if (!hasImprovements(lines)) yield found("improvements");
}

/** Stated explicitly, in a heading or a sentence; or shown by two lists, the first of which is about problems. */
function hasProblems(lines: readonly Line[]): boolean {
  return lines.some(({ words }) => shortcoming.test(words.text)) || countsTwice(lines);
}

/** A plan, a remedy, or deeds in a sentence that complains of nothing. */
function hasImprovements(lines: readonly Line[]): boolean {
  if (hasLead(lines, improvementLead, problemLead) || countsTwice(lines)) return true;
  const sentences = lines.flatMap(({ words, isHeading }) => (isHeading ? [] : words.text.split(/[。；！？;]/)));
  return sentences.some((sentence) => {
    const plain = withoutComplaints(sentence);
    if (remedy.test(plain)) return true;
    return deed.test(plain) && !shortcoming.test(sentence) && !concession.test(sentence);
  });
}

/** 改进情况 as a heading, or before a colon, with something below or behind it; 存在的问题及改进措施 heads both. */
function hasLead(lines: readonly Line[], lead: RegExp, other: RegExp): boolean {
  return lines.some(({ words, isHeading }, i) => {
    const head = isHeading ? words.text : (/^[^，。；：]{2,16}(?=[：。])/.exec(words.text)?.[0] ?? "");
    const hasBody = isHeading ? lines[i + 1]?.isHeading === false : true;
    return hasBody && lead.test(head) && !other.test(head);
  });
}

/** 一是…二是… and then 一是 once more: problems first, what is done about them second. */
function countsTwice(lines: readonly Line[]): boolean {
  const text = lines.map(({ words }) => words.text).join("\n");
  return (text.match(/一是|第一[，、]/g) ?? []).length > 1 && /二是|第二[，、]/.test(text);
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
