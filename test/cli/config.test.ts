import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft } from "../support/drafts.ts";
import { writeReport } from "../support/generate.ts";

const carriedOut = "| 四、结转下年度继续办理 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
const lastYear = writeReport({ year: 2022 }).replace(carriedOut, carriedOut.replaceAll("| 0 |", "| 2 |"));

test("the configuration is found from the current folder upwards, and in a folder that is checked", async () => {
  const cwd = folderWith({ "xxgk.config.json": '{"rules": {"cell/format": "off"}}', "a/b/draft.md": disguisedDraft });
  expect((await run(["draft.md"], { cwd: join(cwd, "a/b") })).exitCode).toBe(0);
  const outside = folderWith({ "c/xxgk.config.json": '{"rules": {"cell/format": "off"}}', "c/draft.md": disguisedDraft });
  expect((await run(["c"], { cwd: outside })).exitCode).toBe(0);
  expect((await run(["c/draft.md"], { cwd: outside })).exitCode).toBe(0);
  expect((await run(["--config", "c/xxgk.config.json", "c/draft.md"], { cwd: outside })).exitCode).toBe(0);
});

test("the command line has the last word", async () => {
  const cwd = folderWith({ "xxgk.config.json": '{"locale": "en", "rules": {"cell/empty": "off"}}', "draft.md": blankDraft });
  expect((await run(["draft.md"], { cwd })).out).toBe("1 report checked: nothing found\n");
  const { exitCode, out } = await run(["--rule", "cell/empty=warning", "--locale", "zh-CN", "draft.md"], { cwd });
  expect([exitCode, out]).toEqual([1, expect.stringContaining("1 个警告")]);
});

test("every mistake is named with its file, place, property and what was expected", async () => {
  const cwd = folderWith({ "xxgk.config.json": '{\n  "rules": { "cell/emty": "off" },\n  "prior": 3\n}\n', "a.md": goodDraft });
  const { exitCode, out, err } = await run(["a.md"], { cwd });
  const path = join(cwd, "xxgk.config.json");
  expect([exitCode, out]).toEqual([2, ""]);
  expect(err).toBe(`xxgk-lint: ${path}:2:14：rules.cell/emty：没有这条规则\n${path}:3:12：prior：应为列表 […]\n`);
  expect((await run(["--locale", "en", "a.md"], { cwd })).err).toContain(":3:12: prior: a list […] was expected");
  expect((await run(["--config", "gone.json", "a.md"], { cwd })).err).toContain("gone.json：找不到这个文件");
});

test("--prior names last year's report", async () => {
  const cwd = folderWith({ "2023.md": goodDraft, "old/2022.md": lastYear });
  expect((await run(["2023.md"], { cwd })).exitCode).toBe(0);
  const { exitCode, out } = await run(["--prior", "old/2022.md", "2023.md"], { cwd });
  expect([exitCode, out]).toEqual([1, expect.stringContaining("prior/carried-over")]);
  expect(out).toContain(join("old", "2022.md"));
});

test("a named prior may have had another name; its year must be right", async () => {
  const renamed = lastYear.replaceAll("清溪镇", "青溪乡");
  const cwd = folderWith({
    "2023.md": goodDraft,
    "2022.md": renamed,
    "2021.md": writeReport({ year: 2021 }),
    "notes.md": "# 说明",
  });
  expect((await run(["--prior", "2022.md", "2023.md"], { cwd })).out).toContain("prior/carried-over");
  const wrong = await run(["--prior", "2021.md", "2023.md"], { cwd });
  expect([wrong.exitCode, wrong.err]).toEqual([2, expect.stringContaining("应为 2022 年度的报告")]);
  expect((await run(["--prior", "notes.md", "2023.md"], { cwd })).err).toContain("不能作为上一年度的报告");
  expect((await run(["--prior", "gone.md", "2023.md"], { cwd })).exitCode).toBe(2);
});

test("last year's report is found among the files, or where the configuration says", async () => {
  const cwd = folderWith({ "a/2023.md": goodDraft, "b/2022.md": lastYear, "xxgk.config.json": '{"prior": ["b/*.md"]}' });
  const both = folderWith({ "2023.md": goodDraft, "2022.md": lastYear });
  expect((await run(["."], { cwd: both })).out).toContain("prior/carried-over");
  expect((await run(["a/2023.md"], { cwd })).out).toContain("prior/carried-over");
});

test("what is on standard input has last year's report, too", async () => {
  const cwd = folderWith({ "2022.md": lastYear });
  expect((await run(["--prior", "2022.md", "-"], { cwd, input: goodDraft })).out).toContain("prior/carried-over");
});

test("--fix and reports beside each other", async () => {
  const cwd = folderWith({ "2023.md": disguisedDraft, "2022.md": lastYear });
  const { out } = await run(["--fix", "."], { cwd });
  expect(out).toContain("prior/carried-over");
  expect(out).toContain("已修正 1 处");
});

test("what a configuration extends is told with the file, the line and what was expected; a circle ends in a sentence", async () => {
  const cwd = folderWith({
    "xxgk.config.json": '{\n  "extends": ["共用/a.json", "x.json"]\n}\n',
    "共用/a.json": '{\n  "rules": { "cell/emty": "off" }\n}\n',
    "a.md": goodDraft,
    "circle/xxgk.config.json": '{ "extends": "b.json" }',
    "circle/b.json": '{ "extends": "xxgk.config.json" }',
    "circle/a.md": goodDraft,
  });
  expect(await run(["a.md"], { cwd })).toEqual({
    exitCode: 2,
    out: "",
    err: [
      `xxgk-lint: ${join(cwd, "xxgk.config.json")}:2:15：extends[0]：共用/a.json:2:14：rules.cell/emty：没有这条规则`,
      `${join(cwd, "xxgk.config.json")}:2:28：extends[1]：x.json：找不到这个文件\n`,
    ].join("\n"),
  });
  expect((await run(["a.md"], { cwd: join(cwd, "circle") })).err).toContain(
    "extends：extends 绕成了圈：xxgk.config.json → b.json → xxgk.config.json",
  );
});

test.skipIf(process.platform === "win32")("no link leads what is extended out of the folder", async () => {
  const cwd = folderWith({ "base.json": "{}", "in/xxgk.config.json": '{ "extends": "base.json" }', "in/a.md": goodDraft });
  symlinkSync("../base.json", join(cwd, "in/base.json"));
  expect(await run(["a.md"], { cwd: join(cwd, "in") })).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("找不到这个文件"),
  });
});

test("files that are passed over are counted, and named where they were named", async () => {
  const cwd = folderWith({ "xxgk.config.json": '{ "ignores": "旧/**" }', "a.md": goodDraft, "旧/b.md": blankDraft });
  expect(await run(["."], { cwd })).toMatchObject({ exitCode: 0, err: "xxgk-lint: 配置中写明不检查（ignores）的文件：1 个\n" });
  expect(await run(["旧/b.md"], { cwd })).toMatchObject({
    exitCode: 0,
    err: expect.stringContaining(`1 个（${join("旧", "b.md")}）`),
  });
});

test("--print-config says what counts for a file", async () => {
  const cwd = folderWith({
    "xxgk.config.json": `{ "locale": "en", "rules": { "sum/*": "off", "prior/copied": ["error", { "share": 0.5 }] }, // 注释
      "ignores": "旧/**", "overrides": [{ "files": "旧/*", "edition": "2019", "rules": { "sum/balance": "error" } }] }`,
  });
  const printed = async (...args: string[]) => JSON.parse((await run(["--print-config", ...args], { cwd })).out);
  expect(await printed("a.md")).toMatchObject({
    config: join(cwd, "xxgk.config.json"),
    ignored: false,
    locale: "en",
    edition: null,
  });
  expect((await printed("a.md")).rules).toMatchObject({
    "sum/balance": "off",
    "prior/copied": ["error", { share: 0.5, sentences: 12 }],
    "text/link": "warning",
  });
  expect(await printed("旧/a.md", "--rule", "text/*=off")).toMatchObject({
    ...{ ignored: true, edition: "2019" },
    rules: { "sum/balance": "error", "sum/results": "off", "text/link": "off" },
  });
});
