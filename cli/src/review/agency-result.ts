import type { TableForm } from "@xxgk-lint/shared/forms/form.ts";
import { bind } from "@xxgk-lint/shared/report/bind.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import { fullPlace, withFullNames } from "@xxgk-lint/shared/rules/full-place.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import { buildSheet } from "@xxgk-lint/shared/sheet/build.ts";
import type { Sheet } from "@xxgk-lint/shared/sheet/sheet.ts";
import { memo } from "@xxgk-lint/shared/text/memo.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";
import { clauses } from "../format/clauses.ts";
import { shortPath } from "../format/short-path.ts";
import type { CheckedText } from "../lint/checked-text.ts";
import type { Workspace } from "../lint/workspace.ts";
import type { AgencyFiles } from "./by-agency.ts";
import { heldIn } from "./held.ts";
import type { AgencyResult, Item, Numbers, Status } from "./round.ts";

/** A report of the round with all that is drawn from it, but for what the round itself keeps. */
export interface ReviewedReport {
  readonly agency: string;
  readonly text: CheckedText;
  readonly summary: ReportSummary;
  /** The reports that it is the sum of, where the configuration says so. */
  readonly parts?: readonly ReportSummary[];
  /** Its tables only: the prose is not drawn. */
  readonly sheet: Sheet;
}

/** What the reports of a round are judged by. */
export interface Judging {
  readonly workspace: Workspace;
  readonly locale: Locale;
  /** The folder that names of files are told from. */
  readonly cwd: string;
  /** There are reports of the year before, be it of other agencies. */
  readonly isWithPriors: boolean;
}

/** How an agency stands, by what it has handed in. */
export function resultOf(files: AgencyFiles, judging: Judging) {
  const { locale, cwd } = judging;
  const { agency, reports, isUnlisted } = files;
  const read = reports.flatMap((text) => readReport(text, agency.name, judging) ?? []);
  const findings = read.flatMap(({ items }) => items).toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
  const [first] = read;
  const result: AgencyResult = {
    ...agency,
    status: statusOf(files, findings),
    ...(isUnlisted && { isUnlisted }),
    files: [...reports, ...files.copies].map(({ filePath }) => shortPath(filePath, cwd)),
    notes: [...notesOf(files, judging), ...unjudged(reports, read, judging)],
    findings,
    waived: reports.reduce((sum, { waived }) => sum + waived.length, 0),
    directives: reports.filter(({ document }) => /xxgk-lint-disable/.test(document.source)).length,
    held: first ? heldIn(first.reviewed.sheet, findings, locale) : [],
    ...(first && { edition: first.edition }),
    numbers: first ? numbersOf(first.reviewed.summary) : {},
  };
  return { result, reports: read.map(({ reviewed }) => reviewed) };
}

const gravity = { error: 0, warning: 1, information: 2 } as const;

function statusOf({ reports, refused }: AgencyFiles, findings: readonly Item[]): Status {
  if (reports.length > 1) return "twice";
  if (reports.length === 0) return refused.length > 0 ? "unreadable" : "missing";
  if (findings.some(({ severity }) => severity === "error")) return "returned";
  return findings.some(({ severity }) => severity === "warning") ? "check" : "passed";
}

function notesOf({ reports, copies, otherYears, refused }: AgencyFiles, { locale, cwd }: Judging): string[] {
  const names = (texts: readonly CheckedText[]) =>
    texts.map(({ filePath }) => shortPath(filePath, cwd)).join(locale === "zh" ? "、" : ", ");
  const years = otherYears.map(({ about }) => about?.year ?? 0).join(locale === "zh" ? "、" : ", ");
  const zh = [
    reports.length > 1 && `${reports.length} 份报告的数字不同，请确认以哪一份为准：${names(reports)}`,
    copies.length > 0 && `数字相同的另一种格式：${names(copies)}`,
    reports.length === 0 && otherYears.length > 0 && `只有 ${years} 年度的报告：${names(otherYears)}`,
    ...refused.map(({ file, refusal }) => `${file}：${refusal}`),
  ];
  const en = [
    reports.length > 1 && `${reports.length} reports with different numbers, which of them counts? ${names(reports)}`,
    copies.length > 0 && `the same numbers in another format: ${names(copies)}`,
    reports.length === 0 && otherYears.length > 0 && `reports of other years only (${years}): ${names(otherYears)}`,
    ...refused.map(({ file, refusal }) => `${file}: ${refusal}`),
  ];
  return (locale === "zh" ? zh : en).filter((note) => note !== false);
}

/** What could not be held against other reports: silence would be taken for a verdict. */
function unjudged(
  [report]: readonly CheckedText[],
  read: readonly { readonly items: readonly Item[] }[],
  { workspace, locale, isWithPriors }: Judging,
): string[] {
  const incomplete = read.flatMap(({ items }) => items.filter(({ rule }) => rule === "rollup/incomplete"));
  const isWithoutPrior = report !== undefined && isWithPriors && !workspace.hasPrior(report.filePath);
  const note =
    locale === "zh" ? "没有上一年度的报告，与上年的衔接没有核对" : "no report of the year before, so nothing was held against it";
  return [...incomplete.map(({ message }) => message), ...(isWithoutPrior ? [note] : [])];
}

function readReport(text: CheckedText, agency: string, judging: Judging) {
  const { workspace, locale } = judging;
  const report = bind(text.document, text.about && { edition: text.about.edition });
  const summary = workspace.reportAt(text.filePath);
  if (!report || !summary) return undefined;
  const surroundings = workspace.index.around(summary);
  const { sheet } = buildSheet({ report, findings: text.findings, surroundings, locale, isDrafting: false });
  const tables = sheet.blocks.filter(({ kind }) => kind === "table");
  const parts = workspace.agenciesOf(text.filePath);
  const reviewed: ReviewedReport = { agency, text, summary, ...(parts && { parts }), sheet: { ...sheet, blocks: tables } };
  return { items: itemsOf(text, report, judging), edition: report.form.id, reviewed };
}

function itemsOf({ findings, filePath }: CheckedText, report: Report, { locale, cwd }: Judging): Item[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, id, severity, message, stated, expected } = finding;
    const clause = clauses.get(rule);
    const words = locale === "zh" ? withFullNames(message, report.form) : message;
    const figures = { ...(stated !== undefined && { stated }), ...(expected !== undefined && { expected }) };
    const place = fullPlace(report, finding.range, placeKeys(finding), locale);
    const file = shortPath(filePath, cwd);
    return { id, key: keyOf(finding, seen), rule, severity, file, place, message: words, ...figures, ...(clause && { clause }) };
  });
}

/** What is wrong with a row's length is wrong with the row, and not with the cell that it is shown at. */
function placeKeys({ rule, at }: Finding): string {
  return rule === "row/length" ? at.split("/").slice(0, 2).join("/") : at;
}

/** Without agency and year: a title that is mended between two rounds must not make all findings new. */
function keyOf({ rule, at }: Finding, seen: Map<string, number>): string {
  const key = `${rule} ${at || "-"}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}#${count}`;
}

function numbersOf({ tables }: ReportSummary): Numbers {
  const entries = [...tables.values()].flatMap(({ form, values }) =>
    placesOf(form).map((place, index) => {
      const value = values[index];
      return [place, typeof value === "number" ? value : null] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Shared by the reports of thousands of agencies. */
const placesOf = memo((form: TableForm) => form.cells.map(({ row, column }) => `${form.key}/${row.key}/${column.key}`));
