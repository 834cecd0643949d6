import { describe, expect, test } from "vitest";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { bind } from "../../shared/src/report/bind.ts";
import type { Report } from "../../shared/src/report/report.ts";
import { type PastedBlock, planPaste } from "../../shared/src/sheet/paste.ts";
import { layouts, writeReport } from "../support/generate.ts";

const report = reportOf(writeReport());

function reportOf(text: string): Report {
  const bound = bind(text);
  if (!bound) throw new Error("no report");
  return bound;
}

function at(table: string, row: string, column = 0): Pick<PastedBlock, "table" | "cell"> {
  const form = edition2021.tables.find(({ key }) => key === table)?.rows.find(({ key }) => key === row);
  if (!form) throw new Error(`no row ${row}`);
  return { table, cell: form.firstCell + column };
}

/** What a pasted text puts where: 「carriedIn/total 3」, and what is told. */
function pasted(place: Pick<PastedBlock, "table" | "cell">, text: string, html = "") {
  const { changes, misfits } = planPaste(report, { ...place, text, html });
  const written = changes.map((change) => {
    const form = edition2021.tables.find(({ key }) => key === change.table)?.cells[change.cell];
    return `${form?.row.key}/${form?.column.key} ${change.text}`;
  });
  return { written, told: misfits.map(({ zh }) => zh) };
}

describe("a block of numbers", () => {
  test("goes from the cell on, row by row, and blanks leave cells alone", () => {
    expect(pasted(at("applications", "received", 5), "1\t2\n\t4\n")).toEqual({
      written: ["received/others 1", "received/total 2", "carriedIn/total 4"],
      told: [],
    });
  });

  test("words above and beside it are skipped, whoever's they are", () => {
    const block = "情况\t个人\t企业\n收到\t3\t1\n结转\t0\t2";
    expect(pasted(at("applications", "received"), block).written).toEqual([
      "received/individuals 3",
      "received/businesses 1",
      "carriedIn/individuals 0",
      "carriedIn/businesses 2",
    ]);
  });

  test("numbers in disguise are written plainly", () => {
    expect(pasted(at("applications", "received"), "１２\t1,295\t3件")).toEqual({
      written: ["received/individuals 12", "received/businesses 1295", "received/research 3"],
      told: [],
    });
    expect(pasted(at("disclosure", "charges"), "12.50\n")).toEqual({ written: ["charges/fees 12.50"], told: [] });
  });

  test("what does not fit is told, what does is there to be chosen", () => {
    expect(pasted(at("applications", "carriedOut", 5), "1\t2\t3\t4\n5\t6")).toEqual({
      written: ["carriedOut/others 1", "carriedOut/total 2"],
      told: ["3、4：“四、结转下年度继续办理”行右边没有更多的格", "5、6：表格到此为止，没有更多的行"],
    });
    expect(pasted(at("applications", "received"), "1\t-\t约3\t4")).toEqual({
      written: ["received/individuals 1", "received/legalServices 4"].map((each) => each.replace("legalServices", "charities")),
      told: ["“-”不是一「商业企业」里能填的数", "“约3”不是一「科研机构」里能填的数"],
    });
    expect(pasted(at("applications", "received"), "自然人\t企业").told).toEqual(["粘贴的内容里没有数"]);
  });
});

describe("a block with the form's labels", () => {
  test("goes where its labels say, whatever the cell", () => {
    const block = "2.重复申请\t1\t0\t0\t0\t0\t0\t1\n（一）予以公开\t5\t0\t0\t0\t0\t0\t5";
    const { written, told } = pasted(at("applications", "received"), block);
    expect(told).toEqual([]);
    expect(written).toContain("repeated/total 1");
    expect(written).toContain("granted/individuals 5");
    expect(written).toHaveLength(14);
  });

  test.each(layouts)("all of a report's table, as %s has it", (layout) => {
    const other = writeReport({
      layout,
      values: new Map(edition2021.tables.flatMap(({ cells }) => cells.map((cell) => [cell, cell.index + 1]))),
    });
    const table = reportOf(other).tables.get("applications");
    const text = other.slice(table?.range.start, table?.range.end);
    const block = layout === "html" ? { text: "", html: text } : { text, html: "" };
    const { changes, misfits } = planPaste(report, { ...at("applications", "received"), ...block });
    expect(misfits).toEqual([]);
    expect(changes).toEqual(
      edition2021.tables[1]?.cells.map(({ index }) => ({ table: "applications", cell: index, text: String(index + 1) })),
    );
  });

  test("of another table of the form, or with a row that the form does not have, is told", () => {
    const disclosure = "行政许可\t3\n行政处罚\t4\n行政强制\t0";
    expect(pasted(at("applications", "received"), disclosure).told).toEqual(["粘贴的是主动公开政府信息情况表，不是这一张"]);
    const subtotal = "（一）予以公开\t5\t0\t0\t0\t0\t0\t5\n小计\t5\t0\t0\t0\t0\t0\t5\n1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0";
    expect(pasted(at("applications", "received"), subtotal).told).toEqual(["“小计”：表中没有这一行"]);
  });
});

test("the outcomes table's one row, with its three rows of header words", () => {
  const html = "<table><tr><td>行政复议</td></tr><tr><td>结果维持</td></tr><tr>".concat(
    Array.from({ length: 15 }, (_, i) => `<td>${i}</td>`).join(""),
    "</tr></table>",
  );
  const { written, told } = pasted(at("outcomes", "cases"), "", html);
  expect(told).toEqual([]);
  expect(written).toHaveLength(15);
});
