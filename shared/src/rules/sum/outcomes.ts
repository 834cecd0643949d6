import { mayClaim } from "../../claims/index.ts";
import { rule } from "../rule.ts";
import { findSums, type SumFacts } from "./facts.ts";
import { sumMessages } from "./words.ts";

/** 维持 + 纠正 + 其他 + 尚未审结 = 总计 in each block of the outcomes table. */
export const sumOutcomes = rule<SumFacts>({
  id: "sum/outcomes",
  severity: "error",
  summary: {
    zh: "复议诉讼表每一部分，维持、纠正、其他、尚未审结之和等于总计",
    en: "In each block of the outcomes table the four outcomes add up to 总计",
  },
  explanation: {
    zh: "行政复议、未经复议直接起诉、复议后起诉三部分，各自的“总计”等于结果维持、结果纠正、其他结果、尚未审结之和。有空格或者认不出的数字的部分不作判断。",
    en: "In each of the three blocks 总计 is the sum of 结果维持, 结果纠正, 其他结果 and 尚未审结. Blocks with a blank or unreadable cell are not judged.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 四：各“总计”栏", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: {
      edits: [
        {
          find: "| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
          replace: "| 1 | 0 | 0 | 0 | ⟦0⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: mayClaim,
  check: (report) => findSums(report, "sum/outcomes"),
  message: sumMessages({ zh: "“总计”应等于前四项之和", en: "总计 is the sum of the four outcomes before it" }),
});
