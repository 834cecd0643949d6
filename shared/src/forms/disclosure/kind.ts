import type { ReportKind } from "../kind.ts";
import { disclosureClaims } from "./claims.ts";
import { edition2019 } from "./edition-2019.ts";
import { edition2021 } from "./edition-2021.ts";

/** 政府信息公开工作年度报告, of every agency (政府信息公开条例, articles 49 and 50). */
export const disclosureReport: ReportKind = {
  key: "disclosure",
  name: { zh: "政府信息公开工作年度报告", en: "annual report on government information disclosure" },
  word: "公开",
  title: {
    subjects: ["政府信息公开", "政府政务公开", "政务公开", "信息公开"],
    starts: ["政府工作"],
    names: ["报告", "年报"],
    running: /信息公开(?:工作)?(?:年度)?(?:报告|年报)$/,
  },
  editions: [edition2019, edition2021],
  claims: disclosureClaims,
};
