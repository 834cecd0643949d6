import type { Text } from "@xxgk-lint/shared/text/range.ts";
import { agencyKey } from "@xxgk-lint/shared/workspace/agency.ts";
import type { Input } from "../files/find-inputs.ts";
import type { FormatOptions } from "../format/formatter.ts";
import { shortPath } from "../format/short-path.ts";
import { say } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import type { FileResult } from "./file-result.ts";

/** The most names that are listed; of more, the number is given. */
const mostNames = 10;

/** Says on standard error what was not checked, or not against what was asked for: silence would be taken for a verdict. */
export function tellNotices(
  checked: readonly FileResult[],
  skipped: ReadonlyMap<string, number>,
  ignored: readonly Input[],
  withoutPrior: readonly FileResult[],
  { locale, cwd }: FormatOptions,
  terminal: Terminal,
): void {
  const notices = [...twice(checked, cwd), ...unchecked(skipped), ...leftOut(ignored, cwd), ...priorless(withoutPrior, cwd)];
  for (const notice of notices) say(notice[locale], terminal);
}

/** Several reports of one kind, agency and year: it is unknown which is valid. */
function twice(checked: readonly FileResult[], cwd: string): Text[] {
  const groups = new Map<string, FileResult[]>();
  for (const text of checked) {
    const { agency, year } = text.about ?? {};
    if (agency === undefined || year === undefined) continue;
    const key = `${text.kind} ${agencyKey(agency)} ${year}`;
    const own = groups.get(key);
    if (own) own.push(text);
    else groups.set(key, [text]);
  }
  return [...groups.values()].filter((texts) => texts.length > 1).map((texts) => twiceWords(texts, cwd));
}

function twiceWords(texts: readonly FileResult[], cwd: string): Text {
  const { agency, year } = texts[0]?.about ?? {};
  const names = texts.map(({ filePath }) => shortPath(filePath, cwd));
  return {
    zh: `${agency} ${year} 年度有 ${texts.length} 份报告：${listed(names, "、")}；请确认以哪一份为准`,
    en: `${agency} has ${texts.length} reports for ${year}: ${listed(names, ", ")}; which of them counts?`,
  };
}

function unchecked(skipped: ReadonlyMap<string, number>): Text[] {
  if (skipped.size === 0) return [];
  const counts = [...skipped].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return [
    {
      zh: `不是文稿、没有检查的文件：${listed(
        counts.map(([extension, count]) => `${extension} ${count} 个`),
        "、",
      )}`,
      en: `no drafts, not checked: ${listed(
        counts.map(([extension, count]) => `${count} ${extension}`),
        ", ",
      )}`,
    },
  ];
}

/** Those that were named one by one; of the others only how many. */
function leftOut(ignored: readonly Input[], cwd: string): Text[] {
  if (ignored.length === 0) return [];
  const names = ignored.filter(({ named }) => named).map(({ path }) => shortPath(path, cwd));
  return [
    {
      zh: `配置中写明不检查（ignores）的文件：${ignored.length} 个${names.length > 0 ? `（${listed(names, "、")}）` : ""}`,
      en: `not checked, as the configuration says (ignores): ${ignored.length}${names.length > 0 ? ` (${listed(names, ", ")})` : ""}`,
    },
  ];
}

function priorless(texts: readonly FileResult[], cwd: string): Text[] {
  if (texts.length === 0) return [];
  const names = texts.map(({ about, filePath }) => `${about?.agency ?? shortPath(filePath, cwd)}（${(about?.year ?? 0) - 1}）`);
  return [
    {
      zh: `--prior 中没有上一年度的报告，与上年的衔接没有检查：${listed(names, "、")}`,
      en: `--prior holds no report of the year before, so nothing was compared with it: ${listed(names, ", ")}`,
    },
  ];
}

function listed(names: readonly string[], mark: string): string {
  return names.slice(0, mostNames).join(mark) + (names.length > mostNames ? ` … (${names.length})` : "");
}
