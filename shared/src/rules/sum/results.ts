import { mayClaim } from "../../claims/index.ts";
import { rule } from "../rule.ts";
import { findSums, type SumFacts } from "./facts.ts";
import { sumMessages } from "./words.ts";

/** The results of a column add up to （七）总计. */
export const sumResults = rule<SumFacts>({
  id: "sum/results",
  severity: "error",
  summary: {
    zh: "申请表每一列，（一）至（六）各项办理结果之和等于（七）总计",
    en: "In every column of the applications table the results add up to （七）总计",
  },
  explanation: {
    zh: "“三、本年度办理结果”中（一）予以公开至（六）其他处理的每一行相加，等于同一列的“（七）总计”。（三）至（六）只是分组，不另设小计行。有空格或者认不出的数字的列不作判断。",
    en: "The rows from （一）予以公开 to （六）其他处理 add up to （七）总计 of the same column. The groups （三） to （六） have no subtotal rows. Columns with a blank or unreadable cell are not judged.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 三：“（七）总计”行", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: {
      edits: [
        { find: "| （七）总计 |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |", replace: "| （七）总计 |  | ⟦2⟧ | 0 | 0 | 0 | 0 | 0 | 2 |" },
      ],
    },
    good: { edits: [] },
  },
  prose: mayClaim,
  check: (report) => findSums(report, "sum/results"),
  message: sumMessages({
    zh: "“（七）总计”应等于同列（一）至（六）各行之和",
    en: "（七）总计 is the sum of the results above it",
  }),
});
