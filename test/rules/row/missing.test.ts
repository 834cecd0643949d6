import { expect, test } from "vitest";
import { applyEdits, fixAll } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks, expectSilence } from "../../support/edited.ts";
import { plainDraft, printDraft, tableFindings, tableOf } from "../../support/faults.ts";
import { formForYear, layouts, lineEndings, writeReport } from "../../support/generate.ts";

const row = "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";

test("a row that is not there", () => {
  const { findings, text } = expectAtMarks(
    edited({}, [row, ""], ["1.信访举报投诉类申请", "⟦1.信访举报投诉类申请⟧"]),
    "row/missing",
  );
  expect(findings[0]?.message).toBe(
    "收到和处理政府信息公开申请情况表缺少一行：2.重复申请（应在“1.信访举报投诉类申请”之后）。格式规定的行不能删减，没有数据填 0；若是转换或分页时丢失，请对照原稿补上。",
  );
  const fixed = applyEdits(text, findings[0]?.fix?.edits ?? []);
  expect(fixed).toBe(writeReport().replace(row, row.replaceAll(" 0 ", "  ")));
});

test("rows lost together are one finding", () => {
  const text = printDraft(plainDraft(2021, "tabs"), "applications", (rows) => rows.slice(0, 17));
  expect(tableFindings(text).map(({ rule, message }) => [rule, message.slice(0, 31)])).toEqual([
    ["row/missing", "收到和处理政府信息公开申请情况表缺少 8 行：3.要求提供公开"],
  ]);
});

test("in HTML the merged label cells reach over the inserted row", () => {
  for (const key of ["stateSecret", "publication", "confirmation", "granted", "resultsTotal"]) {
    const draft = plainDraft(2023, "html");
    const text = printDraft(draft, "applications", (rows) => rows.filter((form) => form.key !== key));
    const fixed = applyEdits(text, tableFindings(text)[0]?.fix?.edits ?? []);
    const grid = (source: string) =>
      tableOf(source, "applications").rows.map((bound) =>
        bound.row.cells.map((cell) => (/^\d*$/.test(cell.text) ? "" : cell.text)),
      );
    expect(grid(fixed)).toEqual(grid(printDraft(draft)));
  }
});

test("the first row of a group takes the group's label from the row below", () => {
  for (const layout of ["markdown", "tabs", "lines"] as const) {
    const draft = plainDraft(2023, layout);
    const text = printDraft(draft, "applications", (rows) => rows.filter((form) => form.key !== "petition"));
    const fixed = applyEdits(text, tableFindings(text)[0]?.fix?.edits ?? []);
    expect(fixed.match(/（五）不予处理/g)).toHaveLength(1);
    expect(fixed).toContain(
      layout === "lines"
        ? "\t（五）不予处理\n\t1.信访"
        : layout === "tabs"
          ? "\t（五）不予处理\t1.信访"
          : "| （五）不予处理 | 1.信访",
    );
  }
});

test.each(layouts)("the first row under a header stands under it again, in %s", (layout) => {
  for (const eol of lineEndings) {
    for (const form of [formForYear(2020), formForYear(2023)]) {
      for (const lost of form.tables[0]?.rows ?? []) {
        const draft = plainDraft(form.from, layout, eol);
        const text = printDraft(draft, "disclosure", (rows) => rows.filter((other) => other !== lost));
        const fixed = applyEdits(text, tableFindings(text)[0]?.fix?.edits ?? []);
        expect(tableOf(fixed, "disclosure").rows.map((bound) => bound.form?.key)).toEqual(
          form.tables[0]?.rows.map(({ key }) => key),
        );
        expect(tableFindings(fixed).map(({ rule }) => rule)).toEqual(["cell/empty"]);
      }
    }
  }
});

test.each([
  ["labels cut over two lines", "2.没有现成信息需要另行制作", "2.没有现成信息<br>需要另行制作"],
  ["（六）其他", "（六）其他处理", "（六）其他"],
  ["no quotes", "3.危及“三安全一稳定”", "3.危及三安全一稳定"],
  ["straight quotes", "3.危及“三安全一稳定”", '3.危及"三安全一稳定"'],
  [
    "half-width marks",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)",
  ],
])("%s: the row is there", (_, find, replace) => {
  expectSilence(edited({ year: 2023 }, [find, replace]));
  expectSilence(edited({ year: 2019 }, [find, replace]));
});

test("in HTML a merged label that reaches over the lost row already stays as it is", () => {
  const whole = printDraft(plainDraft(2023, "html"));
  const lost = ["2.其他法律行政法规禁止公开", "6.属于四类过程性信息", "2.重复申请"];
  const text = lost.reduce((rest, label) => rest.replace(new RegExp(`\\n {2}<tr><td>${label}.*`), ""), whole);
  const [fix] = tableFindings(text).flatMap((finding) => finding.fix ?? []);
  expect(tableFindings(text)).toHaveLength(3);
  expect(applyEdits(text, fix?.edits ?? [])).toBe(
    whole.replace(new RegExp(`(?<=(?:${lost.join("|")})</td>.*)<td>0`, "g"), "<td>"),
  );
});

test("in HTML several gaps under one label are filled at once, in one pass", () => {
  const draft = plainDraft(2023, "html");
  const lost = ["granted", "stateSecret", "deliberative", "petition", "repeated", "resultsTotal"];
  const text = printDraft(draft, "applications", (rows) => rows.filter(({ key }) => !lost.includes(key)));
  const { text: fixed, passes } = fixAll(text);
  expect(passes).toBe(1);
  expect(fixed.match(/rowspan="\d+"/g)).toEqual(printDraft(draft).match(/rowspan="\d+"/g));
});

test.each(["0", "99"])('a rowspan of "%s" is set to the rows that are there', (rows) => {
  const text = printDraft(plainDraft(2023, "html"), "applications", (all) => all.filter(({ key }) => key !== "repeated"));
  const fixed = fixAll(text.replace('rowspan="4">（五）', `rowspan="${rows}">（五）`)).text;
  expect(fixed).toContain('rowspan="5">（五）');
});
