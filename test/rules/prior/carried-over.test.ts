import { expect, test } from "vitest";
import type { Surroundings } from "../../../shared/src/workspace/surroundings.ts";
import { draft, findingsOf, findingsOn } from "../../support/rule.ts";
import { summaryOf } from "../../support/summaries.ts";

const rule = "prior/carried-over";
const carriedIn = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
const carriedOut = "| 四、结转下年度继续办理 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";

test("all seven columns, one finding: both numbers, and the file that they come from", () => {
  const [finding, ...others] = findingsOf(
    rule,
    draft([]),
    prior([{ find: carriedOut, replace: carried("0 | 2 | 0 | 0 | 0 | 0 | 2") }]),
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "warning" });
  expect(finding?.message).toContain("「自然人」本表 1，上年 0；「商业企业」本表 0，上年 2；「总计」本表 1，上年 2");
  expect(finding?.message).toContain("2022年报告");
  expect(finding?.related.filter(({ uri }) => uri === "last")).toHaveLength(3);
});

test.each(["blank", "dash", "missing"])("a %s on either side is not compared", (kind) => {
  const words = { blank: "", dash: "-", missing: "" }[kind] ?? "";
  const cell = (row: string) => (kind === "missing" ? `${row}\n` : row);
  const without = (row: string) => ({
    find: cell(row),
    replace: kind === "missing" ? "" : row.replaceAll("| 1 |", `| ${words} |`),
  });
  expect(
    findingsOf(rule, draft([without(carriedIn)]), prior([{ find: carriedOut, replace: carried("5 | 0 | 0 | 0 | 0 | 0 | 5") }])),
  ).toEqual([]);
  expect(findingsOf(rule, draft([]), prior([without(carriedOut)]))).toEqual([]);
});

test("also from a report of the 2019 edition", () => {
  const last = summaryOf("last", draft([{ find: carriedOut, replace: carried("3 | 0 | 0 | 0 | 0 | 0 | 3") }], { year: 2020 }));
  expect(findingsOf(rule, draft([], { year: 2021 }), { prior: last })).toHaveLength(1);
});

test("what the report's own sums show to be wrong is told once", () => {
  const text = draft([{ find: carriedIn, replace: carriedIn.replace("| 1 |", "| 4 |") }]);
  expect(findingsOn(text, prior([])).map((finding) => finding.rule)).toEqual(["sum/applicants"]);
});

test("silent without last year's report", () => {
  expect(findingsOf(rule, draft([{ find: carriedIn, replace: carriedIn.replaceAll("1 |", "9 |") }]))).toEqual([]);
});

function prior(edits: Parameters<typeof draft>[0]): Surroundings {
  return { prior: summaryOf("last", draft(edits, { year: 2022 })) };
}

function carried(numbers: string): string {
  return `| 四、结转下年度继续办理 |  |  | ${numbers} |`;
}
