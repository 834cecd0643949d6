/**
 * The engine for other programs: a text or a file's bytes in, findings and edits out. It knows no disk and no editor, and runs in Node and in
 * browsers. Offsets are UTF-16 code units; amounts are 万元.
 */
export { type OpenedFile, openFile } from "@xxgk-lint/shared/files/open.ts";
export { type Refusal, refusals } from "@xxgk-lint/shared/files/refusals.ts";
export { type FixedText, fixAll as applyFixes } from "@xxgk-lint/shared/fix.ts";
export { type Form, formOf, kinds, type ReportKind } from "@xxgk-lint/shared/forms/index.ts";
export { type Crash, type LintResult, type LookAround, lint, type Waived } from "@xxgk-lint/shared/lint.ts";
export type { Document } from "@xxgk-lint/shared/readers/document.ts";
export { type BindOptions, bind } from "@xxgk-lint/shared/report/bind.ts";
export type { BoundTable, Report, Section } from "@xxgk-lint/shared/report/report.ts";
export type { RuleId } from "@xxgk-lint/shared/rules/ids.ts";
export { rules } from "@xxgk-lint/shared/rules/index.ts";
export type { Finding, Rule, Settings, Severity } from "@xxgk-lint/shared/rules/rule.ts";
export type { Waiver } from "@xxgk-lint/shared/rules/waivers.ts";
export { applyEdits } from "@xxgk-lint/shared/text/edits.ts";
export { Lines, type Position } from "@xxgk-lint/shared/text/lines.ts";
export type { Edit, Locale, Range, Text } from "@xxgk-lint/shared/text/range.ts";
export {
  ReportIndex,
  type ReportSummary,
  type RollupSettings,
  type Surroundings,
  summarize,
} from "@xxgk-lint/shared/workspace/index.ts";
