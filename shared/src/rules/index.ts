import { cellRules } from "./cell/index.ts";
import { directiveRules } from "./directive/index.ts";
import { priorRules } from "./prior/index.ts";
import { reportRules } from "./report/index.ts";
import { rollupRules } from "./rollup/index.ts";
import { rowRules } from "./row/index.ts";
import type { Rule } from "./rule.ts";
import { sectionRules } from "./section/index.ts";
import { sumRules } from "./sum/index.ts";
import { tableRules } from "./table/index.ts";
import { textAndFigureRules } from "./text/index.ts";

/** Every rule, in the order of `ruleIds`. */
export const rules: readonly Rule[] = [
  ...reportRules,
  ...sectionRules,
  ...tableRules,
  ...rowRules,
  ...cellRules,
  ...sumRules,
  ...textAndFigureRules,
  ...priorRules,
  ...rollupRules,
  ...directiveRules,
];

/** The rules that compare a report with other reports; without other reports they find nothing. */
export const workspaceRules: readonly Rule[] = [...priorRules, ...rollupRules];
