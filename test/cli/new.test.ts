import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { goodDraft } from "../support/drafts.ts";
import { layouts } from "../support/generate.ts";

const agency = ["--agency", "云山县清溪镇人民政府"];

test.each(layouts)("new prints a blank report that only lacks its numbers: %s", async (layout) => {
  const made = await run(["new", ...agency, "--year", "2023", "--layout", layout]);
  expect(made).toMatchObject({ exitCode: 0, err: "" });
  expect(made.out).toContain("云山县清溪镇人民政府2023年政府信息公开工作年度报告");
  const checked = await run(["--format", "json", "--quiet", "--rule", "section/empty=off", "-"], { input: made.out });
  const [{ messages }] = JSON.parse(checked.out);
  expect(new Set(messages.map(({ ruleId }: { readonly ruleId: string }) => ruleId))).toContain("cell/empty");
  expect(messages.filter(({ ruleId }: { readonly ruleId: string }) => /^(table|row|sum)/.test(ruleId))).toEqual([]);
});

test("the year chooses the edition", async () => {
  expect((await run(["new", ...agency, "--year", "2020"])).out).toContain("国办公开办函〔2019〕60号");
  expect((await run(["new", ...agency, "--year", "2021"])).out).toContain("国办公开办函〔2021〕30号");
});

test.each([
  [["new", ...agency, "--year", "2018"], "统一格式自 2019 年度起施行"],
  [["new", ...agency, "--year", "二〇二三"], "应为四位数的年份"],
  [["new", ...agency], "缺少选项 --year <year>"],
  [["new", "--year", "2023"], "缺少选项 --agency <name>"],
  [["new", "--agency", " ", "--year", "2023"], "应为机关全称"],
  [["new", ...agency, "--year", "2023", "--layout", "word"], "应为 markdown, tabs, lines, html, docx 之一"],
  [["new", ...agency, "--year", "2018", "--locale", "en"], "it starts with the year 2019"],
])("2 for wrong use: %j", async (args, words) => {
  const { exitCode, out, err } = await run(args);
  expect(err).toContain(words);
  expect(out).toBe("");
  expect(exitCode).toBe(2);
});

test("a file called new is reached by its path", async () => {
  expect((await run(["./new"], { cwd: folderWith({ new: goodDraft }) })).exitCode).toBe(0);
});
