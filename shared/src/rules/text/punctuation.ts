import { type Passage, passagesOf } from "../../prose/index.ts";
import { matches } from "../../text/matches.ts";
import { must } from "../../text/must.ts";
import type { Edit } from "../../text/range.ts";
import { newSign } from "../../text/signs.ts";
import { locate } from "../../text/span.ts";
import { type Found, rule } from "../rule.ts";

export type PunctuationFacts =
  | { readonly kind: "half-width"; readonly mark: string; readonly right: string; readonly count: number }
  | { readonly kind: "unbalanced"; readonly mark: string };

const halfMark = newSign(",;:?!");
const half = /(?<=[\u4e00-\u9fff”」》）])([,;:?!])[ \u3000]*(?=[\u4e00-\u9fff“「《（])/g;
const right: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };
const bracket = newSign("（(《【〔）)》】〕");
const brackets = /[（(《【〔）)》】〕]/g;
const wide: Readonly<Record<string, string>> = { "(": "（", ")": "）" };
const closers: Readonly<Record<string, string>> = { "）": "（", "》": "《", "】": "【", "〕": "〔" };

/** Half-width marks between Chinese characters; brackets that do not pair. One finding a paragraph. */
export const textPunctuation = rule<PunctuationFacts>({
  id: "text/punctuation",
  severity: "information",
  summary: { zh: "中文之间用全角标点，括号成对", en: "Chinese punctuation between Chinese characters, brackets in pairs" },
  explanation: {
    zh: "汉字之间的逗号、分号、冒号应是全角。一段只提示一次，快速修复把整段改好。括号在下一段才闭合的（跨页断行）不报。",
    en: "Commas, semicolons and colons between Chinese characters are full-width. One finding a paragraph; the fix corrects the whole paragraph. A bracket closed in the next line is left alone.",
  },
  sources: [{ document: "GB/T 15834-2011 标点符号用法", clause: "5.1", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。更新及时⟦,⟧内容准确。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。更新及时，内容准确，共1,295条。" }] },
  },
  cells: "none",
  *check(report) {
    const passages = passagesOf(report);
    for (const [i, passage] of passages.entries()) {
      const found = halfWidth(passage) ?? unbalanced(passage, passages[i - 1], passages[i + 1]);
      if (found) yield found;
    }
  },
  message: {
    zh: (facts) =>
      facts.kind === "half-width"
        ? `汉字之间用了半角“${facts.mark}”，应为“${facts.right}”${facts.count > 1 ? `（本段共 ${facts.count} 处）` : ""}。`
        : `“${facts.mark}”没有配对。`,
    en: (facts) =>
      facts.kind === "half-width"
        ? `Half-width “${facts.mark}” between Chinese characters (${facts.count} in this paragraph).`
        : `“${facts.mark}” has no partner.`,
  },
});

function halfWidth({ span, signs }: Passage): Found<PunctuationFacts> | undefined {
  if (!(signs & halfMark)) return undefined;
  const edits: Edit[] = [];
  let first: string | undefined;
  for (const match of matches(half, span.text)) {
    first ??= match[1];
    edits.push({
      range: locate(span, match.index, match.index + match[0].length),
      text: must(right[must(match[1], "a mark")], "its Chinese form"),
    });
  }
  const [edit] = edits;
  if (!edit || first === undefined) return undefined;
  return {
    range: { start: edit.range.start, end: edit.range.start + 1 },
    facts: { kind: "half-width", mark: first, right: must(right[first], "its Chinese form"), count: edits.length },
    fix: { title: { zh: "本段改用全角标点", en: "Use Chinese punctuation in this paragraph" }, edits },
  };
}

function unbalanced(passage: Passage, before?: Passage, after?: Passage): Found<PunctuationFacts> | undefined {
  const lone = loneBracket(passage);
  if (!lone) return undefined;
  const neighbour = lone.mark in closers ? before : after;
  // A sentence that a page break cut in two has its other bracket there.
  if (neighbour && loneBracket(neighbour)) return undefined;
  return { range: locate(passage.span, lone.at, lone.at + 1), facts: { kind: "unbalanced", mark: lone.mark } };
}

function loneBracket(passage: Passage): { readonly at: number; readonly mark: string } | undefined {
  if (!(passage.signs & bracket)) return undefined;
  const { text } = passage.span;
  const open: { readonly at: number; readonly mark: string }[] = [];
  brackets.lastIndex = 0;
  while (brackets.test(text)) {
    const at = brackets.lastIndex - 1;
    const mark = wide[text.charAt(at)] ?? text.charAt(at);
    const opener = closers[mark];
    if (opener === undefined) open.push({ at, mark });
    else if (open.at(-1)?.mark === opener) open.pop();
    else if (!isOrdinal(text, at)) return { at, mark };
  }
  return open[0];
}

/** 1） and 一） number a list. */
function isOrdinal(text: string, at: number): boolean {
  return /(?:^|[^\da-zA-Z])(?:\d{1,2}|[一二三四五六七八九十①-⑳a-z])$/.test(text.slice(Math.max(0, at - 3), at));
}
