import { describe, expect, test } from "vitest";
import { numbersAtRisk } from "../../shared/src/guard.ts";
import { lintReport } from "../../shared/src/lint.ts";
import { bind } from "../../shared/src/report/bind.ts";
import { rule } from "../../shared/src/rules/rule.ts";
import type { Edit } from "../../shared/src/text/range.ts";
import { fuzzFixes, numbersOf } from "../fuzz/fixes.ts";
import { writeReport } from "../support/generate.ts";
import { seededRandom } from "../support/random.ts";
import { runs } from "../support/runs.ts";

const row = "| 2.重复申请 | 5 | 0 | 12 |";

/** An edit that puts other words in place of the first occurrence of these. */
function change(text: string, words: string, by: string): Edit {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in the text`);
  return { range: { start, end: start + words.length }, text: by };
}

describe("edits that a safe fix may not make", () => {
  test.each([
    ["lose a number", row, [["5", ""]], ["5"]],
    ["change one", row, [["12", "13"]], ["12"]],
    ["double one", row, [["5", "5 | 5"]], ["5"]],
    ["join two", row, [[" | 0 | ", ""]], ["5", "0", "12"]],
    ["cut one", row, [["2 |", ",2 |"]], ["12"]],
    ["make one larger", row, [["12", "120"]], ["12"]],
    ["turn a sign", row, [["5", "-5"]], ["5"]],
    ["turn a sign that is a word", "减5", [["减", ""]], ["-5"]],
    [
      "exchange two numbers",
      row,
      [
        ["5", "12"],
        ["12", "5"],
      ],
      ["5"],
    ],
    ["put in a number", row, [["| 5", "| 7 | 5"]], []],
    ["take a number with a label", row, [["2.重复申请 | 5", "2.重复申请"]], ["5"]],
    ["take another row's label", row, [["2.重复", "3.重复"]], ["2"]],
    ["drop a decimal", "| 12.50 |", [["12.50", "12.5"]], ["12.50"]],
    ["round a long number", "9007199254740993件", [["9007199254740993件", "9007199254740992"]], ["9007199254740993"]],
    ["empty a cell that an entity writes", "<td>&#53;</td>", [["&#53;", ""]], ["5"]],
    ["number a cell anew as if it were a heading", "<td>3.</td>", [["3.", "4."]], ["3"]],
  ] as const)("%s", (_, text, changes, lost) => {
    const risk = numbersAtRisk(
      text,
      changes.map(([words, by]) => change(text, words, by)),
    );
    expect(risk).toBeDefined();
    expect(risk).toEqual(expect.arrayContaining([...lost]));
  });
});

describe("edits that a safe fix may make", () => {
  test.each([
    ["full-width digits", "| １２ |", [["１２", "12"]]],
    ["a comma and a unit", "| 1,295件 |", [["1,295件", "1295"]]],
    ["the letter O", "| O |", [["O", "0"]]],
    ["a cut label", row, [["重复申", "无正当理由重复申"]]],
    ["a label with its lost number", "| 重复申请 | 5 |", [["重复申请", "2.重复申请"]]],
    ["blank rows", row, [["| 2.", "| 1.信访举报投诉类申请 |  |  |  |\n| 2."]]],
    ["the period", "一、总体情况", [["情况", "情况\n自2023年1月1日起至2023年12月31日止。"]]],
    ["the number of a heading", "## 4. 存在的主要问题", [["4. ", "5. "]]],
    ["a tag's own numbers", '<td rowspan="7">（五）</td>', [["7", "8"]]],
  ] as const)("%s", (_, text, changes) => {
    expect(
      numbersAtRisk(
        text,
        changes.map(([words, by]) => change(text, words, by)),
      ),
    ).toBeUndefined();
  });

  test("a heading's level in its tags", () => {
    const digits = [2, 21].map((start) => ({ range: { start, end: start + 1 }, text: "2" }));
    expect(numbersAtRisk('<h3 class="t">五、问题</h3>', digits)).toBeUndefined();
  });

  test("a row moves whole, with its label", () => {
    const other = "| 1.信访举报投诉类申请 | 7 | 8 | 9 |";
    const text = `${row}\n${other}\n`;
    expect(numbersAtRisk(text, [change(text, row, other), change(text, other, row)])).toBeUndefined();
    expect(
      numbersAtRisk(text, [change(text, `${row}\n`, ""), { range: { start: text.length, end: text.length }, text: row }]),
    ).toBeUndefined();
    expect(numbersAtRisk(text, [change(text, row, ""), change(text, other, `${row}${row}`)])).toBeDefined();
  });
});

test("a fix that fails is none, and the finding says what to look at by hand", () => {
  const report = bind(writeReport().replace("| 行政许可 | 0 |", "| 行政许可 | 54 |"));
  if (!report) throw new Error("no report");
  const harmful = rule({
    id: "row/label",
    severity: "error",
    summary: { zh: "", en: "" },
    explanation: { zh: "", en: "" },
    sources: [],
    fix: "safe",
    examples: { bad: { edits: [] }, good: { edits: [] } },
    check: () => [
      {
        range: { start: 0, end: 1 },
        facts: {},
        fix: { title: { zh: "", en: "" }, edits: [change(report.source, "行政许可 | 54", "行政许可 | ")] },
      },
    ],
    message: { zh: () => "行名有误。", en: () => "A wrong label." },
  });
  const [found] = lintReport(report, undefined, {}, [harmful]).findings;
  expect(found?.fix).toBeUndefined();
  expect(found?.message).toBe("行名有误。自动修改会影响这里的数字（54），因此不提供；请对照原稿手工核对、修改。");
  const [english] = lintReport(report, { locale: "en", severity: {} }, {}, [harmful]).findings;
  expect(english?.message).toContain("would touch numbers (54)");
});

test("every fix of every rule keeps every number of faulty texts in all notations, and --fix settles", () => {
  for (let seed = 0; seed < runs(20); seed++) expect(fuzzFixes(seededRandom(seed)).wrong).toEqual([]);
});

test("the fuzz sees a number that is lost", () => {
  expect(numbersOf('<td class="x1">1,295件</td> ０ 12.5')).toEqual(["1295", "125"]);
});
