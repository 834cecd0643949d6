import { type Passage, passagesOf } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import { hasHalfWidth } from "../../report/words-at.ts";
import { matches } from "../../text/matches.ts";
import { memo, memoOfText } from "../../text/memo.ts";
import { double, echo, newSign, signsOf } from "../../text/signs.ts";
import { characters, endings, pairs, words } from "../../words/doubles.ts";
import { WordList } from "../../words/entry.ts";
import { type Doubled, findDoubled } from "../../words/lexicon/doubled.ts";
import { optionOf } from "../options.ts";
import { type Found, rule } from "../rule.ts";
import { spansJoint } from "./joints.ts";
import { repeatedSentences, repeatsOthers, type Shortest } from "./repeated-sentences.ts";

export interface RepeatFacts {
  /** words: typed twice. mark: 「，，」. sentence: pasted twice. */
  readonly kind: "words" | "mark" | "sentence";
  readonly wrong: string;
  readonly right: string;
}

const list = new WordList([...characters, ...endings, ...words, ...pairs].map((entry) => ({ ...entry, source: "" })));
/** Three characters and more twice in a row, perhaps in quotes; 一件一件 and 高质量高质量 are told apart by their first character, 清溪镇清溪镇人民政府 by its last; text/name has 共和国共和国. */
const phrase = /([\u4e00-\u9fff]{3,8}|[“《][^“”《》，。]{2,20}[”》])\1/g;
/** 可通过可以通过. */
const mayTwice = /可以?([\u4e00-\u9fff]{2})可以?\1/g;
/** Where a line repeats itself more often, it is a list of sorts. */
const mostDoubles = 20;
const rightTwice = /^[一逐每两三半越]|^(?:哈|呵)|^(.)\1+$|^(?:申请人情况|法人或其他组织)$|[镇乡村]$|街道$|^共和国$/;
const doubleMark = newSign("，。、；：");
const marks = /，{2,}|(?<!。)。{2}(?!。)|、{2,}|；{2,}|：{2,}|，[。、；]|、[，。；]|。[，、；]/g;

/** Characters, words or sentences typed or pasted twice. */
export const textRepeat = rule<RepeatFacts>({
  id: "text/repeat",
  severity: "warning",
  summary: { zh: "没有重复的字词、标点和句子", en: "No word, mark or sentence stands twice" },
  explanation: {
    zh: "如“上下联联动”“审核审核”“栏目目”“的的”“，，”，以及同一部分里粘贴了两遍的句子、段落。叠字本来就对的（常常、实实在在、扎扎实实、村村通）和两个词相接的（为了了解、公开开展、办公公开）不算，拿不准的不报；不同部分里照应的短句不算。",
    en: "上下联联动, 审核审核, 栏目目, 的的, ，， and the like, and sentences or paragraphs that are pasted twice into a section. Doublings that are right (常常, 实实在在) and words that merely meet (为了了解, 公开开展) are left alone; what is doubtful is not reported, nor are short sentences that two sections share.",
  },
  sources: [{ document: "党政机关公文处理工作条例", clause: "第十九条（四）：文字精练", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。与上级部门上下⟦联联动⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。为了了解群众需求，扎扎实实推进公开开展。" }] },
  },
  prose: mayRepeat,
  cells: "none",
  *check(report, { settings }) {
    for (const passage of passagesOf(report)) yield* doubled(passage, report);
    const near = optionOf("text/repeat", "sentence", settings);
    yield* pasted(report, { near, far: optionOf("text/repeat", "elsewhere", settings) });
  },
  message: {
    zh: ({ kind, wrong, right }) => {
      if (kind === "sentence") return `这一${wrong.includes("。") ? "段" : "句"}与前面的完全相同，像是粘贴了两遍，请删去一处。`;
      return kind === "mark" ? `“${wrong}”标点重复，是否为“${right}”？` : `“${wrong}”有重复的字，是否为“${right}”？`;
    },
    en: ({ kind, wrong, right }) =>
      kind === "sentence" ? "This stands above in the same words; pasted twice?" : `“${wrong}” repeats itself; “${right}”?`,
  },
});

/** A word is doubled in it, or a sentence that is new or gone stands elsewhere too. */
function mayRepeat(passage: Passage, other: Passage, before: Report): boolean {
  return doublesOf(passage).length > 0 || repeatsOthers(passage, other, before);
}

function* doubled(passage: Passage, report: Report): Iterable<Found<RepeatFacts>> {
  const { locate } = passage.reading;
  for (const { at, wrong, right, kind } of doublesOf(passage)) {
    if (spansJoint(passage, at, at + wrong.length)) continue;
    const range = locate(at, at + wrong.length);
    // ASCII commas may separate the cells of a row, blank ones too.
    if (kind === "mark" && hasHalfWidth(report, range)) continue;
    const title = { zh: `改为“${right}”`, en: `Change to “${right}”` };
    yield { range, facts: { kind, wrong, right }, suggestions: [{ title, edits: [{ range, text: right }] }] };
  }
}

/** Kept with the paragraph, and, where the text is read anew, by its words. */
const doublesOf = memo((passage: Passage) => doublesIn(passage.reading.text));

type Place = Doubled & { readonly kind: "words" | "mark" };

const doublesIn = memoOfText((text): readonly Place[] => {
  const signs = signsOf(text);
  return [...doubledWords(signs, text), ...doubledMarks(signs, text)].slice(0, mostDoubles);
});

function doubledWords(signs: number, text: string): Place[] {
  const listed = signs & list.sign ? list.find(text) : [];
  const found: Place[] = listed.map(({ entry: { wrong, right }, at }) => ({ at, wrong, right, kind: "words" }));
  const add = (place: Doubled) => {
    const isListed = found.some((other) => other.at < place.at + place.wrong.length && place.at < other.at + other.wrong.length);
    if (!isListed) found.push({ ...place, kind: "words" });
  };
  if (signs & echo) {
    for (const { 0: wrong, 1: right = "", index: at } of matches(phrase, text)) {
      if (!rightTwice.test(right)) add({ at, wrong, right });
    }
    for (const { 0: wrong, 1: word = "", index: at } of matches(mayTwice, text)) add({ at, wrong, right: `可以${word}` });
  }
  if (signs & double) for (const place of findDoubled(text)) add(place);
  return found.sort((a, b) => a.at - b.at);
}

function doubledMarks(signs: number, text: string): Place[] {
  if (!(signs & doubleMark)) return [];
  return matches(marks, text).map(({ 0: wrong, index: at }) => ({ at, wrong, right: wrong.charAt(0), kind: "mark" }));
}

function* pasted(report: Report, shortest: Shortest): Iterable<Found<RepeatFacts>> {
  for (const { range, words: wrong, first, isFar } of repeatedSentences(report, shortest)) {
    const title = { zh: "删去重复的一处", en: "Delete the second" };
    yield {
      range,
      facts: { kind: "sentence", wrong, right: "" },
      ...(isFar && { severity: "information" as const }),
      related: [{ range: first, text: { zh: "第一次出现在这里", en: "first here" } }],
      suggestions: [{ title, edits: [{ range, text: "" }] }],
    };
  }
}
