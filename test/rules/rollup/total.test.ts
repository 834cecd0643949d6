import { expect, test } from "vitest";
import { bind } from "../../../shared/src/report/bind.ts";
import type { RollupState } from "../../../shared/src/workspace/surroundings.ts";
import type { CountyReport } from "../../support/county/county.ts";
import { countyFiles, countyReports } from "../../support/county/county.ts";
import { change, settleTotals } from "../../support/county/numbers.ts";
import { draft, findingsOf, findingsOn } from "../../support/rule.ts";
import { summaryOf } from "../../support/summaries.ts";

const rule = "rollup/total";

test("the county as it is agrees with its agencies", () => {
  expect(findingsOn(...county())).toEqual([]);
});

test("a cell: both numbers, the difference, the largest contributors and where they stand", () => {
  const [finding, ...others] = findingsOf(rule, ...county((reports) => bump(reports, "county.md", "licences", "decisions", -4)));
  expect(others).toEqual([]);
  expect(finding?.message).toMatch(
    /行政许可「本年处理决定数量」汇总为 \d+，15 个机关合计为 \d+，少 4。.*其中较大的：云山县财政局 180、/,
  );
  expect(finding?.related).toHaveLength(3);
  expect(finding?.related[0]?.uri).toBe("2023/departments/caizheng.txt");
});

test("totals that follow are silent, and so are rows that differ as much", () => {
  const findings = findingsOf(
    rule,
    ...county((reports) => {
      bump(reports, "county.md", "received", "businesses", 2);
      bump(reports, "county.md", "petition", "businesses", 2);
    }),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain("一「商业企业」");
  expect(findings[0]?.message).toContain("同列三（五）1相差相同");
});

test("an agency that was forgotten, or added twice, is one finding", () => {
  const path = "2023/departments/zhujian.md";
  for (const [sign, words] of [
    [-1, "漏加了云山县住房和城乡建设局"],
    [1, "重复加了云山县住房和城乡建设局"],
  ] as const) {
    const [text, around] = county((reports) => {
      for (const [cell, value] of reports.get(path)?.numbers ?? []) {
        const numbers = reports.get("2023/county.md")?.numbers;
        numbers?.set(cell, Math.round(((numbers.get(cell) ?? 0) + sign * value) * 100) / 100);
      }
    });
    const findings = findingsOf(rule, text, around);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain(words);
  }
});

test("fees may differ by rounding, or by the tolerance that is set", () => {
  const off = (by: number) => county((reports) => bump(reports, "county.md", "charges", "fees", by));
  expect(findingsOf(rule, ...off(0.07))).toEqual([]);
  expect(findingsOf(rule, ...off(0.5))).toHaveLength(1);
  const [text, { rollup }] = off(0.5);
  expect(findingsOf(rule, text, { rollup: { ...rollup, feeTolerance: 1 } })).toEqual([]);
  expect(findingsOf(rule, off(0.01)[0], { rollup: { ...rollup, feeTolerance: 0 } })).toHaveLength(1);
});

test("what the county's own sums show to be wrong is told once", () => {
  const [text, around] = county();
  const row = /\| 一、本年新收政府信息公开申请数量 \| {2}\| {2}\| (\d+) /;
  const wrong = text.replace(row, (words, n: string) => words.replace(n, String(Number(n) + 5)));
  expect(findingsOn(wrong, around).filter((finding) => finding.rule === rule)).toEqual([]);
  expect(findingsOn(wrong, around)).not.toEqual([]);
});

test("nothing is compared where an agency is missing", () => {
  const [text, { rollup }] = county((reports) => bump(reports, "county.md", "licences", "decisions", 1));
  expect(findingsOf(rule, text, { rollup: { ...rollup, missing: ["云山县甲局"] } })).toEqual([]);
});

test("amounts without a unit, of the 2019 form, are not added", () => {
  const amounts = draft([], { year: 2020 }).replace(/(\| 政府集中采购 \|) 0 \| 0/, "$1 0 | 251000");
  expect(bind(amounts)?.tables.get("disclosure")).toBeDefined();
  const agencies = [summaryOf("a", draft([], { year: 2020 }))];
  const state: RollupState = { agencies, missing: [], unreadable: [], twice: [] };
  expect(findingsOf(rule, amounts, { rollup: state })).toEqual([]);
});

type Reports = Map<string, CountyReport>;

/** The county's report of 2023 and its agencies, after a change that keeps each report's own sums. */
function county(plant: (reports: Reports) => void = () => {}): [string, { rollup: RollupState }] {
  const reports = countyReports();
  plant(reports);
  const files = countyFiles(reports);
  const inside = [...reports].filter(([path, { agency, year }]) => year === 2023 && !agency.outside && path !== "2023/county.md");
  const agencies = inside.map(([path]) => summaryOf(path, files.get(path) ?? ""));
  const text = files.get("2023/county.md") ?? "";
  return [text, { rollup: { agencies, missing: [], unreadable: [], twice: [] } }];
}

function bump(reports: Reports, path: string, row: string, column: string, by: number): void {
  const numbers = reports.get(`2023/${path}`)?.numbers;
  if (!numbers) throw new Error(`no ${path}`);
  change(numbers, row, column, by);
  settleTotals(numbers);
}
