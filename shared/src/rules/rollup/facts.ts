import type { Report } from "../../report/report.ts";
import { addExactly } from "../../text/decimal.ts";
import { addTo } from "../../text/gather.ts";
import type { Part } from "../../workspace/sum.ts";
import type { ReportSummary } from "../../workspace/summary.ts";
import type { RollupState } from "../../workspace/surroundings.ts";
import type { Found, Related } from "../rule.ts";
import { type ComparedCell, type ComparedTable, compareTables } from "./compare.ts";

export type TotalFacts =
  | {
      readonly kind: "cell";
      readonly row: string;
      readonly column: string;
      readonly stated: number;
      readonly sum: number;
      /** stated − sum. */
      readonly difference: number;
      readonly agencies: number;
      /** The largest. */
      readonly contributors: readonly { readonly agency: string; readonly value: number }[];
      /** The only agency whose number is the difference itself. */
      readonly exact?: string;
      /** Rows of the same column that differ by as much. */
      readonly alsoIn: readonly string[];
    }
  | {
      readonly kind: "agency";
      readonly agency: string;
      readonly times: "missing" | "twice";
      readonly cells: number;
      readonly tables: readonly string[];
    };

/** One finding a fault: an agency that explains everything, else each cell, with the rows that differ as it does. */
export function* findDifferences(report: Report, state: RollupState, fewestCells: number): Iterable<Found<TotalFacts>> {
  const tables = compareTables(report, state).filter(({ wrong }) => wrong.length > 0);
  const explained = new Map(tables.map((table) => [table, agencyBehind(table, state, fewestCells)]));
  yield* agencyFindings(explained);
  for (const [table, agency] of explained) if (!agency) yield* cellFindings(table);
}

interface Explanation {
  readonly report: ReportSummary;
  readonly times: "missing" | "twice";
}

/** Three cells that all differ by what one agency has there, and no cell besides, are no accident. */
function agencyBehind({ cells }: ComparedTable, { agencies }: RollupState, fewestCells: number): Explanation | undefined {
  if (cells.filter(({ difference }) => difference !== 0).length < fewestCells) return undefined;
  const all = agencies.flatMap((report): Explanation[] => [
    { report, times: "missing" },
    { report, times: "twice" },
  ]);
  const possible = all.filter(({ report, times }) => cells.every((cell) => isExplained(cell, report, times)));
  return possible.length === 1 ? possible[0] : undefined;
}

function isExplained(
  { cell, sum, difference, parts }: ComparedCell,
  report: ReportSummary,
  times: Explanation["times"],
): boolean {
  const own = parts.find((part) => part.report === report)?.value ?? 0;
  if (cell.form.column.kind !== "amount") return difference === (times === "missing" ? -own : own);
  const left = addExactly([cell.value, -sum, times === "missing" ? own : -own]);
  return Math.abs(left) <= 0.005 * (parts.length + 1);
}

function* agencyFindings(explained: ReadonlyMap<ComparedTable, Explanation | undefined>): Iterable<Found<TotalFacts>> {
  const groups = new Map<string, { readonly tables: ComparedTable[]; readonly explanation: Explanation }>();
  for (const [table, explanation] of explained) {
    if (!explanation) continue;
    const key = `${explanation.times} ${explanation.report.uri}`;
    const group = groups.get(key) ?? { tables: [], explanation };
    group.tables.push(table);
    groups.set(key, group);
  }
  for (const { tables, explanation } of groups.values()) yield agencyFinding(tables, explanation);
}

function agencyFinding(tables: readonly ComparedTable[], { report, times }: Explanation): Found<TotalFacts> {
  const differing = tables.flatMap(({ cells }) => cells.filter(({ difference }) => difference !== 0));
  const [first] = differing;
  return {
    range: first?.cell.range ?? { start: 0, end: 0 },
    facts: {
      kind: "agency",
      agency: report.agency.name,
      ...{ times, cells: differing.length, tables: tables.map(({ form }) => form.name.zh) },
    },
    related: [{ uri: report.uri, range: { start: 0, end: 0 }, text: { zh: report.agency.name, en: report.agency.name } }],
  };
}

function* cellFindings({ wrong }: ComparedTable): Iterable<Found<TotalFacts>> {
  const groups = new Map<string, ComparedCell[]>();
  for (const compared of wrong) {
    const key = `${compared.cell.form.column.key} ${compared.difference}`;
    addTo(groups, key, compared);
  }
  for (const [first, ...others] of groups.values()) if (first) yield cellFinding(first, others);
}

const mostContributors = 3;
/** Many agencies report a 1 or a 2: that it is the difference says nothing. */
const leastExact = 3;

function cellFinding(compared: ComparedCell, others: readonly ComparedCell[]): Found<TotalFacts> {
  const { cell, sum, difference, parts } = compared;
  const largest = parts.filter(({ value }) => value !== 0).toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const contributors = largest.slice(0, mostContributors);
  const [exact, second] = parts.filter(({ value }) => value >= leastExact && value === Math.abs(difference));
  return {
    range: cell.range,
    facts: {
      kind: "cell",
      row: cell.form.row.name,
      column: cell.form.column.name,
      ...{ stated: cell.value, sum, difference, agencies: parts.length },
      contributors: contributors.map(({ report, value }) => ({ agency: report.agency.name, value })),
      ...(exact && !second && { exact: exact.report.agency.name }),
      alsoIn: others.map((other) => other.cell.form.row.name),
    },
    expected: sum,
    related: [...others.map(ownPlace), ...contributors.flatMap((part) => placeIn(part, compared))],
  };
}

function ownPlace({ cell, sum }: ComparedCell): Related {
  const place = `${cell.form.row.name}「${cell.form.column.name}」＝${cell.value}`;
  return { range: cell.range, text: { zh: `${place}，各机关合计 ${sum}`, en: `${place}, sum ${sum}` } };
}

function placeIn({ report, value }: Part, { cell }: ComparedCell): Related[] {
  const table = [...report.tables.values()].find(({ form }) => form.cells.includes(cell.form));
  const [start, end] = table?.places.slice(2 * cell.form.index, 2 * cell.form.index + 2) ?? [];
  const words = `${report.agency.name}：${value}`;
  return start === undefined || end === undefined
    ? []
    : [{ uri: report.uri, range: { start, end }, text: { zh: words, en: words } }];
}
