import { WordList } from "../../words/entry.ts";
import { names } from "../../words/names.ts";
import { rule } from "../rule.ts";
import { findSlips, findWords, type WordFacts } from "./word-rule.ts";

export const nameList = new WordList(names);

/** Names of state, party and organs miswritten, from a closed list. */
export const textName = rule<WordFacts>({
  id: "text/name",
  severity: "error",
  summary: { zh: "国家、政党、机关名称不得写错", en: "Names of state, party and organs are written right" },
  explanation: {
    zh: "按一份固定的词表核对不可能有别的意思的误写，如“中华人民共合国”“人名政府”，快速修复换成正确的名称；再按国家机关、法律法规和党的文献中的名称，核对同音、形近、漏字、颠倒的误写（如“国物院”），给出建议。",
    en: "A closed list of slips that can mean nothing else, for which the quick fix puts the right name; and names of organs, laws and party documents in which one character is another of the same sound or look, is lost, or stands in the wrong order, which are suggested.",
  },
  sources: [{ document: "中华人民共和国宪法；中国共产党章程", clause: "名称用字", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。认真落实县⟦人名政府⟧的部署。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。认真落实县人民政府的部署。" }] },
  },
  prose: "each",
  cells: "none",
  *check(report) {
    yield* findWords(report, nameList);
    yield* findSlips(report, true, [nameList]);
  },
  message: {
    zh: ({ wrong, right }) => `名称写错：“${wrong}”应为“${right}”。`,
    en: ({ wrong, right }) => `Name miswritten: “${wrong}” should be “${right}”.`,
  },
});
