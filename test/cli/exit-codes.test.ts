import { join } from "node:path";
import { expect, test } from "vitest";
import about from "../../cli/package.json" with { type: "json" };
import { folderWith, run } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft } from "../support/drafts.ts";

test("0 for a clean report, 1 for an error or a warning", async () => {
  const cwd = folderWith({ "good.md": goodDraft, "blank.md": blankDraft, "disguised.md": disguisedDraft });
  expect(await run(["good.md"], { cwd })).toEqual({ exitCode: 0, out: "检查了 1 份报告：没有发现问题。\n", err: "" });
  expect((await run(["blank.md"], { cwd })).exitCode).toBe(1);
  expect((await run(["disguised.md"], { cwd })).exitCode).toBe(1);
});

test("information alone is no failure", async () => {
  const cwd = folderWith({ "disguised.md": disguisedDraft });
  const { exitCode, out } = await run(["--rule", "cell/format=info", "disguised.md"], { cwd });
  expect(exitCode).toBe(0);
  expect(out).toContain("1 个提示");
});

test("--max-warnings lets so many warnings pass, but no error", async () => {
  const cwd = folderWith({ "disguised.md": disguisedDraft, "blank.md": blankDraft });
  expect((await run(["--max-warnings", "1", "disguised.md"], { cwd })).exitCode).toBe(0);
  expect((await run(["--max-warnings", "0", "disguised.md"], { cwd })).exitCode).toBe(1);
  expect((await run(["--max-warnings", "-1", "disguised.md"], { cwd })).exitCode).toBe(0);
  expect((await run(["--max-warnings", "9", "blank.md"], { cwd })).exitCode).toBe(1);
});

test("--quiet speaks of errors only; --max-warnings still counts the silent ones", async () => {
  const cwd = folderWith({ "disguised.md": disguisedDraft, "blank.md": blankDraft });
  const { exitCode, out } = await run(["--quiet", "disguised.md", "blank.md"], { cwd });
  expect(exitCode).toBe(1);
  expect(out).not.toContain("cell/format");
  expect(out).toContain("cell/empty");
  expect((await run(["--quiet", "disguised.md"], { cwd })).exitCode).toBe(0);
  expect((await run(["--quiet", "--max-warnings", "0", "disguised.md"], { cwd })).exitCode).toBe(1);
});

test("--rule turns a rule off or changes its severity", async () => {
  const cwd = folderWith({ "blank.md": blankDraft });
  expect((await run(["--rule", "cell/empty=off", "blank.md"], { cwd })).exitCode).toBe(0);
  expect((await run(["--rule", "cell/empty=warn", "blank.md"], { cwd })).out).toContain("1 个警告");
});

test.each([
  [["--fxi", "a.md"], "没有选项 --fxi\n（是不是 --fix？）"],
  [["--locale", "en", "--fxi", "a.md"], "unknown option '--fxi'\n(Did you mean --fix?)"],
  [["--format", "xml", "a.md"], "选项 --format <format[:file]> 的值「xml」不对：应为 stylish、json"],
  [["--format"], "选项 --format <format[:file]> 后面缺少值"],
  [["--max-warnings", "many", "a.md"], "应为 0、1、2……或 -1"],
  [["--locale", "fr", "a.md"], "应为 zh-CN 或 en"],
  [["--rule", "cell/emty=off", "a.md"], "没有规则「cell/emty」"],
  [["--rule", "cell/empty=loud", "a.md"], "级别应为 error、warning、information 或 off"],
  [["--explain", "cell/emty"], "没有规则「cell/emty」，是不是 cell/empty？"],
  [["colect", "--out", "x.xlsx", "a.md"], "没有命令 colect，也没有这个文件；是不是 collect？"],
  [["explain", "cell/empty"], "没有命令 explain，也没有这个文件；是不是 --explain？"],
  [[], "请给出要检查的文件"],
])("2 for wrong use: %j", async (args, words) => {
  const { exitCode, out, err } = await run(args);
  expect(err).toContain(words);
  expect(out).toBe("");
  expect(exitCode).toBe(2);
});

test("a file whose name is nearly a command's is a file", async () => {
  expect((await run(["news"], { cwd: folderWith({ news: goodDraft }) })).exitCode).toBe(0);
});

test("short options", async () => {
  const cwd = folderWith({ "disguised.md": disguisedDraft });
  expect(JSON.parse((await run(["-q", "-f", "json", "disguised.md"], { cwd })).out)).toMatchObject([{ messages: [] }]);
  expect((await run(["-v"])).out).toBe("0.1.0\n");
  expect((await run(["-h"])).out).toContain("-q, --quiet");
});

test.each([
  [{}, "没有发现问题"],
  [{ LANG: "C" }, "没有发现问题"],
  [{ LANG: "C.UTF-8" }, "没有发现问题"],
  [{ LANG: "POSIX" }, "没有发现问题"],
  [{ LANG: "zh_TW.UTF-8" }, "没有发现问题"],
  [{ LANG: "en_US.UTF-8" }, "nothing found"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "zh_CN.GB18030" }, "没有发现问题"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "en_GB" }, "nothing found"],
  [{ LANG: "de_DE.UTF-8" }, "nothing found"],
])("the language is the system's where none is named: %j", async (env, words) => {
  const cwd = folderWith({ "a.md": goodDraft, "zh/xxgk.config.json": '{"locale": "zh-CN"}', "zh/a.md": goodDraft });
  expect((await run(["a.md"], { cwd, env: { NO_COLOR: "1", ...env } })).out).toContain(words);
  expect((await run(["a.md"], { cwd: join(cwd, "zh"), env: { NO_COLOR: "1", ...env } })).out).toContain("没有发现问题");
  expect((await run(["--locale", "zh", "a.md"], { cwd, env: { NO_COLOR: "1", ...env } })).out).toContain("没有发现问题");
});

test("help and version are answers, not failures", async () => {
  expect(await run(["--version"])).toEqual({ exitCode: 0, out: `${about.version}\n`, err: "" });
  const help = await run(["--help"]);
  expect(help.exitCode).toBe(0);
  expect(help.out).toContain("用法：");
  expect(help.out).toContain("--max-warnings <n>");
  expect((await run(["--help", "--locale", "en"])).out).toContain("Usage:");
});

test("--list-rules and --explain tell of the rules", async () => {
  expect((await run(["--list-rules"])).out).toMatch(/^cell\/empty +错误 {2}\S+/m);
  expect((await run(["--list-rules", "--locale", "en"])).out).toMatch(/^cell\/empty +error {2}\S+/m);
  const { exitCode, out } = await run(["--explain", "cell/empty"]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^cell\/empty {2}错误\n/);
  expect(out).toContain("依据：");
});

test("an unreadable file is named, and the others are still checked", async () => {
  const cwd = folderWith({ "blank.md": blankDraft, "scan.pdf": "%PDF-1.7", "table.xlsx": Buffer.from([80, 75, 3, 4, 0]) });
  const { exitCode, out, err } = await run(["gone.md", "scan.pdf", "table.xlsx", "blank.md"], { cwd });
  expect(exitCode).toBe(2);
  expect(out).toContain("cell/empty");
  expect(err).toContain("gone.md：找不到这个文件或文件夹");
  expect(err).toContain(`${join(cwd, "scan.pdf")}：PDF 已损坏`);
  expect(err).toContain(`${join(cwd, "table.xlsx")}：Word 文件已损坏`);
});
