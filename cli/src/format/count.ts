import type { Severity } from "@xxgk-lint/shared/rules/rule.ts";

export type Counts = { readonly [severity in Severity]: number } & {
  readonly fixableErrors: number;
  readonly fixableWarnings: number;
  /** Of every severity. */
  readonly fixable: number;
};

/** How many findings there are of each severity, and how many of them `--fix` mends. */
export function countFindings(findings: readonly { readonly severity: Severity; readonly fix?: unknown }[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, fixableErrors: 0, fixableWarnings: 0, fixable: 0 };
  for (const { severity, fix } of findings) {
    counts[severity]++;
    if (!fix) continue;
    counts.fixable++;
    if (severity === "error") counts.fixableErrors++;
    if (severity === "warning") counts.fixableWarnings++;
  }
  return counts;
}
