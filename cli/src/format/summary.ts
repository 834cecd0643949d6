import { counted } from "@xxgk-lint/shared/text/counted.ts";
import type { Colors } from "picocolors/types.js";
import type { FileResult } from "../lint/file-result.ts";
import { type Counts, countFindings } from "./count.ts";
import type { FormatOptions } from "./formatter.ts";
import { shortPath } from "./short-path.ts";
import { visible } from "./visible.ts";

/** For files: no colour. */
export const plain: Pick<Colors, "red" | "yellow" | "green"> = { red: String, yellow: String, green: String };

/** The last line: how many reports, what was found, what `--fix` has done or would do. */
export function summaryOf(
  checked: readonly FileResult[],
  { locale, cwd }: FormatOptions,
  colors: Pick<Colors, "red" | "yellow" | "green">,
): string {
  const reports = checked.filter(({ isReport }) => isReport);
  const counts = countFindings(reports.flatMap(({ findings }) => findings));
  const applied = reports.reduce((sum, text) => sum + text.applied, 0);
  const words = locale === "zh" ? chinese : english;
  const waived = reports.reduce((sum, text) => sum + text.waived.length, 0);
  const disabled = reports.reduce((sum, text) => sum + text.disabled.length, 0);
  const others = checked.filter(({ isReport }) => !isReport).map(({ filePath }) => shortPath(filePath, cwd));
  const sentence = words({ reports: reports.length, others, applied, waived, disabled }, counts);
  return severityColor(counts, colors)(sentence);
}

interface Numbers {
  readonly reports: number;
  /** The names of files that are no reports. */
  readonly others: readonly string[];
  readonly applied: number;
  readonly waived: number;
  readonly disabled: number;
}

function chinese(
  { reports, others, applied, waived, disabled }: Numbers,
  { error, warning, information, fixable }: Counts,
): string {
  const isClean = error + warning + information === 0;
  return [
    reports === 0 ? "没有可检查的年度报告" : `检查了 ${reports} 份报告：`,
    reports > 0 && (isClean ? "没有发现问题" : `${error} 个错误、${warning} 个警告、${information} 个提示`),
    fixable > 0 && `，其中 ${fixable} 个可用 --fix 修正`,
    applied > 0 && `；已修正 ${applied} 处`,
    waived > 0 && `；按配置中写明的理由放过 ${waived} 处`,
    disabled > 0 && `；文稿自己写明不检查的 ${disabled} 处（--no-inline-config 一并列出）`,
    others.length > 0 && `；另有 ${others.length} 个文件不是年度报告（${named(others, "、")}）`,
    "。",
  ]
    .filter(Boolean)
    .join("");
}

function english(
  { reports, others, applied, waived, disabled }: Numbers,
  { error, warning, information, fixable }: Counts,
): string {
  const isClean = error + warning + information === 0;
  const found = `${counted(error, "error")}, ${counted(warning, "warning")}, ${information} info`;
  return [
    reports === 0 ? "no yearly report to check" : `${counted(reports, "report")} checked: `,
    reports > 0 && (isClean ? "nothing found" : found),
    fixable > 0 && `; ${fixable} can be fixed with --fix`,
    applied > 0 && `; ${applied} fixed`,
    waived > 0 && `; ${waived} waived in the configuration`,
    disabled > 0 && `; ${disabled} that drafts say not to tell (--no-inline-config lists them)`,
    others.length > 0 && `; ${counted(others.length, "other file")} not a yearly report (${named(others, ", ")})`,
  ]
    .filter(Boolean)
    .join("");
}

/** Of very many names the first will do. */
const mostNames = 10;

function named(names: readonly string[], mark: string): string {
  return names.slice(0, mostNames).map(visible).join(mark) + (names.length > mostNames ? " …" : "");
}

function severityColor({ error, warning }: Counts, colors: Pick<Colors, "red" | "yellow" | "green">) {
  if (error > 0) return colors.red;
  return warning > 0 ? colors.yellow : colors.green;
}
