import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { FileResult } from "../lint/file-result.ts";
import { type Entry, entriesOf, pathOf } from "./entry.ts";
import type { FormatOptions } from "./formatters.ts";
import { severityWords } from "./severity-words.ts";
import { plain, summaryOf } from "./summary.ts";
import { escapeXml } from "./xml.ts";

const style = `
:root { color-scheme: light dark }
body { font: 15px/1.6 system-ui, "Microsoft YaHei", "PingFang SC", sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
th, td { border-bottom: 1px solid #8886; padding: .35rem .6rem; text-align: left; vertical-align: top }
td:first-child, td:last-child { white-space: nowrap; font-size: .85em }
.error { color: light-dark(#b3261e, #ff8a80) } .warning { color: light-dark(#8a5a00, #ffcc66) } .information { color: light-dark(#00639b, #8fcdff) }
h2 { font-size: 1.1rem; word-break: break-all }
@media print { tr { break-inside: avoid } }
`;

/** One page without outside files: the summary, and a table for each file in which something was found. */
export function formatHtml(checked: readonly FileResult[], { locale, cwd }: FormatOptions): string {
  const title = locale === "zh" ? "政府信息公开工作年度报告检查结果" : "Yearly reports on information disclosure: what was found";
  const files = checked.map((text) => fileHtml(text, { locale, cwd })).filter(Boolean);
  return `<!DOCTYPE html>
<html lang="${locale === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeXml(summaryOf(checked, { locale, cwd }, plain))}</p>
${files.join("\n")}
</body>
</html>
`;
}

function fileHtml(text: FileResult, { locale, cwd }: FormatOptions): string {
  const entries = entriesOf(text, locale);
  if (entries.length === 0) return "";
  const heads = locale === "zh" ? ["位置", "级别", "问题", "规则"] : ["Place", "Severity", "Finding", "Rule"];
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join("");
  const rows = entries.map((entry) => rowHtml(entry, locale)).join("\n");
  return `<h2>${escapeXml(pathOf(text, cwd))}</h2>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
}

function rowHtml({ line, column, severity, message, rule, finding }: Entry, locale: Locale): string {
  const place = finding?.location ? "" : `${line}:${column}`;
  const word = `<span class="${severity}">${severityWords[severity][locale]}</span>`;
  return `<tr><td>${place}</td><td>${word}</td><td>${escapeXml(message)}</td><td>${rule}</td></tr>`;
}
