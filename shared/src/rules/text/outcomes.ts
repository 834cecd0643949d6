import { mayClaim } from "../../claims/index.ts";
import { rule } from "../rule.ts";
import { type ClaimFacts, claimMessages, findConflicts } from "./claims.ts";

/** What the prose says of reviews and lawsuits, against the outcomes table. */
export const textOutcomes = rule<ClaimFacts>({
  id: "text/outcomes",
  severity: "warning",
  summary: {
    zh: "正文中的复议、诉讼件数与复议诉讼情况表一致",
    en: "What the prose says of reviews and lawsuits agrees with the outcomes table",
  },
  explanation: {
    zh: "核对因政府信息公开引起的行政复议、行政诉讼件数和结果，以及“未发生”“无”等说法。“未发生被纠错、败诉”只说没有纠正的结果，不表示没有案件。本机关作为复议机关办理的案件不在此列。",
    en: "Holds reviews and lawsuits about disclosure, their outcomes, and words such as 未发生 against the table. 未发生被纠错、败诉 says that none was corrected, not that there were none. Cases that the agency decides as a review organ are others.",
  },
  sources: [
    {
      document: "政府信息公开条例",
      clause: "第五十条（三）：因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
      evidence: "O",
    },
  ],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。因政府信息公开引起的行政复议⟦13件⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。办理行政复议案件13件。" }] },
  },
  prose: mayClaim,
  check: (report) => findConflicts(report, "outcomes"),
  message: claimMessages,
});
