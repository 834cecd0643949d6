import type { Rule } from "../rule.ts";
import { reportAgency } from "./agency.ts";
import { reportEdition } from "./edition.ts";
import { reportPeriod } from "./period.ts";
import { reportSignature } from "./signature.ts";
import { reportTitle } from "./title.ts";

export const reportRules: readonly Rule[] = [reportTitle, reportPeriod, reportSignature, reportAgency, reportEdition];
