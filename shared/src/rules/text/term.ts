import { WordList } from "../../words/entry.ts";
import { terms } from "../../words/terms.ts";
import { rule } from "../rule.ts";
import { findWords, type WordFacts } from "./word-rule.ts";

const list = new WordList(terms);

/** Terms of disclosure work that are often written wrong, from a closed list. */
export const textTerm = rule<WordFacts>({
  id: "text/term",
  severity: "warning",
  summary: { zh: "用语与条例和格式一致", en: "Terms are those of the Regulations and the form" },
  explanation: {
    zh: "按一份固定的词表核对常见的误写，如“依法申请公开”应为“依申请公开”，“免予公开”应为“不予公开”，“国家机密”应为“国家秘密”。每个词都有出处。作一般语义用的（公民可以依法申请公开政府信息）不算。",
    en: "Common slips from a closed list, each with its source. The same characters in their ordinary sense (公民可以依法申请公开政府信息) are left alone.",
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
  check: (report) => findWords(report, list),
  message: {
    zh: ({ wrong, right, source }) => `“${wrong}”应为“${right}”（${source}）。`,
    en: ({ wrong, right, source }) => `“${wrong}” should be “${right}” (${source}).`,
  },
});
