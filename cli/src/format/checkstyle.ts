import type { FileResult } from "../lint/file-result.ts";
import { entriesOf, pathOf } from "./entry.ts";
import type { FormatOptions } from "./formatters.ts";
import { attributes } from "./xml.ts";

const severities = { error: "error", warning: "warning", information: "info" };

/** The XML of Checkstyle, which Jenkins and many others read. */
export function formatCheckstyle(checked: readonly FileResult[], { locale, cwd }: FormatOptions): string {
  const files = checked.map((text) => {
    const errors = entriesOf(text, locale).map(({ line, column, severity, message, rule }) => {
      const values = { line, column, severity: severities[severity], message, source: `xxgk-lint.${rule.replace("/", ".")}` };
      return `    <error${attributes(values)}/>`;
    });
    return [`  <file${attributes({ name: pathOf(text, cwd) })}>`, ...errors, "  </file>"].join("\n");
  });
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, "</checkstyle>"].join("\n")}\n`;
}
