import type { Rule } from "../rule.ts";
import { rollupIncomplete } from "./incomplete.ts";
import { rollupTotal } from "./total.ts";

/** The rules that ask a county's agencies, in the order of the list of rules. */
export const rollupRules: readonly Rule[] = [rollupTotal, rollupIncomplete];
