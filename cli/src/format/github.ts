import type { FileResult } from "../lint/file-result.ts";
import { entriesOf, pathOf } from "./entry.ts";
import type { FormatOptions } from "./formatters.ts";

const commands = { error: "error", warning: "warning", information: "notice" };

/** Workflow commands of GitHub Actions, which shows them in the changed files. */
export function formatGithub(checked: readonly FileResult[], { locale, cwd }: FormatOptions): string {
  return checked
    .flatMap((text) =>
      entriesOf(text, locale).map(({ severity, message, rule, ...place }) => {
        const properties = { file: pathOf(text, cwd), ...placeOf(place), title: rule };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${commands[severity]} ${list.join(",")}::${escapeData(message)}\n`;
      }),
    )
    .join("");
}

/** Columns count only within one line. */
function placeOf({ line, column, endLine, endColumn }: { line: number; column: number; endLine: number; endColumn: number }) {
  return line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine };
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
