import { mayClaim } from "../../claims/index.ts";
import { rule } from "../rule.ts";
import { type ClaimFacts, claimMessages, findConflicts } from "./claims.ts";

/** What the prose says of applications, against the applications table. */
export const textApplications = rule<ClaimFacts>({
  id: "text/applications",
  severity: "warning",
  summary: {
    zh: "正文中的申请件数与申请情况表一致",
    en: "What the prose says of applications agrees with the applications table",
  },
  explanation: {
    zh: "核对正文里新收、上年结转、办结、答复、各类办理结果、结转下年度的件数，以及“未收到”“均已办结”等说法。“受理”“办理”既可指本年新收，也可含上年结转，两者都算对；“均在法定期限内答复”不表示没有结转。其他年份、部分月份、全县（全市）口径、分渠道的件数不核对。",
    en: "Holds the numbers of applications received, carried over, concluded and answered, and words such as 未收到 and 均已办结, against the table. 受理 may or may not include last year's; 均在法定期限内答复 does not deny carried-over ones. Other years, parts of the year, the whole county and single channels are not compared.",
  },
  sources: [{ document: "政府信息公开条例", clause: "第五十条（二）：行政机关收到和处理政府信息公开申请的情况", evidence: "O" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。2023年，本机关收到政府信息公开申请⟦13件⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。全县共收到政府信息公开申请13件。" }] },
  },
  prose: mayClaim,
  check: (report) => findConflicts(report, "applications"),
  message: claimMessages,
});
