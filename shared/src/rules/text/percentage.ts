import { wrongGrowth } from "../../prose/arithmetic/growth.ts";
import type { Counted, Miscount } from "../../prose/arithmetic/miscount.ts";
import { wrongShares } from "../../prose/arithmetic/share.ts";
import type { Report } from "../../report/report.ts";
import { memo } from "../../text/memo.ts";
import { type Found, rule } from "../rule.ts";
import { isContradicted } from "./contradicted.ts";
import { type Counting, countingPassages, mayCount, wrongPartsOf } from "./quantities.ts";

export interface PercentageFacts {
  readonly kind: Miscount["kind"];
  /** As it stands in the text. */
  readonly said: string;
  readonly right: string;
  /** Part and whole, or this year's number and last year's, as they stand in the text. */
  readonly numbers: readonly [string, string];
}

const wrongSharesOf = memo(({ quantities, text }: Counting) => [...wrongShares(quantities, text)]);

/** A share, a rate or a change that does not follow from the numbers beside it. */
export const textPercentage = rule<PercentageFacts>({
  id: "text/percentage",
  severity: "warning",
  summary: { zh: "占比、比率和增减与所给的数一致", en: "Shares, rates and changes follow from the numbers beside them" },
  explanation: {
    zh: "核对所用的数都写出来的比例：占比＝部分÷总数，回复率、办结率等＝相应的数÷总数，增长率＝增减数÷上年数（常见的错误是除以了本年数），“较上年的 n 件增加 m 件”＝两个数之差，增减的方向也要对。末位四舍五入或去尾的出入、以“万”计的约数都算对；写“按期办结率”的、只写百分比的不核对。",
    en: "Only where all numbers are written: a share or rate is part over whole, growth is the change over last year's number, a change is the difference of the two, and rises are no falls. The last digit may be rounded or cut, and numbers in 万 are taken as rounded. Rates on time (按期办结率) and percentages alone are left alone.",
  },
  sources: [{ document: "GB/T 15835-2011 出版物上数字用法", clause: "数字使用", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。公开信息120条，较上年增加20条，增长⟦16.7%⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。公开信息120条，较上年增加20条，增长20%。" }] },
  },
  prose: mayCount,
  *check(report) {
    for (const counting of countingPassages(report)) {
      const { quantities, text } = counting;
      const miscounts = [...wrongSharesOf(counting), ...wrongGrowth(quantities, text, report.year)];
      if (miscounts.length === 0) continue;
      const totals = wrongPartsOf(counting).map(({ total }) => total?.start);
      for (const miscount of miscounts) {
        if (!miscount.numbers.some(({ start }) => totals.includes(start))) yield* toFound(miscount, counting, report);
      }
    }
  },
  message: {
    zh: ({ kind, said, right, numbers: [a, b] }) => {
      if (kind === "share") return `占比写的是 ${said}，而 ${a}÷${b}＝${right}。请核对这三个数。`;
      if (kind === "rate") return `比率写的是 ${said}，而 ${a}÷${b}＝${right}。请核对这三个数。`;
      if (kind === "growth") return `增减幅度写的是 ${said}，而按 ${a} 和上年的 ${b} 计算是 ${right}（以上年数为分母）。请核对。`;
      if (kind === "difference") return `增减数写的是 ${said}，而 ${a} 与 ${b} 相差 ${right}。请核对这三个数。`;
      if (kind === "contrary") return `前面写的是${right} ${a}，后面又写“${said}”，一增一减，请核对。`;
      return `“${said}”的方向不对：上年 ${b}，本年 ${a}，应为${right}。请核对。`;
    },
    en: ({ kind, said, right, numbers: [a, b] }) => {
      if (kind === "share" || kind === "rate") return `The prose says ${said}, but ${a} / ${b} = ${right}.`;
      if (kind === "growth") return `The prose says ${said}, but ${a} and last year's ${b} give ${right}.`;
      if (kind === "difference") return `The prose says ${said}, but ${a} and ${b} differ by ${right}.`;
      if (kind === "contrary") return `First ${a}, ${right}, and then ${said}: one of the two is wrong.`;
      return `“${said}” has the wrong direction: from ${b} to ${a}.`;
    },
  },
});

function* toFound(miscount: Miscount, { passage, text }: Counting, report: Report): Iterable<Found<PercentageFacts>> {
  const { kind, from, to, said, right, numbers } = miscount;
  const { locate } = passage.reading;
  // A share's whole may be any number before it; where a table says that one of them is wrong, that is enough.
  const isShare = kind === "share" || kind === "rate";
  const here = numbers.filter(({ start }) => start >= 0).map(({ start, end }) => locate(isShare ? 0 : start, end));
  if (isContradicted(report, here)) return;
  const range = locate(from, to);
  const [a, b] = numbers.map(({ start, end, words }: Counted) => words ?? text.slice(start, end)) as [string, string];
  const title = { zh: `改为“${right}”`, en: `Change to ${right}` };
  yield {
    range,
    facts: { kind, said, right, numbers: [a, b] },
    ...(kind !== "direction" && kind !== "contrary" && { suggestions: [{ title, edits: [{ range, text: right }] }] }),
  };
}
