import { isComplete } from "../../workspace/surroundings.ts";
import { optionOf } from "../options.ts";
import { type OtherExample, rule } from "../rule.ts";
import { findDifferences, type TotalFacts } from "./facts.ts";
import { totalMessages } from "./words.ts";

const waterBureau: OtherExample = {
  as: "agency",
  agency: "云山县水务局",
  edits: [{ find: "| 行政许可 | 0 |", replace: "| 行政许可 | 12 |" }],
};

/** A county's table is the sum of its agencies' tables, cell by cell. */
export const rollupTotal = rule<TotalFacts>({
  id: "rollup/total",
  severity: "warning",
  summary: {
    zh: "汇总报告的每一格等于各机关同一格之和",
    en: "Every cell of a county's report is the sum of its agencies' cells",
  },
  explanation: {
    zh: "配置文件 xxgk.config.json 的 rollups 写明哪份报告由哪些机关汇总而成。每一格都等于本级、部门、乡镇街道之和；收费金额允许四舍五入的误差（feeTolerance）；垂直管理的机关列入 leaveOut。只在各机关的报告都在手边时比较；某机关的某一格是空格或认不出的数字，该格不比较。漏加或重复加了一个机关的，只报一条。",
    en: "The configuration file says which report is the sum of which agencies (rollups). Fees may differ by rounding (feeTolerance); agencies under vertical management are left out (leaveOut). Compared only where every agency's report is there, and not in cells that an agency leaves blank. An agency that was forgotten or added twice is one finding.",
  },
  sources: [
    { document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四：县级以上政府汇总本级、部门和下级的数据", evidence: "L" },
  ],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "| 行政许可 | 0 |", replace: "| 行政许可 | ⟦13⟧ |" }], others: [waterBureau] },
    good: { edits: [{ find: "| 行政许可 | 0 |", replace: "| 行政许可 | 12 |" }], others: [waterBureau] },
  },
  *check(report, { rollup, settings }) {
    if (rollup && isComplete(rollup)) yield* findDifferences(report, rollup, optionOf("rollup/total", "cells", settings));
  },
  message: totalMessages,
});
