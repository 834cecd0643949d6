import type { BoundTable, Report } from "@xxgk-lint/shared/report/report.ts";
import { compareTables } from "@xxgk-lint/shared/rules/rollup/compare.ts";
import type { Edit, Text } from "@xxgk-lint/shared/text/range.ts";
import { sumCell } from "@xxgk-lint/shared/workspace/sum.ts";
import type { RollupState } from "@xxgk-lint/shared/workspace/surroundings.ts";
import type { ReportDraft } from "./draft.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

/** What keeps the agencies' sum from being the whole, in words; one for each kind. */
export function gapsOf({ missing, unreadable, twice }: RollupState): Text[] {
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    ["缺少本年度的报告", "no report of the year", missing],
    ["不是年报或认不出年度", "no report, or of an unknown year", unreadable],
    ["有两份数字不同的报告", "two reports that differ", twice],
  ];
  return lists.flatMap(([zh, en, names]) =>
    names.length === 0 ? [] : [{ zh: `${zh}：${shorten(names)}`, en: `${en}: ${shorten(names)}` }],
  );
}

/** The agencies that a draft should be the sum of; undefined where it is no county's report. */
export function agenciesOf({ summary }: ReportDraft, server: WithWorkspace<"rollupOf">): RollupState | undefined {
  return summary && server.workspace.rollupOf(summary);
}

/** Edits that put the agencies' sums into a county's tables. */
export interface Filling {
  /** Cells that are blank. */
  readonly blank: readonly Edit[];
  /** Cells that say something else. */
  readonly other: readonly Edit[];
  /** How many sums have no cell to stand in: the row is missing, or ends before it. */
  readonly homeless: number;
  /** How many of the sums lack an agency's number. */
  readonly partial: number;
}

export function fillingOf(report: Report, state: RollupState): Filling {
  const right = new Set(
    compareTables(report, state).flatMap(({ cells }) =>
      cells.filter(({ difference }) => difference === 0).map(({ cell }) => cell.form),
    ),
  );
  const blank: Edit[] = [];
  const other: Edit[] = [];
  let homeless = 0;
  let partial = 0;
  for (const [table, index, form] of cellsOf(report)) {
    const { sum, without } = sumCell(table.form, form, state.agencies);
    const cell = table.cells[index];
    if (sum === undefined || right.has(form) || (cell?.state === "number" && cell.value === sum)) continue;
    if (without.length > 0) partial++;
    if (!cell || (cell.state === "blank" && cell.absent)) homeless++;
    else (cell.state === "blank" ? blank : other).push({ range: cell.range, text: String(sum) });
  }
  return { blank, other, homeless, partial };
}

function cellsOf({ tables }: Report) {
  return [...tables.values()].flatMap((table: BoundTable) => table.form.cells.map((form) => [table, form.index, form] as const));
}

const most = 3;

function shorten(names: readonly string[]): string {
  return names.slice(0, most).join("、") + (names.length > most ? `……（${names.length}）` : "");
}
