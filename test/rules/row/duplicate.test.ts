import { expect, test } from "vitest";
import { edited, expectAtMarks, expectSilence } from "../../support/edited.ts";
import { plainDraft, printDraft, tableRules } from "../../support/faults.ts";
import { layouts } from "../../support/generate.ts";

const row = "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";

test("the second of two equal rows is the odd one", () => {
  const { findings } = expectAtMarks(edited({}, [row, row + row.replace("2.重复申请", "⟦2.重复申请⟧")]), "row/duplicate");
  expect(findings[0]?.message).toBe("“2.重复申请”一行出现了两次，格式中只有一行。请核对两行数字，保留正确的一行。");
  expect(findings[0]?.related).toHaveLength(1);
});

test.each(layouts)("in %s, and no sum counts it", (layout) => {
  const text = printDraft(plainDraft(2023, layout), "applications", (rows) =>
    rows.flatMap((form) => (form.key === "granted" ? [form, form] : [form])),
  );
  expect(tableRules(text)).toEqual(["row/duplicate"]);
});

test("「其他」 stands in several groups and is no double", () => expectSilence(edited({}, ["（六）其他处理", "（六）其他"])));

test.each([
  "| 行政许可 | 行政处罚 | 总计 |\n|---|---|---|\n| 12 | 3 | 15 |",
  "| 行政许可 | 12件 |\n|---|---|\n| 行政处罚 | 3件 |",
])("a table of the author's own in section one has none of the form's rows: %s", (table) => {
  for (const place of ["### （一）主动公开", "一、总体情况"])
    expectSilence(edited({}, [place, `${place}\n\n今年办理的事项如下：\n\n${table}\n\n`]));
});
