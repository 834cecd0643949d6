import { mayClaim } from "../../claims/index.ts";
import { rule } from "../rule.ts";
import { findSums, type SumFacts } from "./facts.ts";
import { sumMessages } from "./words.ts";

/** The six applicants of a row add up to its 总计. */
export const sumApplicants = rule<SumFacts>({
  id: "sum/applicants",
  severity: "error",
  summary: {
    zh: "申请表每一行，自然人与五类法人或其他组织之和等于总计",
    en: "In every row of the applications table the six applicants add up to 总计",
  },
  explanation: {
    zh: "“总计”栏是同一行“自然人”和“法人或其他组织”五栏之和。有空格或者认不出的数字的行不作判断。若一格改正后所有关系都成立，就指出这一格和应填的数；否则指在“总计”格上。",
    en: "总计 is the sum of 自然人 and the five kinds of 法人或其他组织 in the same row. Rows with a blank or unreadable cell are not judged. Where correcting one cell makes every relation hold, the finding names it and its value; otherwise it stands on 总计.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 三：申请人情况“总计”栏", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: {
      edits: [
        {
          find: "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
          replace: "| 二、上年结转政府信息公开申请数量 |  |  | 1 | ⟦1⟧ | 0 | 0 | 0 | 0 | 1 |",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: mayClaim,
  check: (report) => findSums(report, "sum/applicants"),
  message: sumMessages({ zh: "“总计”应等于本行六类申请人之和", en: "总计 is the sum of the row's six applicants" }),
});
