import type { Rule } from "../rule.ts";
import { priorCarriedOver } from "./carried-over.ts";
import { priorCopied } from "./copied.ts";
import { priorInForce } from "./in-force.ts";

/** The rules that compare with last year's report and with those of the neighbours, in the order of the list of rules. */
export const priorRules: readonly Rule[] = [priorCarriedOver, priorInForce, priorCopied];
