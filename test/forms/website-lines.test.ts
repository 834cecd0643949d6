import { expect, test } from "vitest";
import { bind } from "../../shared/src/report/bind.ts";
import { findingsOn } from "../support/rule.ts";
import { sheetForm, sheetValue, writeSheet } from "../support/website.ts";

const [table] = sheetForm.tables;
const cells = table?.cells ?? [];

type Field = { readonly outer: readonly string[]; readonly label: string; readonly unit: string; readonly value: string };

/** The sheet's fields, each with the labels above it that no field before it has shown. */
function fieldsOf(written = sheetValue): Field[] {
  return cells.map((cell, i) => {
    const { path } = cell.row;
    const above = cells[i - 1]?.row.path ?? [];
    const same = path.findIndex((label, at) => label !== above[at]);
    const [label = "", unit = ""] = path.at(-1)?.split(/(?=（单位)/) ?? [];
    return { outer: path.slice(0, -1).slice(same), label, unit, value: written(cell) };
  });
}

function pageOf(fields: readonly string[]): string {
  const opening = ["首页 > 政务公开", "政府网站工作年度报表", "（2025年度）", "填报单位：云山县水务局"];
  return [...opening, ...fields, "单位负责人：陈远山　审核人：李清泉", "填报日期：2026年1月20日", "上一篇：无"].join("\n");
}

const layouts: { readonly [name: string]: (fields: readonly Field[]) => string } = {
  "a cell a line": (fields) =>
    pageOf(fields.flatMap(({ outer, label, unit, value }) => [...outer, `${label}${unit}`, value].filter((line) => line !== ""))),
  "a paragraph a line": (fields) =>
    pageOf(fields.flatMap(({ outer, label, unit, value }) => [...outer, label, unit, value].flatMap((line) => [line, ""]))),
  "units behind the values": (fields) =>
    pageOf(fields.flatMap(({ outer, label, unit, value }) => [...outer, label, value, unit].filter((line) => line !== ""))),
  spaces: (fields) => pageOf(fields.map(({ outer, label, unit, value }) => [...outer, `${label}${unit}`, value].join("  "))),
  colons: (fields) =>
    pageOf(
      fields.map(({ outer, label, unit, value }) => `${(outer.at(-1) ?? "").replace(/（单位.*/, "")}${label}${unit}：${value}`),
    ),
  "labels over two lines": (fields) =>
    pageOf(
      fields.flatMap(({ outer, label, unit, value }) => {
        const cut = label.length > 8 ? label.length - 3 : label.length;
        return [...outer, label.slice(0, cut), value, label.slice(cut) + unit].filter((line) => line !== "");
      }),
    ),
};
const names = Object.keys(layouts);

function print(name: string, fields: readonly Field[]): string {
  return layouts[name]?.(fields) ?? "";
}

test.each(names)("a sheet is read from lines: %s", (name) => {
  const text = print(name, fieldsOf());
  const read = bind(text)
    ?.tables.get("website")
    ?.cells.map((cell) => cell?.raw.replace(/\s/g, ""));
  expect(read).toEqual(cells.map((cell) => sheetValue(cell).replace(/\s/g, "")));
  expect(findingsOn(text)).toEqual([]);
});

test.each(names)("a wrong total is one finding: %s", (name) => {
  const text = print(
    name,
    fieldsOf((cell) => (cell.row.key === "published" ? "5350" : sheetValue(cell))),
  );
  expect(findingsOn(text).map(({ rule, range }) => [rule, text.slice(range.start, range.end)])).toEqual([
    ["sum/results", "5350"],
  ]);
});

test.each(["a cell a line", "spaces", "colons"])("a blank is one finding: %s", (name) => {
  const text = print(
    name,
    fieldsOf((cell) => (cell.row.key === "messages" ? "" : sheetValue(cell))),
  );
  expect(findingsOn(text).map(({ rule }) => rule)).toEqual(["cell/empty"]);
});

test("a value that is a label elsewhere is a value", () => {
  const text = print(
    "a cell a line",
    fieldsOf((cell) => (cell.row.key === "type" ? "其他" : sheetValue(cell))),
  );
  expect(findingsOn(text)).toEqual([]);
});

test.each([
  ["a value before its label", (text: string) => text.replace("ICP备案号\n云ICP备05000001号", "云ICP备05000001号\nICP备案号")],
  ["a number that is nobody's", (text: string) => text.replace("新开设数量", "37\n新开设数量")],
  ["a label that nobody knows", (text: string) => text.replace("收到意见数量", "来信情况").replace("访谈期数", "节目")],
  ["half of the sheet", (text: string) => text.slice(0, text.indexOf("留言办理"))],
])("nothing is told where something is left over: %s", (_, damage) => {
  const text = damage(print("a cell a line", fieldsOf()));
  expect(findingsOn(text)).toEqual([]);
  expect(bind(text)).toBeUndefined();
});

test("a marked table is read as it stands, whatever lines are around it", () => {
  const text = `${writeSheet()}\n\n网站名称\n云山水务\n首页网址\nhttps://www.example.cn\n`;
  expect(findingsOn(text)).toEqual([]);
});
