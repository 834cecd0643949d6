import { cellRules } from "./cell/index.ts";
import { rowRules } from "./row/index.ts";
import type { Rule } from "./rule.ts";
import { sumRules } from "./sum/index.ts";
import { tableRules } from "./table/index.ts";
import { textAndFigureRules } from "./text/index.ts";

/** Every rule, in the order of `ruleIds`. */
export const rules: readonly Rule[] = [...tableRules, ...rowRules, ...cellRules, ...sumRules, ...textAndFigureRules];
