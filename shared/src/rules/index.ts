import type { Rule } from "./rule.ts";

/** Every rule, in the order of `ruleIds`. */
export const rules: readonly Rule[] = [];
