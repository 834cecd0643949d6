import { mayClaim } from "../../claims/index.ts";
import { rule } from "../rule.ts";
import { type ClaimFacts, claimMessages, findConflicts } from "./claims.ts";

/** What the prose says of normative documents made, repealed and in force, against the disclosure table. */
export const textDocuments = rule<ClaimFacts>({
  id: "text/documents",
  severity: "warning",
  summary: {
    zh: "正文中制发、废止、现行有效的规范性文件件数与主动公开情况表一致",
    en: "Normative documents in the prose agree with the disclosure table",
  },
  explanation: {
    zh: "只核对“制发（制定、出台）规范性文件 n 件”“废止 n 件”“现行有效 n 件”。公开、备案、清理、转发的规范性文件口径不同，不核对。",
    en: "Only documents made, repealed and in force are compared; those published, filed, reviewed or passed on are counted otherwise.",
  },
  sources: [{ document: "政府信息公开条例", clause: "第二十条（一）、第五十条（一）", evidence: "O" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。本机关制发行政规范性文件⟦13件⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。本机关主动公开规范性文件13件。" }] },
  },
  prose: mayClaim,
  check: (report) => findConflicts(report, "disclosure"),
  message: claimMessages,
});
