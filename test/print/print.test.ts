import { expect, test } from "vitest";
import { column, defineTable } from "../../shared/src/forms/define.ts";
import { edition2021, type RowForm, type TableForm } from "../../shared/src/forms/index.ts";
import { notations } from "../../shared/src/notations/index.ts";
import {
  chineseOrdinal,
  printHeading,
  printReport,
  printRow,
  printSection,
  printTable,
  tableGrid,
} from "../../shared/src/print/index.ts";
import type { Layout } from "../../shared/src/readers/block.ts";

/** Small, with every kind of merged cell: a corner, a group over columns, a group over rows, a last label over two columns. */
const small = defineTable({
  key: "small",
  name: { zh: "小表", en: "small table" },
  labelColumns: 2,
  width: 4,
  groups: [
    {
      header: [
        [
          { text: "事项", colSpan: 2, rowSpan: 2 },
          { text: "数量", colSpan: 2 },
        ],
        [{ text: "甲" }, { text: "乙" }],
      ],
      columns: [column("a", "甲", "count", "件"), column("b", "乙", "count", "件")],
      rows: [
        { key: "one", path: ["一、收到"], name: "一" },
        { key: "first", path: ["二、结果", "1.公开"], name: "二1" },
        { key: "second", path: ["二、结果", "2.不公开"], name: "二2" },
      ],
    },
  ],
  relations: () => [],
});

const index = (cell: { readonly index: number }) => String(cell.index);
const print = (layout: Layout) => printTable(small, { layout, eol: "\n", values: index });

test("markdown: pipes outside, a rule under the first row, merged cells blank", () => {
  expect(print("markdown")).toBe(
    `
| 事项 |  | 数量 |  |
|---|---|---|---|
|  |  | 甲 | 乙 |
| 一、收到 |  | 0 | 1 |
| 二、结果 | 1.公开 | 2 | 3 |
|  | 2.不公开 | 4 | 5 |
`.trim(),
  );
});

test("tabs: as many cells in every row as the table is wide", () => {
  expect(print("tabs")).toBe(
    ["事项\t\t数量\t", "\t\t甲\t乙", "一、收到\t\t0\t1", "二、结果\t1.公开\t2\t3", "\t2.不公开\t4\t5"].join("\n"),
  );
});

test("lines: a cell a line, a blank line between rows, a lone tab where a cell of a row above goes on", () => {
  const rows = [
    ["事项", "数量"],
    ["", "甲", "乙"],
    ["一、收到", "0", "1"],
    ["二、结果", "1.公开", "2", "3"],
    ["", "2.不公开", "4", "5"],
  ];
  expect(print("lines")).toBe(rows.map((row) => row.map((cell) => `\t${cell}`).join("\n")).join("\n\n"));
});

test("html: spans", () => {
  expect(print("html")).toBe(
    `
<table>
  <tr><td colspan="2" rowspan="2">事项</td><td colspan="2">数量</td></tr>
  <tr><td>甲</td><td>乙</td></tr>
  <tr><td colspan="2">一、收到</td><td>0</td><td>1</td></tr>
  <tr><td rowspan="2">二、结果</td><td>1.公开</td><td>2</td><td>3</td></tr>
  <tr><td>2.不公开</td><td>4</td><td>5</td></tr>
</table>
`.trim(),
  );
});

test("a table is blank where no values are given, and ends its lines as told", () => {
  expect(printTable(small, { layout: "tabs", eol: "\r\n" }).split("\r\n").slice(2)).toEqual([
    "一、收到\t\t\t",
    "二、结果\t1.公开\t\t",
    "\t2.不公开\t\t",
  ]);
});

test("what a value says cannot break the notation", () => {
  const values = () => "<1|2>";
  expect(printRow(small, rowOf(small, "one"), { layout: "markdown", eol: "\n", values })).toBe(
    "| 一、收到 |  | <1\\|2> | <1\\|2> |",
  );
  expect(printRow(small, rowOf(small, "one"), { layout: "html", eol: "\n", values })).toContain("<td>&lt;1|2&gt;</td>");
});

test.each<[Layout, string, string]>([
  ["markdown", "| 二、结果 | 1.公开 |  |  |", "|  | 2.不公开 |  |  |"],
  ["tabs", "二、结果\t1.公开\t\t", "\t2.不公开\t\t"],
  ["lines", "\t二、结果\n\t1.公开\n\t\n\t", "\t\n\t2.不公开\n\t\n\t"],
  ["html", "<tr><td>二、结果</td><td>1.公开</td><td></td><td></td></tr>", "<tr><td>2.不公开</td><td></td><td></td></tr>"],
])("%s: a single row shows its group's label only where the group begins", (layout, first, second) => {
  expect(printRow(small, rowOf(small, "first"), { layout, eol: "\n" })).toBe(first);
  expect(printRow(small, rowOf(small, "second"), { layout, eol: "\n" })).toBe(second);
});

test("a single row shows the labels it is told to", () => {
  const row = rowOf(small, "second");
  const labelled = (labels: readonly (string | null)[]) => printRow(small, row, { layout: "html", eol: "\n", labels });
  expect(labelled(["二、结果", "2.不公开"])).toContain("<tr><td>二、结果</td><td>2.不公开</td>");
  expect(labelled(["", "2.不公开"])).toContain("<tr><td></td><td>2.不公开</td>");
});

test("cells are filled in at a row's end", () => {
  const fill = (layout: Layout, closed = true) => notations[layout].write.cells(["0", "0"], "\n", closed);
  expect(`| 规章 | 0 |${fill("markdown")}`).toBe("| 规章 | 0 | 0 | 0 |");
  expect(`规章 | 0${fill("markdown", false)}`).toBe("规章 | 0 | 0 | 0");
  expect(`规章\t0${fill("tabs")}`).toBe("规章\t0\t0\t0");
  expect(`\t规章\n\t0${fill("lines")}`).toBe("\t规章\n\t0\n\t0\n\t0");
  expect(`<tr><td>规章</td>${fill("html")}</tr>`).toBe("<tr><td>规章</td><td>0</td><td>0</td></tr>");
});

test("headings", () => {
  const heading = (layout: Layout, level?: number) =>
    printHeading({ title: "总体情况" }, 1, { layout, eol: "\n", ...(level && { level }) });
  expect(heading("markdown")).toBe("## 一、总体情况");
  expect(heading("markdown", 3)).toBe("### 一、总体情况");
  expect(heading("html")).toBe("<h2>一、总体情况</h2>");
  expect(heading("tabs")).toBe("一、总体情况");
  expect([1, 6, 10, 12, 20, 21].map(chineseOrdinal)).toEqual(["一", "六", "十", "十二", "二十", "二十一"]);
});

test("a section brings its blank table, its sub-headings or its sentence", () => {
  const section = (key: string, ordinal: number) => {
    const form = edition2021.sections.find((candidate) => candidate.key === key);
    return form && printSection(edition2021, form, ordinal, { layout: "markdown", eol: "\n" });
  };
  expect(section("litigation", 4)).toMatch(/^## 四、政府信息公开行政复议、行政诉讼情况\n\n\| 行政复议 \|[\s\S]*\|$/);
  expect(section("problems", 5)).toBe("## 五、存在的主要问题及改进情况\n\n### （一）存在的主要问题\n\n### （二）改进情况");
  expect(section("others", 6)).toBe("## 六、其他需要报告的事项\n\n本机关本年度未发出收费通知，未收取政府信息公开信息处理费。");
});

test("a blank report has title, period, six sections and signature", () => {
  const text = printReport({ form: edition2021, agency: "云山县清溪镇人民政府", year: 2023, layout: "tabs", eol: "\n" });
  const lines = text.split("\n").filter((line) => line !== "" && !line.includes("\t"));
  expect(lines).toEqual([
    "云山县清溪镇人民政府2023年政府信息公开工作年度报告",
    "本报告根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号的要求编制。",
    "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
    "一、总体情况",
    "（一）主动公开",
    "（二）依申请公开",
    "（三）政府信息管理",
    "（四）政府信息公开平台建设",
    "（五）监督保障",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "（一）存在的主要问题",
    "（二）改进情况",
    "六、其他需要报告的事项",
    "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。",
    "云山县清溪镇人民政府",
    "2024年1月15日",
  ]);
});

test("every table of the form fills its width in every row", () => {
  for (const table of edition2021.tables) {
    for (const row of tableGrid(table)) expect(row).toHaveLength(table.width);
  }
});

function rowOf(table: TableForm, key: string): RowForm {
  const row = table.rows.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
}
