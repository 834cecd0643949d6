import type { Rule } from "../rule.ts";
import { rollupIncomplete } from "./incomplete.ts";
import { rollupTotal } from "./total.ts";

/** The rules that compare a county's report with those of its agencies, in the order of the list of rules. */
export const rollupRules: readonly Rule[] = [rollupTotal, rollupIncomplete];
