import type { Rule } from "../rule.ts";
import { sumApplicants } from "./applicants.ts";
import { sumBalance } from "./balance.ts";
import { sumOutcomes } from "./outcomes.ts";
import { sumResults } from "./results.ts";

export const sumRules: readonly Rule[] = [sumApplicants, sumResults, sumBalance, sumOutcomes];
