import { expect, test } from "vitest";
import { edited, expectAtMarks, expectSilence, fixedByOnly } from "../../support/edited.ts";
import { tableFindings, tableRules } from "../../support/faults.ts";
import { writeReport } from "../../support/generate.ts";

const row = (cells: string) => `| ${cells.split(" ").join(" | ")} |`;
const zeros = row("0 0 0 0 0 0 0 0 0 0 0 0 0 0 0");

test("a block and its 总计 differ", () => {
  const { findings } = expectAtMarks(edited({}, [zeros, row("1 2 0 0 ⟦4⟧ 0 0 0 0 0 0 0 0 0 0")]), "sum/outcomes");
  expect(findings[0]?.message).toBe(
    "“复议诉讼”行：行政复议·结果维持（1）＋行政复议·结果纠正（2）＝3，行政复议·总计（4），相差 1。“总计”应等于前四项之和，请核对行政复议·总计（若其余无误，应为 3）。",
  );
  expect(() => fixedByOnly(edited({}, [zeros, row("1 2 0 0 4 0 0 0 0 0 0 0 0 0 0")]))).toThrow();
});

test("two blocks that differ are two findings", () => {
  expectAtMarks(edited({}, [zeros, row("1 0 0 0 ⟦0⟧ 0 0 0 0 0 0 3 0 0 ⟦1⟧")]), "sum/outcomes");
});

test("a block with a blank or unreadable cell is not judged", () => {
  expect(tableRules(edited({}, [zeros, row("/ 2 0 0 4 0 0 0 0 0 0 0 0 0 0")]))).toEqual(["cell/number"]);
});

test.each(["one a block", "in two"])("numbers cut up into small tables, %s, are laid end to end", (way) => {
  const text = writeReport();
  const start = text.indexOf("| 行政复议 |");
  const end = text.indexOf(zeros) + zeros.length;
  const five = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n";
  const blocks = ["| 1 | 0 | 0 | 0 | 1 |", "| 0 | 2 | 0 | 0 | 2 |", "| 0 | 0 | 3 | 0 | 3 |"];
  const suits =
    `| 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |\n${"|---".repeat(10)}|\n${(five.split("\n")[0] ?? "").repeat(2).replace("||", "|")}\n${blocks[1]}${blocks[2]}`.replace(
      "||",
      "|",
    );
  const tables =
    way === "in two"
      ? `### 行政复议\n\n${five}${blocks[0]}\n\n### 行政诉讼\n\n${suits}`
      : `### 行政复议\n\n${five}${blocks[0]}\n\n### 行政诉讼\n\n#### 未经复议直接起诉\n\n${five}${blocks[1]}\n\n#### 复议后起诉\n\n${five}${blocks[2]}`;
  expectSilence(text.slice(0, start) + tables + text.slice(end));
  const wrong = text.slice(0, start) + tables.replace("| 0 | 3 |", "| 0 | 4 |") + text.slice(end);
  expect(tableFindings(wrong).map(({ rule }) => rule)).toEqual(["sum/outcomes"]);
});
