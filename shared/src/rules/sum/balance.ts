import { mayClaim } from "../../claims/index.ts";
import { rule } from "../rule.ts";
import { findSums, type SumFacts } from "./facts.ts";
import { sumMessages } from "./words.ts";

/** 一 + 二 = （七）总计 + 四, in every column: printed in the form's corner cell. */
export const sumBalance = rule<SumFacts>({
  id: "sum/balance",
  severity: "error",
  summary: {
    zh: "申请表每一列，一＋二＝三（七）总计＋四",
    en: "In every column of the applications table 一 + 二 = （七）总计 + 四",
  },
  explanation: {
    zh: "表格左上角写明：第一项加第二项之和，等于第三项加第四项之和。即本年新收加上年结转，等于本年办结加结转下年。有空格或者认不出的数字的列不作判断。",
    en: "The corner cell of the table says so: what was received and carried in equals what was concluded and carried out. Columns with a blank or unreadable cell are not judged.",
  },
  sources: [
    { document: "国办公开办函〔2021〕30号", clause: "附表 三：表头“第一项加第二项之和，等于第三项加第四项之和”", evidence: "O" },
  ],
  fix: "suggestion",
  examples: {
    bad: {
      edits: [
        {
          find: "| 一、本年新收政府信息公开申请数量 |  |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
          replace: "| 一、本年新收政府信息公开申请数量 |  |  | ⟦4⟧ | 0 | 0 | 0 | 0 | 0 | 4 |",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: mayClaim,
  check: (report) => findSums(report, "sum/balance"),
  message: sumMessages({
    zh: "表头要求“第一项加第二项之和，等于第三项加第四项之和”",
    en: "The form asks for 一 + 二 = 三（七） + 四",
  }),
});
