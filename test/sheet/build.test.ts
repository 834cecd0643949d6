import { describe, expect, test } from "vitest";
import { applyEdits } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import { buildSheet } from "../../shared/src/sheet/build.ts";
import { balanceOf, expectedTotal } from "../../shared/src/sheet/relations.ts";
import type { Sheet, SheetCell, SheetTable } from "../../shared/src/sheet/sheet.ts";
import { rangeOf, spotAt } from "../../shared/src/sheet/spots.ts";
import type { Surroundings } from "../../shared/src/workspace/surroundings.ts";
import { layouts, writeReport } from "../support/generate.ts";
import { type Marked, strip } from "../support/marks.ts";
import { summaryOf } from "../support/summaries.ts";

function built(text: string, surroundings: Surroundings = {}, isDrafting = false) {
  const { report, findings } = lint(text, {}, () => surroundings);
  if (!report) throw new Error("no report");
  return { report, ...buildSheet({ report, findings, surroundings, locale: "zh", isDrafting }) };
}

function sheetOf(text: string, surroundings?: Surroundings, isDrafting?: boolean): Sheet {
  return built(text, surroundings, isDrafting).sheet;
}

function tableIn({ blocks }: Sheet, key: string): SheetTable {
  const table = blocks.find((block): block is SheetTable => block.kind === "table" && block.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
}

function cellIn(table: SheetTable, row: string, column: string): SheetCell {
  const cell = table.cells.find((each) => each.row === row && each.column === column);
  if (!cell) throw new Error(`no cell ${row} ${column}`);
  return cell;
}

const good = writeReport();
const row = "| 二、上年结转政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";

describe("a sheet", () => {
  test.each(layouts)("of %s shows everything in its order: headings, prose, the three tables as the form has them", (layout) => {
    const sheet = sheetOf(writeReport({ layout }));
    const outline = sheet.blocks.flatMap((block) =>
      block.kind === "heading" && block.level < 3 ? [block.text] : block.kind === "table" ? [block.name] : [],
    );
    expect(outline).toEqual([
      "云山县清溪镇人民政府2023年政府信息公开工作年度报告",
      "一、总体情况",
      "二、主动公开政府信息情况",
      "主动公开政府信息情况表",
      "三、收到和处理政府信息公开申请情况",
      "收到和处理政府信息公开申请情况表",
      "四、政府信息公开行政复议、行政诉讼情况",
      "政府信息公开行政复议、行政诉讼情况表",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
    expect(sheet.blocks.filter(({ kind }) => kind === "paragraph").length).toBeGreaterThan(8);
    expect(sheet.blocks.some((block) => "isMissing" in block || block.kind === "grid")).toBe(false);
    expect(sheet.counts).toEqual({ blank: 0, cells: 200, unbalanced: 0, errors: 0, warnings: 0, notes: 0, open: 0 });
  });

  test("is plain data", () => {
    const sheet = sheetOf(good.replace(row, row.replace("| 0 |", "|  |")));
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });

  test("prints each number once, in a grid without holes", () => {
    for (const block of sheetOf(good).blocks) {
      if (block.kind !== "table") continue;
      const places = block.rows.flatMap(({ places }) => places);
      expect(places.flatMap(({ cell }) => cell ?? [])).toEqual(block.cells.map((_, i) => i));
      const area = places.reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0);
      expect(area).toBe(block.width * block.rows.length);
    }
  });

  test("has what the report lacks where the form has it", () => {
    const text = good.replace(/## 四、[\s\S]*?(?=## 五)/, "").replace(/\| （本列数据[\s\S]*?\n\n/, "");
    const sheet = sheetOf(text);
    const missing = sheet.blocks.filter((block) => "isMissing" in block);
    expect(missing.map((block) => (block.kind === "heading" ? block.text : "name" in block && block.name))).toEqual([
      "收到和处理政府信息公开申请情况表",
      "四、政府信息公开行政复议、行政诉讼情况",
      "政府信息公开行政复议、行政诉讼情况表",
    ]);
    const order = sheet.blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? block.text.slice(0, 1) : []));
    expect(order.join("")).toBe("一二三四五六");
    expect(sheet.counts.blank).toBe(190);
  });

  test("shows findings where they are", () => {
    const marked = good
      .replace("12月31日止。", "12月31日止。\n\n⟦依法申请公开⟧有序。")
      .replace(row, row.replace("| 0 |", "| ⟦3⟧ |"))
      .replace("2.重复申请", "2.⟦重复申情⟧");
    const { sheet, ranges, report } = built(strip(marked).text);
    const spots = sheet.findings.map(({ rule, at }) => [rule, at]);
    expect(spots).toEqual([
      ["text/term", { block: 3 }],
      ["sum/applicants", { table: "applications", cell: 7 }],
      ["row/label", { table: "applications", row: "repeated" }],
    ]);
    const paragraph = sheet.blocks[3];
    expect(paragraph?.kind === "paragraph" && paragraph.marks).toEqual([{ start: 0, end: 6, finding: 0 }]);
    expect(sheet.findings[1]?.actions).toEqual([{ title: "把二「自然人」改为 0", isSafe: false }]);
    for (const { at } of sheet.findings) {
      const range = rangeOf(at, report, ranges);
      expect(range && spotAt(range.start, report, ranges)).toEqual(at);
    }
  });

  test("marks words where an entity or a line break stands between source and text", () => {
    const marked = writeReport({ layout: "html" }).replace("12月31日止。", "12月31日止。A&amp;B，⟦依法申请公开⟧。");
    const { text }: Marked = strip(marked);
    const paragraph = sheetOf(text).blocks.find((block) => block.kind === "paragraph" && block.marks.length > 0);
    if (paragraph?.kind !== "paragraph") throw new Error("no mark");
    expect(paragraph.marks.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual(["依法申请公开"]);
  });
});

describe("while a report is being filled in", () => {
  test("what is open is no fault", () => {
    const text = good.replace(row, row.replaceAll("0", ""));
    expect(sheetOf(text, {}, true).counts).toMatchObject({ blank: 7, errors: 0, unbalanced: 0 });
    expect(sheetOf(text, {}, false).counts).toMatchObject({ blank: 7, errors: 1, unbalanced: 0 });
  });
});

describe("running totals", () => {
  const applications = tableIn(sheetOf(good), "applications");

  test("stand beside each row, and below the columns", () => {
    const { margins, rows, relations } = applications;
    expect(margins.right.filter((relation) => relation !== null)).toHaveLength(rows.filter((each) => !each.isHeader).length);
    expect(margins.bottom.map(({ label }) => label)).toEqual(["三（一）至三（六）3各项之和＝三（七）", "一＋二＝三（七）＋四"]);
    expect(margins.bottom.map(({ places }) => places.map(({ column }) => column))).toEqual([
      [3, 4, 5, 6, 7, 8, 9],
      [3, 4, 5, 6, 7, 8, 9],
    ]);
    const shown = new Set([...margins.right, ...margins.bottom.flatMap(({ places }) => places.map(({ relation }) => relation))]);
    expect(relations.every((_, i) => shown.has(i))).toBe(true);
    const outcomes = tableIn(sheetOf(good), "outcomes");
    expect(outcomes.margins.right.every((relation) => relation === null)).toBe(true);
    expect(outcomes.margins.bottom).toEqual([
      { label: "", places: [0, 5, 10].map((column, relation) => ({ column, colSpan: 5, relation })) },
    ]);
  });

  test("are not judged while a term is blank", () => {
    const [relation] = applications.relations;
    if (!relation) throw new Error("no relation");
    expect(balanceOf(relation, [1, 2, undefined, 0, 0, 0, 3])).toEqual({
      ...{ left: undefined, right: 3, leftSoFar: 3, difference: undefined, open: 1 },
    });
    expect(balanceOf(relation, [0.1, 0.2, 0, 0, 0, 0, 0.3])).toMatchObject({ left: 0.3, difference: 0, open: 0 });
    expect(balanceOf(relation, [1, 2, 0, 0, 0, 0, 4])).toMatchObject({ difference: -1 });
  });

  test("offer a blank total where its parts are known and agree", () => {
    const { relations } = applications;
    expect(expectedTotal(6, relations, [1, 2, 0, 0, 0, 4])).toBe(7);
    expect(expectedTotal(6, relations, [1, 2, 0, 0, 0])).toBeUndefined();
    expect(expectedTotal(5, relations, [1, 2, 0, 0, 0])).toBeUndefined();
  });
});

describe("beside a number", () => {
  test("stands last year's, where it is the same cell", () => {
    const prior = summaryOf("2022.md", writeReport({ year: 2022 }).replace(row, row.replace("| 0 |", "| 5 |")));
    const sheet = sheetOf(good, { prior });
    expect(sheet.prior).toEqual({ name: "云山县清溪镇人民政府", year: 2022 });
    const table = tableIn(sheet, "applications");
    expect(cellIn(table, "carriedIn", "individuals").prior).toBe(5);
    expect(cellIn(table, "received", "total").prior).toBe(0);
  });

  test("of another edition only what has the same words", () => {
    const prior = summaryOf("2020.md", writeReport({ year: 2020 }));
    const sheet = sheetOf(writeReport({ year: 2021 }), { prior });
    expect(cellIn(tableIn(sheet, "applications"), "repeated", "total").prior).toBe(0);
    expect(cellIn(tableIn(sheet, "applications"), "otherHandling", "total").prior).toBeUndefined();
    expect(cellIn(tableIn(sheet, "disclosure"), "normativeDocuments", "inForce").prior).toBeUndefined();
  });

  test("stands the agencies' sum and how far it is off", () => {
    const agencies = ["云山县水务局", "云山县教育局"].map((agency) =>
      summaryOf(agency, writeReport({ agency }).replace(row, row.replace("| 0 |", "| 2 |"))),
    );
    const rollup = { agencies, missing: [], unreadable: [], twice: [] };
    const sheet = sheetOf(good, { rollup });
    expect(sheet.county).toEqual({ agencies: 2, isComplete: true });
    const table = tableIn(sheet, "applications");
    expect(cellIn(table, "carriedIn", "individuals").county).toEqual({ sum: 4, difference: -4 });
    expect(cellIn(table, "carriedIn", "total").county).toEqual({ sum: 0, difference: 0 });
  });
});

test("a cell without a place in the text says why it is locked", () => {
  const text = good.replace("| 2.重复申请 | 0 |", "| 2.重复申请 | 0 | 0 |");
  const table = tableIn(sheetOf(text), "applications");
  expect(cellIn(table, "repeated", "total").locked).toContain("与栏数不符");
  expect(cellIn(table, "carriedIn", "total").locked).toBeUndefined();
});

test("applying an action's edits is what its finding says", () => {
  const text = good.replace(row, row.replace("| 0 |", "| 3 |"));
  const { findings } = lint(text);
  expect(applyEdits(text, findings[0]?.suggestions[0]?.edits ?? [])).toBe(good);
});
