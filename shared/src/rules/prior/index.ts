import type { Rule } from "../rule.ts";
import { priorCarriedOver } from "./carried-over.ts";
import { priorCopied } from "./copied.ts";
import { priorInForce } from "./in-force.ts";

/** The rules that ask last year's report and the neighbours', in the order of the list of rules. */
export const priorRules: readonly Rule[] = [priorCarriedOver, priorInForce, priorCopied];
