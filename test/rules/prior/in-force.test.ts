import { expect, test } from "vitest";
import { draft, findingsOf, findingsOn } from "../../support/rule.ts";
import { summaryOf } from "../../support/summaries.ts";

const rule = "prior/in-force";

test.each([
  // last year's, made, repealed, stated, found
  [7, 2, 1, 8, 0],
  [7, 2, 1, 9, 1],
  [7, 2, 1, 6, 1],
  [7, 0, 0, 7, 0],
  [0, 0, 3, 0, 1],
])("%i + %i − %i and %i stated: %i", (last, made, repealed, stated, count) => {
  expect(findingsOf(rule, report(`${made} | ${repealed} | ${stated}`), prior(`0 | 0 | ${last}`))).toHaveLength(count);
});

test("says the sum, and where last year's number stands", () => {
  const [finding] = findingsOf(rule, report("2 | 1 | 9"), prior("0 | 0 | 7"));
  expect(finding?.message).toContain("2022 年报告的 7 件加本年制发 2 件、减废止 1 件应为 8 件");
  expect(finding?.related[0]).toMatchObject({ uri: "last", message: expect.stringContaining("7") });
});

test("never across the editions, which count different things", () => {
  const last = summaryOf("last", draft([], { year: 2020 }));
  const text = draft([{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: "| 行政规范性文件 | 2 | 1 | 9 |" }], { year: 2021 });
  expect(findingsOf(rule, text, { prior: last })).toEqual([]);
});

test("a report of 2020 in the newer edition's tables is no base either", () => {
  const old = draft([], { year: 2022 }).replaceAll("2022年", "2020年").replaceAll("2023年", "2021年");
  const text = draft([{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: "| 行政规范性文件 | 0 | 0 | 9 |" }], { year: 2021 });
  expect(findingsOf(rule, text, { prior: summaryOf("last", old) })).toEqual([]);
});

test("fewer than this year alone leaves: figure/in-force tells", () => {
  expect(findingsOn(report("5 | 1 | 3"), prior("0 | 0 | 7")).map((finding) => finding.rule)).toEqual(["figure/in-force"]);
});

test("a blank on either side is not compared", () => {
  expect(findingsOf(rule, report("2 |  | 9"), prior("0 | 0 | 7"))).toEqual([]);
  expect(findingsOf(rule, report("2 | 1 | 9"), prior("0 | 0 | "))).toEqual([]);
});

function report(numbers: string, year = 2023): string {
  return draft([{ find: "| 行政规范性文件 | 0 | 0 | 0 |", replace: `| 行政规范性文件 | ${numbers} |` }], { year });
}

function prior(numbers: string) {
  return { prior: summaryOf("last", report(numbers, 2022)) };
}
