import { describe, expect, test } from "vitest";
import { lint } from "../../shared/src/lint.ts";
import type { Settings } from "../../shared/src/rules/rule.ts";
import { today, type Waiver } from "../../shared/src/rules/waivers.ts";
import { draft } from "../support/rule.ts";

const row = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 |";
const wrongTotal = draft([{ find: `${row} 1 |`, replace: `${row} 2 |` }]);

function idsOf(text: string, settings: Partial<Settings> = {}): string[] {
  return lint(text, settings).findings.map(({ id }) => id);
}

describe("a finding has an identity by meaning", () => {
  test("a cell by agency, year, table, row and column", () => {
    expect(idsOf(wrongTotal)).toEqual(["sum/applicants 清溪镇 2023 applications/carriedIn/total"]);
  });

  test("words by their section", () => {
    const text = draft([{ find: "12月31日止。", replace: "12月31日止。\n\n依法申请公开。" }]);
    expect(idsOf(text)).toEqual(["text/term 清溪镇 2023 依法申请公开"]);
  });

  test("what is missing by its own key, though the finding stands elsewhere", () => {
    const text = draft([{ find: "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n", replace: "" }]);
    expect(idsOf(text)).toEqual(["row/missing 清溪镇 2023 applications/repeated"]);
  });

  test("it is the same on another line, in another notation and by another name of the agency", () => {
    const moved = wrongTotal.replace("\n## 一、", "\n\n\n## 一、");
    expect(idsOf(moved)).toEqual(idsOf(wrongTotal));
    const cells = "<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td>";
    const html = draft(
      [{ find: `上年结转政府信息公开申请数量</td>${cells}<td>1<`, replace: `上年结转政府信息公开申请数量</td>${cells}<td>2<` }],
      {
        layout: "html",
      },
    );
    expect(idsOf(html)).toEqual(idsOf(wrongTotal));
    expect(idsOf(wrongTotal.replaceAll("清溪镇人民政府", "清溪镇 政府"))).toEqual(idsOf(wrongTotal));
  });

  test("the same fault twice in one place has two ids", () => {
    const text = draft([{ find: "12月31日止。", replace: "12月31日止。\n\n依法申请公开，依法申请公开。" }]);
    expect(idsOf(text)).toEqual(["text/term 清溪镇 2023 依法申请公开", "text/term 清溪镇 2023 依法申请公开#2"]);
  });
});

describe("a waiver lets a finding stand", () => {
  const waiver: Waiver = { rule: "sum/applicants", reason: "系统口径不同，已核实" };

  test.each<Partial<Waiver>>([
    {},
    { agency: "清溪镇政府" },
    { year: 2023 },
    { at: "applications" },
    { at: "applications/carriedIn" },
    { agency: "清溪镇政府", year: 2023, at: "applications/carriedIn/total" },
  ])("of %o", (more) => {
    const { findings, waived } = lint(wrongTotal, { waivers: [{ ...waiver, ...more }] });
    expect(findings).toEqual([]);
    expect(waived.map(({ finding, waiver: by }) => [finding.rule, by.reason])).toEqual([["sum/applicants", waiver.reason]]);
  });

  test.each<Partial<Waiver>>([
    { rule: "sum/results" },
    { agency: "云山县教育局" },
    { year: 2024 },
    { at: "applications/carried" },
    { at: "applications/received" },
    { at: "applications/carriedIn/total/x" },
  ])("not of %o", (more) => {
    expect(idsOf(wrongTotal, { waivers: [{ ...waiver, ...more }] })).toHaveLength(1);
  });
});

test("today is a day of this machine's calendar", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
