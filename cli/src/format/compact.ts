import type { FileResult } from "../lint/file-result.ts";
import { entriesOf, pathOf } from "./entry.ts";
import type { FormatOptions } from "./formatters.ts";
import { visible } from "./visible.ts";

const severities = { error: "Error", warning: "Warning", information: "Info" };

/** A line a finding, as ESLint's format of this name has it: editors and scripts know it. */
export function formatCompact(checked: readonly FileResult[], { locale, cwd }: FormatOptions): string {
  return checked
    .flatMap((text) =>
      entriesOf(text, locale).map(
        ({ line, column, severity, message, rule }) =>
          `${visible(pathOf(text, cwd))}: line ${line}, col ${column}, ${severities[severity]} - ${visible(message)} (${rule})\n`,
      ),
    )
    .join("");
}
