import { expect, test } from "vitest";
import { edited, expectAtMarks, expectSilence } from "../../support/edited.ts";
import { tableRules } from "../../support/faults.ts";

test("a subtotal is no row of the form", () => {
  const { findings } = expectAtMarks(
    edited({}, ["|  | （四）无法提供 |", "|  | ⟦小计⟧ |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n|  | （四）无法提供 |"]),
    "row/unknown",
  );
  expect(findings[0]?.message).toBe("格式中没有“小计”一行。（三）至（六）不设小计；请删去，或把数字并入对应的行。");
});

test("only the applications table is told of subtotals", () => {
  const row = "| 其他主动公开文件 | 0 | 0 | 0 |";
  const { findings } = expectAtMarks(
    edited({}, ["| 第二十条第（五）项 |", `${row.replace("其他主动公开文件", "⟦其他主动公开文件⟧")}\n| 第二十条第（五）项 |`]),
    "row/unknown",
  );
  expect(findings[0]?.message).toBe("格式中没有“其他主动公开文件”一行。请删去，或把数字并入对应的行。");
});

test("its numbers are in no sum", () => {
  const text = edited({ layout: "tabs" }, ["\t（四）无法提供", "\t小计\t\t9\t0\t0\t0\t0\t0\t9\n\t（四）无法提供"]);
  expect(tableRules(text)).toEqual(["row/unknown"]);
});

test.each([
  ["a row without a number", "|  | （四）无法提供 |", "|  |  | 说明 |  |  |  |  |  |  |  |\n|  | （四）无法提供 |"],
  ["an empty row", "|  | （四）无法提供 |", "|  |  |  |  |  |  |  |  |  |  |\n|  | （四）无法提供 |"],
])("%s is none", (_, find, replace) => expectSilence(edited({}, [find, replace])));

test("a page's number in a row of its own is none", () => {
  expectSilence(edited({ layout: "tabs" }, ["\n\t\t2.重复申请", "\n4\t\t\t\t\t\t\t\t\t\n\t\t2.重复申请"]));
});
