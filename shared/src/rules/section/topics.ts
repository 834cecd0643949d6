import type { Topic } from "../../forms/form.ts";
import { readOrdinal } from "../../text/ordinal.ts";
import { rule } from "../rule.ts";
import { linesOf } from "./content.ts";
import { isEmpty } from "./empty.ts";
import { mainSections } from "./place.ts";

export interface SectionTopicsFacts {
  readonly missing: readonly { readonly zh: string; readonly en: string }[];
}

/** Section one speaks of all five topics. */
export const sectionTopics = rule<SectionTopicsFacts>({
  id: "section/topics",
  severity: "warning",
  summary: { zh: "总体情况写到五个方面", en: "Section one speaks of its five topics" },
  explanation: {
    zh: "总体情况应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。有小标题、句首点题、一句话里集中谈到，或者写出了相应的事实（如“受理申请55件”）的，都算写到；只是顺带提到一个词的不算，小标题之前的开场白也不算。",
    en: "Section one covers proactive disclosure, disclosure on application, information management, platforms, supervision. A heading, the beginning of a sentence, a sentence with two of a topic's words, or its facts (受理申请55件) will do; a word in passing, or in the introduction before the sub-headings, does not.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "一、总体情况", evidence: "O" }],
  fix: "none",
  examples: {
    bad: {
      edits: [
        { find: "一、总体情况", replace: "一、⟦总体情况⟧" },
        { find: "### （二）依申请公开\n\n规范登记、审核、办理、答复、归档各环节，加强与申请人的沟通。\n\n", replace: "" },
      ],
    },
    good: { edits: [{ find: "### （二）依申请公开\n\n规范", replace: "二是规范依申请公开工作。规范" }] },
  },
  prose: ({ section }) => section?.form?.key === "overview",
  cells: "none",
  *check(report) {
    const [section] = mainSections(report).filter(({ form }) => form?.key === "overview");
    if (!section || isEmpty(section, report)) return;
    const missing = missingTopics(section.form?.topics ?? [], linesBelowOpening(linesOf(section, report)));
    if (missing.length > 0) yield { range: section.title.range, facts: { missing: missing.map(({ name }) => name) } };
  },
  message: {
    zh: ({ missing }) =>
      `总体情况没有写到${missing.map(({ zh }) => `“${zh}”`).join("")}。格式要求写五个方面，请补上${missing.length > 1 ? "这几个方面" : "这一方面"}，没有的也要说明。`,
    en: ({ missing }) =>
      `Section one does not speak of ${missing.map(({ en }) => en).join(", ")}. The form asks for five topics.`,
  },
});

interface Words {
  readonly text: string;
  readonly isHeading: boolean;
}

/** A sub-heading at the beginning of a line or behind a sentence: its text goes on in the same line. */
const runIn = /(?:^|[。；]\s*)[（(][一二三四五][）)]/;

/** Where there are sub-headings, what comes before them introduces, and names everything in passing. */
function linesBelowOpening(lines: ReturnType<typeof linesOf>): Words[] {
  const first = lines.findIndex(({ isHeading, words }) => isHeading || runIn.test(words.text));
  return lines.slice(Math.max(0, first)).map(({ words, isHeading }) => ({ text: words.text, isHeading }));
}

/**
 * Sub-headings are asked first: mostly they name all topics, and the sentences need not be read. Where several sub-headings name topics,
 * each topic has its own, and facts told in passing count for the two alone that are told by nothing else.
 */
function missingTopics(topics: readonly Topic[], lines: readonly Words[]): readonly Topic[] {
  const headings = lines.filter(({ isHeading }) => isHeading);
  const unnamed = topics.filter((topic) => !headings.some(({ text }) => isHeadOf(text, topic)));
  if (unnamed.length === 0) return unnamed;
  const isSorted = topics.length - unnamed.length > 1;
  let missing = unnamed;
  for (const { text, isHeading } of lines) {
    if (isHeading || missing.length === 0) continue;
    for (const sentence of text.split(/(?<=[。！？；;])/)) {
      missing = missing.filter((topic) => !isAbout(sentence.trim(), topic) && !tells(sentence, topic, topics, isSorted));
    }
  }
  return missing;
}

function isHeadOf(text: string, { words, heading }: Topic): boolean {
  return words.some((word) => text.includes(word)) || (heading?.test(text) ?? false);
}

function tells(sentence: string, topic: Topic, topics: readonly Topic[], isSorted: boolean): boolean {
  return (!isSorted || topics.indexOf(topic) < 2) && (topic.facts?.test(sentence) ?? false);
}

/** How far into a sentence its subject reaches. */
const leadLength = 24;

/** The beginning of a sentence names the topic, or the sentence has two of its words. */
function isAbout(text: string, { words }: Topic): boolean {
  const said = words.filter((word) => text.includes(word));
  if (said.length === 0) return false;
  const start = readOrdinal(text)?.length ?? 0;
  const lead = text.slice(start, start + leadLength);
  return said.some((word) => lead.includes(word)) || (said.length > 1 && countWords(text, said) > 1);
}

/** Different words of the topic, each counted once, none inside another. */
function countWords(text: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  let rest = text;
  let count = 0;
  for (const word of longestFirst) {
    if (!rest.includes(word)) continue;
    count++;
    rest = rest.replaceAll(word, "\n");
  }
  return count;
}
