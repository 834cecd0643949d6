import { expect, test } from "vitest";
import { lint } from "../../../shared/src/lint.ts";
import { exampleText } from "../../../shared/src/rules/example.ts";
import type { Settings } from "../../../shared/src/rules/rule.ts";

const row = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
/** One finding: sum/applicants. */
const wrongTotal = exampleText({ edits: [{ find: row, replace: row.replace("| 0 | 1 |", "| 0 | 2 |") }] });

/** What is said of a report with a wrong total that says this first. */
function told(words: string, settings: Partial<Settings> = {}) {
  const { findings } = lint(`<!-- ${words} -->\n${wrongTotal}`, settings);
  return findings.filter(({ rule }) => rule === "directive/unused").map(({ message }) => message);
}

test("what is named in vain", () => {
  expect(told("xxgk-lint-disable sum/applicants")).toEqual([]);
  expect(told("xxgk-lint-disable sum/applicants, cell/empty, row/label")).toEqual([
    "这里没有 cell/empty、row/label 要放过的问题，这句说明可以删去。",
  ]);
  expect(told("xxgk-lint-disable-line")).toEqual(["这里没有要放过的问题，这句说明可以删去。"]);
});

test("an end without a beginning", () => {
  expect(told("xxgk-lint-enable sum/applicants")).toHaveLength(1);
  expect(told("xxgk-lint-disable sum/applicants -->\n<!-- xxgk-lint-enable sum/balance")).toHaveLength(1);
});

test("rules that are off, or compare reports, are not judged", () => {
  expect(told("xxgk-lint-disable prior/copied, rollup/total")).toEqual([]);
  expect(told("xxgk-lint-disable sum/balance", { severity: { "sum/balance": "off" } })).toEqual([]);
});

test("it cannot be hidden itself", () => {
  expect(told("xxgk-lint-disable directive/unused")).toHaveLength(1);
});
