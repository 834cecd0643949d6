import { createHash } from "node:crypto";
import type { FileResult } from "../lint/file-result.ts";
import { entriesOf, pathOf } from "./entry.ts";
import type { FormatOptions } from "./formatters.ts";

const severities = { error: "major", warning: "minor", information: "info" };

/** A code quality report of GitLab CI. Fingerprints come from what a finding is about, so that a line put in above makes no new finding. */
export function formatGitlab(checked: readonly FileResult[], { locale, cwd }: FormatOptions): string {
  const issues = checked.flatMap((text) => {
    const path = pathOf(text, cwd);
    return entriesOf(text, locale).map(({ rule, severity, message, line, finding }) => ({
      description: message,
      check_name: rule,
      fingerprint: createHash("sha256")
        .update(`${path}\n${finding?.id ?? rule}`)
        .digest("hex"),
      severity: severities[severity],
      location: { path, lines: { begin: line } },
    }));
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
