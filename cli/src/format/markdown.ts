import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { FileResult } from "../lint/file-result.ts";
import { type Entry, entriesOf, pathOf } from "./entry.ts";
import type { FormatOptions } from "./formatters.ts";
import { severityWords } from "./severity-words.ts";
import { plain, summaryOf } from "./summary.ts";
import { visible } from "./visible.ts";

/** For a comment on a change, or a wiki: a table a file, and the summary. */
export function formatMarkdown(checked: readonly FileResult[], { locale, cwd }: FormatOptions): string {
  const files = checked.flatMap((text) => {
    const entries = entriesOf(text, locale);
    return entries.length === 0 ? [] : [[`### ${escapeMarks(pathOf(text, cwd))}`, "", ...table(entries, locale)].join("\n")];
  });
  const title = locale === "zh" ? "## 政府信息公开工作年度报告检查结果" : "## Yearly reports on information disclosure";
  return `${[title, escapeMarks(summaryOf(checked, { locale, cwd }, plain)), ...files].join("\n\n")}\n`;
}

function table(entries: readonly Entry[], locale: Locale): string[] {
  const head = locale === "zh" ? "| 位置 | 级别 | 问题 | 规则 |" : "| Place | Severity | Finding | Rule |";
  const rows = entries.map(({ line, column, severity, message, rule, finding }) => {
    const place = finding?.location ? "" : `${line}:${column}`;
    return `| ${place} | ${severityWords[severity][locale]} | ${escapeMarks(message)} | ${rule} |`;
  });
  return [head, "|---|---|---|---|", ...rows];
}

/** On one line, and nothing in it is a mark. */
function escapeMarks(text: string): string {
  return visible(text.replace(/\s+/g, " "))
    .replace(/[\\`*_[\]>|#~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
}
