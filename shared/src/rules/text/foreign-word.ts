import { newSign } from "../../text/signs.ts";
import { latinWords } from "../../words/latin.ts";
import { rule } from "../rule.ts";
import { type Hit, scanRaw } from "./scan.ts";

export interface ForeignWordFacts {
  readonly word: string;
}

const lowerCase = newSign("abcdefghijklmnopqrstuvwxyz");
/** One or two lower-case words right behind a Chinese character; brackets, quotes and addresses are left alone by that. */
const latin = /(?<=[\u4e00-\u9fff] {0,2})[a-z]{3,}(?: [a-z]{3,})?(?=$|\s*[\u4e00-\u9fff，。；、：）]|\s*$)/g;

/** A Latin word in a Chinese sentence that is no known abbreviation: left by a translation or a machine's draft. */
export const textForeignWord = rule<ForeignWordFacts>({
  id: "text/foreign-word",
  severity: "warning",
  summary: { zh: "中文句子里没有多余的外文词", en: "No stray foreign word in a Chinese sentence" },
  explanation: {
    zh: "如“工作程序和 workflows 图”，多半是机器翻译或转换留下的。缩写（APP、LED、OA）、品牌、格式名、网址、邮箱、引号和括号里的外文不算。",
    en: "As in 工作程序和 workflows 图, mostly left by a machine. Abbreviations, brands, formats, addresses, and words in quotes or brackets are left alone.",
  },
  sources: [{ document: "国家通用语言文字法", clause: "第十一条", evidence: "O" }],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。梳理工作程序和⟦workflows⟧图。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。通过手机app和LED屏公开，网址www.example.gov.cn。" }] },
  },
  prose: "each",
  cells: "none",
  *check(report) {
    for (const hit of scanRaw(report, latin, lowerCase))
      if (isStray(hit)) yield { range: hit.range, facts: { word: hit.match[0] } };
  },
  message: {
    zh: ({ word }) => `中文句子里有外文词“${word}”，请换成中文，或核对是否转换时留下的。`,
    en: ({ word }) => `“${word}” stands in a Chinese sentence; say it in Chinese, or see whether the conversion left it.`,
  },
});

/** 微信号qingxifabu, 用户名admin. */
const account = /(?:号|名|微信|邮箱|域名|密码) {0,2}$/;

function isStray({ match, text }: Hit): boolean {
  if (account.test(text.slice(Math.max(0, match.index - 5), match.index))) return false;
  return match[0].split(" ").some((word) => !latinWords.has(word));
}
