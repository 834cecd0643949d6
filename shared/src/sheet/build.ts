import { openRules } from "../drafting.ts";
import type { Report } from "../report/report.ts";
import type { Finding } from "../rules/rule.ts";
import type { Locale } from "../text/range.ts";
import { offsetIn } from "../text/span.ts";
import { isComplete, type Surroundings } from "../workspace/surroundings.ts";
import { besideTable } from "./beside.ts";
import { type DrawTable, layBlocks, type Placed } from "./blocks.ts";
import type { Sheet, SheetBlock, SheetCounts, SheetFinding, SheetMark } from "./sheet.ts";
import { type BlockRanges, spotAt } from "./spots.ts";
import { tableSheet } from "./table.ts";

export interface SheetInput {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly surroundings: Surroundings;
  readonly locale: Locale;
  /** What is open is no fault yet. */
  readonly isDrafting: boolean;
  /** The final check was asked for, before all was filled in. */
  readonly isFinal?: boolean;
}

/** A sheet, and where its blocks stand in the source. */
export interface BuiltSheet {
  readonly sheet: Sheet;
  readonly ranges: BlockRanges;
}

/** Lays a report out as the official form prints it. */
export function buildSheet(input: SheetInput): BuiltSheet {
  const { report, surroundings, locale, isDrafting } = input;
  const placed = layBlocks(report, tableDrawer(input));
  const ranges = placed.map(({ range }) => range);
  const findings = input.findings.map((finding) => findingSheet(finding, input, ranges));
  const about = byBlock(findings);
  const blocks = placed.map((each, i) => withMarks(each, about.get(i) ?? [], input.findings));
  const { prior, rollup } = surroundings;
  const sheet: Sheet = {
    locale,
    title: blocks[0]?.kind === "heading" ? blocks[0].text : "",
    ...(report.agency && { agency: report.agency }),
    ...(report.year !== undefined && { year: report.year }),
    edition: report.form.name[locale],
    isDrafting,
    ...(input.isFinal && { isFinal: true }),
    counts: countAll(blocks, findings),
    blocks,
    findings,
    ...(prior?.year !== undefined && { prior: { name: prior.agency.name, year: prior.year } }),
    ...(rollup && rollup.agencies.length > 0 && { county: { agencies: rollup.agencies.length, isComplete: isComplete(rollup) } }),
  };
  return { sheet, ranges };
}

function tableDrawer({ report, surroundings, locale }: SheetInput): DrawTable {
  return (key) => {
    const bound = report.tables.get(key);
    const form = bound?.form ?? report.form.tables.find((table) => table.key === key);
    return form && tableSheet(form, bound, locale, besideTable(form, report, surroundings));
  };
}

function findingSheet(finding: Finding, { report, isDrafting }: SheetInput, ranges: BlockRanges): SheetFinding {
  const { id, rule, severity, message, range, related, fix, suggestions } = finding;
  return {
    ...{ id, rule, severity, message },
    at: spotAt(range.start, report, ranges),
    related: related.map((place) => ({
      at: place.uri === undefined ? spotAt(place.range.start, report, ranges) : {},
      message: place.message,
    })),
    actions: [
      ...(fix ? [{ title: fix.title, isSafe: true }] : []),
      ...suggestions.map(({ title }) => ({ title, isSafe: false })),
    ],
    ...(isDrafting && openRules.has(rule) && { isOpen: true }),
  };
}

/** By block, the places of the findings about it in their list. */
function byBlock(findings: readonly SheetFinding[]): ReadonlyMap<number, readonly number[]> {
  const about = new Map<number, number[]>();
  findings.forEach(({ at }, i) => {
    if (at.block === undefined) return;
    const own = about.get(at.block);
    if (own) own.push(i);
    else about.set(at.block, [i]);
  });
  return about;
}

/** A paragraph with the stretches that these findings are about. Of two that overlap the first is shown. */
function withMarks({ block, source }: Placed, about: readonly number[], findings: readonly Finding[]): SheetBlock {
  if (block.kind !== "paragraph" || source?.kind !== "paragraph") return block;
  const marks: SheetMark[] = [];
  for (const i of about) {
    const range = findings[i]?.range;
    if (!range) continue;
    const start = offsetIn(source.words, range.start);
    const end = offsetIn(source.words, range.end);
    if (start < end && start >= (marks.at(-1)?.end ?? 0)) marks.push({ start, end, finding: i });
  }
  return { ...block, marks };
}

function countAll(blocks: readonly SheetBlock[], findings: readonly SheetFinding[]): SheetCounts {
  const cells = blocks.flatMap((block) => (block.kind === "table" ? block.cells : []));
  const pressing = findings.filter(({ isOpen }) => !isOpen);
  const isSum = ({ rule }: SheetFinding) => rule.startsWith("sum/");
  const others = pressing.filter((finding) => !isSum(finding));
  const count = (severity: string) => others.filter((finding) => finding.severity === severity).length;
  return {
    blank: cells.filter(({ state }) => state === "blank" || state === "missing").length,
    cells: cells.length,
    unbalanced: pressing.length - others.length,
    errors: count("error"),
    warnings: count("warning"),
    notes: count("information"),
    open: findings.filter(({ isOpen, rule }) => isOpen && rule !== "cell/empty").length,
  };
}
