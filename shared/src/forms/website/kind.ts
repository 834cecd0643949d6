import type { ReportKind } from "../kind.ts";
import { edition2017 } from "./edition-2017.ts";

/** 政府网站工作年度报表: what every government website publishes beside the report on disclosure, by 31 January (国办函〔2018〕12号). */
export const websiteReport: ReportKind = {
  key: "website",
  name: { zh: "政府网站工作年度报表", en: "yearly sheet of a government website" },
  word: "报表",
  title: { subjects: ["政府网站", "门户网站"], starts: [], names: ["报表"], running: /网站(?:工作)?(?:年度)?(?:工作)?报表$/ },
  fewestRows: 20,
  agencyWords: ["填报单位", "主办单位"],
  editions: [edition2017],
  // Offices add rows of their own and leave the order of others alone, so nothing is said of either.
  rules: [
    "row/missing",
    "row/duplicate",
    "row/length",
    "cell/empty",
    "cell/number",
    "cell/format",
    "sum/results",
    "text/date",
    "text/placeholder",
    "directive/unknown",
    "directive/unused",
  ],
};
