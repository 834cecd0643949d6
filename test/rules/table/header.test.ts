import { expect, test } from "vitest";
import { applyEdits } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks, expectSilence, fixedByOnly } from "../../support/edited.ts";
import { replaceRange, tableOf, tableRules } from "../../support/faults.ts";
import { layouts, lineEndings, writeReport } from "../../support/generate.ts";

test("a header cell that is misspelt, and one that is not there", () => {
  const { findings } = expectAtMarks(edited({}, ["| 本年废止件数 |", "| ⟦本年度止件数⟧ |"]), "table/header");
  expect(findings[0]?.message).toBe("表头“本年度止件数”有误，格式为“本年废止件数”。");
  const missing = expectAtMarks(
    edited(
      {},
      ["| 信息内容 | 本年制发件数 | 本年废止件数 |", "| 信息内容 | 本年制发件数 |  |"],
      ["| 第二十条第（一）项 |  |  |  |", "⟦| 第二十条第（一）项 |  |  |  |⟧"],
    ),
    "table/header",
  );
  expect(missing.findings[0]?.message).toBe("表头缺少“本年废止件数”，请按格式补上。");
});

test.each(layouts)("in %s every header word with a letter lost is put right again", (layout) => {
  for (const eol of lineEndings) {
    for (const year of [2020, 2023]) {
      const text = writeReport({ layout, eol, year });
      for (const key of ["disclosure", "applications", "outcomes"]) {
        for (const cell of tableOf(text, key).headers.flatMap(({ found }) => found)) {
          if (cell.text.length < 4 || cell.text.startsWith("（本列")) continue;
          const wrong = replaceRange(text, cell.range, cell.text.slice(0, 1) + cell.text.slice(2));
          expect(fixedByOnly(wrong, "table/header")).toBe(text);
        }
      }
    }
  }
});

test.each([
  ["a unit in other words", "本年收费金额（单位：万元）", "本年收费金额（万元）"],
  ["no unit", "本年收费金额（单位：万元）", "本年收费金额"],
  ["a space", "| 商业企业 |", "| 商业 企业 |"],
  ["a line break", "| 商业企业 |", "| 商业<br>企业 |"],
  ["the corner cell cut", "第一项加第二项之和，等于第三项加第四项之和）", "第一项加第二项之和"],
  [
    "the corner cell with half-width marks",
    "（本列数据的勾稽关系为：第一项加第二项之和，等于",
    "(本列数据的勾稽关系为:第一项加第二项之和,等于",
  ],
])("%s is no fault", (_, find, replace) => expectSilence(edited({}, [find, replace])));

test("header rows that a converter has merged into one", () => {
  const text = writeReport();
  const start = text.indexOf("| （本列数据");
  const merged =
    "| （本列数据的勾稽关系为） |  |  | 申请人情况 自然人 | 申请人情况 法人或其他组织 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|---|---|\n";
  expectSilence(text.slice(0, start) + merged + text.slice(text.indexOf("| 一、本年新收")));
});

test("header words over two lines of text, under each other", () => {
  const header = "\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t";
  const lines = "\t\t\t\t商业\t科研\t社会公\t法律服\t其他\t\n\t\t\t\t企业\t机构\t益组织\t务机构\t\t";
  expectSilence(edited({ layout: "tabs" }, [header, lines]));
});

test("a header row of one cell that has become a line of text", () => {
  expectSilence(edited({ layout: "tabs" }, ["第二十条第（一）项\t\t\t", "单位：件\n第二十条第（一）项"]));
});

test("a header lost together with the rows under it is one fault", () => {
  const text = writeReport({ layout: "tabs" });
  const start = text.indexOf("第二十条第（一）项");
  const below = text.indexOf("行政强制", start);
  expect(tableRules(text.slice(0, start) + text.slice(below))).toEqual(["row/missing"]);
});

test.each([
  ["本年制发件数", "本年废止件数"],
  ["商业企业", "科研机构"],
  ["结果维持", "结果纠正"],
])("%s and %s in each other's place", (first, second) => {
  const text = edited({}, [`${first} | ${second}`, `⟦${second} | ${first}⟧`]);
  const { findings, text: plain } = expectAtMarks(text, "table/header");
  expectSilence(applyEdits(plain, findings[0]?.suggestions[0]?.edits ?? []));
});

test("words that a converter put together from two lines hold the same letters", () => {
  const torn = edited(
    {},
    ["| 法人或其他组织 |", "| 法人或其他组织 商业 科研 社会公 法律服 |"],
    ["| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |", "| 企业 | 机构 | 益组织 | 务机构 | 其他 |"],
  );
  expect(tableRules(torn)).toEqual([]);
  expect(tableRules(torn.replace("| 务机构 |", "| 务机 |"))).toContain("table/header");
});
