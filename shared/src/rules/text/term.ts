import { WordList } from "../../words/entry.ts";
import { terms } from "../../words/terms.ts";
import { rule } from "../rule.ts";
import { findCitations } from "./citations.ts";
import { nameList } from "./name.ts";
import { findSlips, findWords, type WordFacts } from "./word-rule.ts";

const list = new WordList(terms);
const how = { listed: "", other: "", lost: "漏了字，", swapped: "字序颠倒，" } as const;

/** Terms of disclosure work that are often written wrong, from a closed list. */
export const textTerm = rule<WordFacts>({
  id: "text/term",
  severity: "warning",
  summary: { zh: "用语与条例和格式一致", en: "Terms are those of the Regulations and the form" },
  explanation: {
    zh: "按一份固定的词表核对常见的误写，再按本领域约两千个正确用语核对同音、形近、漏字、颠倒的误写（如“政策解毒”“绩校考核”），拿不准的只作提示；还核对常引的文号和条例的条款是否存在。如“依法申请公开”应为“依申请公开”，“免予公开”应为“不予公开”，“国家机密”应为“国家秘密”。每个词都有出处。作一般语义用的（公民可以依法申请公开政府信息）不算。",
    en: "Common slips from a closed list, each with its source; some two thousand right terms of the field in which one character is another of the same sound or look, is lost, or stands in the wrong order; and documents and articles that are cited wrong. The same characters in their ordinary sense (公民可以依法申请公开政府信息) are left alone.",
  },
  sources: [
    { document: "政府信息公开条例", clause: "第四章、第三十六条", evidence: "O" },
    { document: "国办公开办函〔2021〕30号", clause: "附表", evidence: "O" },
  ],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。对⟦免予公开⟧的信息依法说明理由。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。公民可以依法申请公开政府信息。" }] },
  },
  prose: "each",
  cells: "none",
  *check(report) {
    yield* findWords(report, list);
    yield* findSlips(report, false, [list, nameList]);
    yield* findCitations(report);
  },
  message: {
    zh: ({ wrong, right, source, kind }) =>
      right === "" ? `“${wrong}”：${source}。` : `“${wrong}”${how[kind]}应为“${right}”${source && `（${source}）`}。`,
    en: ({ wrong, right, source }) =>
      right === "" ? `“${wrong}” is cited wrongly (${source}).` : `“${wrong}” should be “${right}”${source && ` (${source})`}.`,
  },
});
