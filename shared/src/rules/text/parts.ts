import type { WrongParts } from "../../prose/arithmetic/parts.ts";
import { rule } from "../rule.ts";
import { isContradicted } from "./contradicted.ts";
import { countingPassages, mayCount, wrongPartsOf } from "./quantities.ts";

export interface PartsFacts {
  readonly kind: WrongParts["kind"];
  readonly whole: number;
  readonly parts: readonly number[];
  readonly unit: string;
}

/** 共 n 件，其中 a 件、b 件: no part exceeds the whole; where all parts are listed they add up to it, and to a 合计 after them. */
export const textParts = rule<PartsFacts>({
  id: "text/parts",
  severity: "warning",
  summary: { zh: "分项不超过总数，合计等于各项之和", en: "Parts do not exceed the whole; a total is the sum of its list" },
  explanation: {
    zh: "“共 n 件，其中 a 件”里任何一项都不能大于总数，列出的各项加起来也不能大于总数；“自然人 a 件，法人或其他组织 b 件”和以“其他”收尾的一列，应加起来等于总数；列在“合计”“共计”之前的各项应加起来等于合计；各项占比加起来不能超过 100%。单位不同、约数、同比的数不比较；“其中”只举几例的，不要求加起来相等。",
    en: "No part may exceed the whole, nor may all parts together; 自然人 and 法人或其他组织, and a list that ends with 其他, add up to it; a list adds up to the 合计 behind it; shares of one whole are no more than 100%. Other units, round numbers and comparisons are left alone; parts that only name a few need not add up.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表：各项与总计", evidence: "I" }],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。共公开信息20条，其中⟦政务动态30条⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。共公开信息20条，其中政务动态12条、通知5条。" }] },
  },
  prose: mayCount,
  *check(report) {
    for (const counting of countingPassages(report)) {
      const { passage } = counting;
      for (const { kind, whole, parts, unit, from, to, total } of wrongPartsOf(counting)) {
        const range = passage.reading.locate(from, to);
        const wholeRange = total && total.start >= 0 ? [passage.reading.locate(total.start, total.end)] : [];
        if (isContradicted(report, [range, ...wholeRange])) continue;
        yield { range, facts: { kind, whole, parts: parts.map(({ value }) => value), unit } };
      }
    }
  },
  message: {
    zh: ({ kind, whole, parts, unit }) => {
      const sum = `${parts.join("＋")}＝${add(parts)} ${unit}`;
      if (kind === "exceeds") return `分项 ${parts[0]} ${unit}大于总数 ${whole} ${unit}，请核对。`;
      if (kind === "above") return `所列各项共 ${sum}，大于总数 ${whole} ${unit}，请核对。`;
      if (kind === "sum") return `所列各项共 ${sum}，与总数 ${whole} ${unit}不等，相差 ${Math.abs(add(parts) - whole)}，请核对。`;
      if (kind === "total")
        return `所列各项共 ${sum}，而合计写的是 ${whole} ${unit}，相差 ${Math.abs(add(parts) - whole)}，请核对。`;
      return `各项占比加起来是 ${add(parts)}%，超过了 100%，请核对。`;
    },
    en: ({ kind, whole, parts }) => {
      if (kind === "exceeds") return `The part ${parts[0]} exceeds the whole, ${whole}.`;
      if (kind === "shares") return `The shares add up to ${add(parts)}%, more than 100%.`;
      return `${parts.join(" + ")} = ${add(parts)}, but the ${kind === "total" ? "total" : "whole"} is ${whole}.`;
    },
  },
});

function add(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, value) => sum + value, 0).toFixed(6));
}
