import { expect, test } from "vitest";
import { applyEdits, fixAll } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks, expectSilence } from "../../support/edited.ts";
import { tableFindings, tableRules } from "../../support/faults.ts";
import { strip } from "../../support/marks.ts";

test.each([
  ["/", "不能用横线或斜线代替，没有请填 0"],
  ["-", "不能用横线或斜线代替，没有请填 0"],
  ["——", "不能用横线或斜线代替，没有请填 0"],
  ["无", "不能写“无”，没有请填 0"],
])("“%s” for nothing may become 0", (words, reason) => {
  const { findings, text } = expectAtMarks(edited({}, ["2.重复申请 | 0 |", `2.重复申请 | ⟦${words}⟧ |`]), "cell/number");
  expect(findings[0]?.message).toBe(`“2.重复申请”「自然人」写的是“${words}”，${reason}。`);
  expect(tableRules(applyEdits(text, findings[0]?.suggestions[0]?.edits ?? []))).toEqual([]);
});

test.each(["-3", "1.5", "约3", "见附件", "数件", "2+1"])("“%s” is for a person to mend", (words) => {
  const { findings } = expectAtMarks(edited({}, ["2.重复申请 | 0 |", `2.重复申请 | ⟦${words}⟧ |`]), "cell/number");
  expect(findings[0]?.fix).toBeUndefined();
  expect(findings[0]?.suggestions).toEqual([]);
});

test.each(["3.", "（3）", "3、"])("“%s” in the first place of a row is no label", (words) => {
  const row = "一、本年新收政府信息公开申请数量 |  |  | ";
  const { findings } = expectAtMarks(edited({}, [`${row}0`, `${row}⟦${words}⟧`]), "cell/number");
  expect(findings).toHaveLength(1);
});

test.each(["9007199254740993", "９００７１９９２５４７４０９９３件", "9".repeat(59), "9".repeat(200)])(
  "“%s” has more digits than can be reckoned with, and keeps them",
  (words) => {
    const { findings, text } = expectAtMarks(edited({}, ["| 行政许可 | 0 |", `| 行政许可 | ⟦${words}⟧ |`]), "cell/number");
    expect(findings[0]?.message).toContain("位数太多");
    expect(fixAll(text).text).toContain(`| 行政许可 | ${words} |`);
  },
);

test("words in the first place of the outcomes row do not move the numbers after them", () => {
  const zeros = "| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
  expectAtMarks(edited({}, [zeros, zeros.replace("0", "⟦约3⟧")]), "cell/number");
});

test.each(["+1036", "-3", "增5", "减3", "增加2", "－4", "0"])("本年增/减 may be “%s”", (words) => {
  expectSilence(edited({ year: 2020 }, ["| 行政许可 | 0 | 0 |", `| 行政许可 | 0 | ${words} |`]));
});

test.each(["0", "12.5", "251000元", "12.5万元", "0.0031"])("采购总金额 may be “%s”", (words) => {
  expectSilence(edited({ year: 2020 }, ["| 政府集中采购 | 0 | 0 |", `| 政府集中采购 | 0 | ${words} |`]));
});

test("收费金额 may have decimals", () => expectSilence(edited({}, ["| 行政事业性收费 | 0 |", "| 行政事业性收费 | 197.2181 |"])));

test("two numbers in one cell are not one", () => {
  const { findings } = expectAtMarks(edited({}, ["| 行政许可 | 0 |", "| 行政许可 | ⟦1 2⟧ |"]), "cell/number");
  expect(findings[0]?.message).toContain("写的是“1 2”，不是数字");
});

test.each([
  ["⟦7 2⟧ |  | 0 | 0 | 0 | 0 | 9", "the blank beside it"],
  ["7 | ⟦2 0⟧ | 0 | 0 | 0 | 9 | ", "a blank at the end, and the numbers between moved left"],
])("two numbers in one cell: %s, %s", (cells) => {
  const zeros = "0 | 0 | 0 | 0 | 0 | 0 | 0";
  const row = (values: string) => `| 2.重复申请 | ${values} |`;
  const total = (values: string) => `| （七）总计 |  | ${values} |`;
  const marked = edited({}, [row(zeros), row(cells)], [total(zeros), total("7 | 2 | 0 | 0 | 0 | 0 | 9")]);
  const { text, ranges } = strip(marked);
  const found = tableFindings(text).filter(({ rule }) => rule === "cell/number" || rule === "cell/empty");
  expect(found.map(({ rule, range }) => ({ rule, range }))).toEqual([{ rule: "cell/number", range: ranges[0] }]);
  const mended = applyEdits(text, found[0]?.suggestions[0]?.edits ?? []);
  expect(mended).toContain(row("7 | 2 | 0 | 0 | 0 | 0 | 9"));
});
