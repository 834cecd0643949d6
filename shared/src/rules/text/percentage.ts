import { newSign } from "../../text/signs.ts";
import { rule } from "../rule.ts";
import { sentences } from "./sentences.ts";

export interface PercentageFacts {
  readonly kind: "share" | "growth";
  readonly said: number;
  readonly right: string;
  readonly numbers: readonly [number, number];
}

const percent = newSign("%％");
const count = "(?<![\\d,.])(\\d{1,9}(?:,\\d{3}){0,3})[件份宗条起例篇]";
/** 共12件…，其中 A 5件，占(比|总数的)41.7%: the whole is the only number before the part. */
const share = new RegExp(
  `^[^\\d%]*(?:20\\d{2}年度?[^\\d%]*)?${count}[^\\d%余多约近]*?其中[^\\d%余多约近]*${count}，?占(?:比|总数的?|总量的?|全部[^\\d%]{0,6}的?)?(?:为|达|约)?(\\d{1,6}(?:\\.\\d{1,6})?)%`,
);
/** 12件，较上年增加2件，增长20%. */
const growth = new RegExp(
  `${count}，(?:同比|(?:较|比|与)(?:上年|去年|上一年|20\\d{2}年)(?:度|同期|相比)*)[^\\d%，]{0,4}?(增加|减少|增长|下降|多|少)(?:了)?${count}[，（、]?(?:同比)?(增长|增幅|上升|增加|下降|降幅|减少)(?:为|了|达|约)?(\\d{1,6}(?:\\.\\d{1,6})?)%`,
);

/** A percentage that the two numbers beside it do not give. */
export const textPercentage = rule<PercentageFacts>({
  id: "text/percentage",
  severity: "warning",
  summary: { zh: "百分比与所给的数一致", en: "Percentages follow from the numbers beside them" },
  explanation: {
    zh: "只核对两个数和百分比都写在一句里的：占比＝部分÷总数；增长率＝增减数÷上年数（本年数减去增减数），常见的错误是除以了本年数。允许末位四舍五入的出入。",
    en: "Only where both numbers and the percentage stand in one sentence: a share is part over whole; growth is the change over last year's number, not over this year's. Rounding of the last digit is allowed.",
  },
  sources: [{ document: "GB/T 15835-2011 出版物上数字用法", clause: "数字使用", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。公开信息120条，较上年增加20条，增长⟦16.7%⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。公开信息120条，较上年增加20条，增长20%。" }] },
  },
  *check(report) {
    for (const { text, locate } of sentences(report, percent)) {
      const found = shareOf(text) ?? growthOf(text);
      if (!found) continue;
      const range = locate(found.from, found.to);
      const words = `${found.facts.right}%`;
      yield {
        range,
        facts: found.facts,
        suggestions: [{ title: { zh: `改为“${words}”`, en: `Change to ${words}` }, edits: [{ range, text: words }] }],
      };
    }
  },
  message: {
    zh: ({ kind, said, right, numbers: [a, b] }) =>
      `${kind === "share" ? "占比" : "增减幅度"}应为 ${a}÷${b}＝${right}%，正文写的是 ${said}%。`,
    en: ({ said, right, numbers: [a, b] }) => `${a} / ${b} = ${right}%, but the prose says ${said}%.`,
  },
});

interface Place {
  readonly from: number;
  readonly to: number;
  readonly facts: PercentageFacts;
}

function shareOf(text: string): Place | undefined {
  const match = share.exec(text);
  if (!match) return undefined;
  return judge("share", match, numberOf(match[2]), numberOf(match[1]), match[3] ?? "");
}

function growthOf(text: string): Place | undefined {
  const match = growth.exec(text);
  if (!match) return undefined;
  const [, now, word = "", change, second = "", percent] = match;
  const isUp = /[增多]/.test(word);
  if (isUp !== /[增升]/.test(second)) return undefined;
  const before = numberOf(now) - (isUp ? 1 : -1) * numberOf(change);
  return judge("growth", match, numberOf(change), before, percent ?? "");
}

function numberOf(digits = ""): number {
  return Number(digits.replaceAll(",", ""));
}

/** One unit of the last digit is left to rounding and cutting. */
function judge(kind: PercentageFacts["kind"], match: RegExpExecArray, a: number, b: number, percent: string): Place | undefined {
  if (b <= 0) return undefined;
  const decimals = percent.split(".")[1]?.length ?? 0;
  const exact = (a / b) * 100;
  if (Math.abs(exact - Number(percent)) <= 10 ** -decimals + 1e-9) return undefined;
  const to = match.index + match[0].length;
  const right = String(Number(exact.toFixed(Math.max(decimals, 1))));
  return { from: to - percent.length - 1, to, facts: { kind, said: Number(percent), right, numbers: [a, b] } };
}
