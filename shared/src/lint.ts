import type { Report } from "./report/report.ts";
import type { Finding, Settings } from "./rules/rule.ts";

export interface LintResult {
  /** Undefined where the text is no such report: it has no findings then. */
  readonly report?: Report;
  readonly findings: readonly Finding[];
}

/** Reads a text of any notation and reports what is wrong with it, in the order of the text. Never throws on bad input. */
export function lint(_text: string, _settings?: Partial<Settings>): LintResult {
  return { findings: [] };
}
