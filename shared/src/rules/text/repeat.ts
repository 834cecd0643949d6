import { type Passage, passagesOf } from "../../prose/index.ts";
import { matches } from "../../text/matches.ts";
import { echo } from "../../text/signs.ts";
import { characters, endings, pairs, words } from "../../words/doubles.ts";
import { WordList } from "../../words/entry.ts";
import { rule } from "../rule.ts";

export interface RepeatFacts {
  readonly wrong: string;
  readonly right: string;
}

const list = new WordList([...characters, ...endings, ...words, ...pairs].map((entry) => ({ ...entry, source: "" })));
/** Three characters and more twice in a row; 一件一件 and 高质量高质量 are told apart by their first character, 清溪镇清溪镇人民政府 by its last; text/name has 共和国共和国. */
const phrase = /([\u4e00-\u9fff]{3,8})\1/g;
/** Where a line repeats itself more often, it is a list of sorts. */
const most = 20;
const rightTwice = /^[一逐每两三半越]|^(?:哈|呵)|^(.)\1+$|[镇乡村]$|街道$|^共和国$/;

/** Characters or words typed twice. */
export const textRepeat = rule<RepeatFacts>({
  id: "text/repeat",
  severity: "warning",
  summary: { zh: "没有重复的字词", en: "No character or word is typed twice" },
  explanation: {
    zh: "如“上下联联动”“公开公开”“的的”。叠字本来就对的（常常、实实在在、扎扎实实、村村通）和两个词相接的（为了了解、公开开展、办公公开）不算，拿不准的不报。",
    en: "上下联联动, 公开公开, 的的. Doublings that are right (常常, 实实在在) and words that merely meet (为了了解, 公开开展) are left alone; what is doubtful is not reported.",
  },
  sources: [{ document: "党政机关公文处理工作条例", clause: "第十九条（四）：文字精练", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。与上级部门上下⟦联联动⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。为了了解群众需求，扎扎实实推进公开开展。" }] },
  },
  *check(report) {
    for (const passage of passagesOf(report)) yield* doubled(passage);
  },
  message: {
    zh: ({ wrong, right }) => `“${wrong}”有重复的字，是否为“${right}”？`,
    en: ({ wrong, right }) => `“${wrong}” repeats itself; “${right}”?`,
  },
});

function* doubled(passage: Passage) {
  if (!(passage.signs & (list.sign | echo))) return;
  const { text, locate } = passage.reading;
  const found = list
    .find(text)
    .slice(0, most)
    .map(({ entry, at }) => ({ at, wrong: entry.wrong, right: entry.right }));
  for (const match of matches(phrase, text)) {
    if (found.length >= most) break;
    const [wrong, right = ""] = match;
    const isListed = found.some((other) => other.at < match.index + wrong.length && match.index < other.at + other.wrong.length);
    if (!rightTwice.test(right) && !isListed) found.push({ at: match.index, wrong, right });
  }
  for (const { at, wrong, right } of found) {
    const range = locate(at, at + wrong.length);
    const title = { zh: `改为“${right}”`, en: `Change to “${right}”` };
    yield { range, facts: { wrong, right }, suggestions: [{ title, edits: [{ range, text: right }] }] };
  }
}
