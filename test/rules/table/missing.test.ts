import { expect, test } from "vitest";
import { edited, expectAtMarks, expectSilence, fixedByOnly } from "../../support/edited.ts";
import { replaceRange, tableFindings, tableOf, tableRules } from "../../support/faults.ts";
import { layouts, lineEndings, writeReport } from "../../support/generate.ts";

const keys = ["disclosure", "applications", "outcomes"];

test("a section whose table is replaced by a sentence", () => {
  const text = writeReport();
  const { range } = tableOf(text, "outcomes");
  const heading = "政府信息公开行政复议、行政诉讼情况";
  const without = replaceRange(text, range, "本年度没有行政复议和行政诉讼。").replace(heading, `⟦${heading}⟧`);
  const { findings } = expectAtMarks(without, "table/missing");
  expect(findings[0]?.message).toBe(
    "“政府信息公开行政复议、行政诉讼情况”下没有找到政府信息公开行政复议、行政诉讼情况表。没有数据也要保留整张表并填 0；若表格是图片，或在转换、分页时丢失，请对照原稿补上。",
  );
});

test.each(layouts)("the blank table is inserted into %s so that it is read as that table", (layout) => {
  for (const [i, eol] of lineEndings.entries()) {
    for (const [j, key] of keys.entries()) {
      const text = writeReport({ layout, eol, year: (i + j) % 2 === 0 ? 2020 : 2023 });
      const fixed = fixedByOnly(replaceRange(text, tableOf(text, key).range, ""));
      expect(tableOf(fixed, key).layout).toBe(layout);
      const findings = tableFindings(fixed);
      expect(findings.map(({ rule }) => rule)).toEqual(["cell/empty"]);
      expect(findings[0]?.message).toContain("都还没有填");
    }
  }
});

test.each(["markdown", "tabs"] as const)("and where the next heading follows at once, in %s", (layout) => {
  const text = writeReport({ layout });
  const tight = replaceRange(text, tableOf(text, "applications").range, "").replaceAll("\n\n", "\n");
  const [missing] = tableFindings(tight).filter(({ rule }) => rule === "table/missing");
  const { start } = missing?.fix?.edits[0]?.range ?? { start: 0 };
  const fixed = tight.slice(0, start) + missing?.fix?.edits[0]?.text + tight.slice(start);
  expect(tableRules(fixed)).toEqual(["cell/empty"]);
});

test("a table cut up into one small table a group is there", () => {
  expectSilence(edited({}, ["| 第二十条第（一）项 |  |  |  |\n|---|---|---|---|\n", "### 第二十条第（一）项\n\n"]));
});

test.each(["![](image3.png)", '<p><img src="3.png" alt=""></p>', "[图片]"])(
  "a picture in its place is no place for a blank table: %s",
  (picture) => {
    const text = writeReport();
    const { findings } = expectAtMarks(
      replaceRange(text, tableOf(text, "outcomes").range, picture)
        .replace("四、政府", "四、⟦政府")
        .replace("诉讼情况", "诉讼情况⟧"),
      "table/missing",
    );
    expect([findings[0]?.fix, findings[0]?.suggestions.length]).toEqual([undefined, 1]);
    expect(findings[0]?.message).toContain("只有图片");
  },
);

test("two sections with each other's table are one finding", () => {
  const text = writeReport();
  const [third, fourth] = [tableOf(text, "applications").range, tableOf(text, "outcomes").range];
  const between = text.slice(third.end, fourth.start);
  const exchanged = `${text.slice(0, third.start)}${text.slice(fourth.start, fourth.end)}${between}${text.slice(third.start, third.end)}${text.slice(fourth.end)}`;
  const marked = exchanged.replace("收到和处理政府信息公开申请情况", "⟦收到和处理政府信息公开申请情况⟧");
  const { findings } = expectAtMarks(marked, "table/missing");
  expect(findings[0]?.message).toBe(
    "“收到和处理政府信息公开申请情况”下面放的是“政府信息公开行政复议、行政诉讼情况”的表，两部分的表放反了。请把两张表换过来。",
  );
});
