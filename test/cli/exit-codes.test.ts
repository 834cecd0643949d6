import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import about from "../../cli/package.json" with { type: "json" };
import { command, folderWith, run } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft } from "../support/drafts.ts";

test("0 for a clean report, 1 for an error or a warning", () => {
  const cwd = folderWith({ "good.md": goodDraft, "blank.md": blankDraft, "disguised.md": disguisedDraft });
  expect(run(["good.md"], { cwd })).toEqual({ exitCode: 0, out: "检查了 1 份报告：没有发现问题。\n", err: "" });
  expect(run(["blank.md"], { cwd }).exitCode).toBe(1);
  expect(run(["disguised.md"], { cwd }).exitCode).toBe(1);
});

test("information alone is no failure", () => {
  const cwd = folderWith({ "disguised.md": disguisedDraft });
  const { exitCode, out } = run(["--rule", "cell/format=info", "disguised.md"], { cwd });
  expect(exitCode).toBe(0);
  expect(out).toContain("1 个提示");
});

test("--max-warnings lets so many warnings pass, but no error", () => {
  const cwd = folderWith({ "disguised.md": disguisedDraft, "blank.md": blankDraft });
  expect(run(["--max-warnings", "1", "disguised.md"], { cwd }).exitCode).toBe(0);
  expect(run(["--max-warnings", "0", "disguised.md"], { cwd }).exitCode).toBe(1);
  expect(run(["--max-warnings", "-1", "disguised.md"], { cwd }).exitCode).toBe(0);
  expect(run(["--max-warnings", "9", "blank.md"], { cwd }).exitCode).toBe(1);
});

test("--quiet speaks of errors only; --max-warnings still counts the silent ones", () => {
  const cwd = folderWith({ "disguised.md": disguisedDraft, "blank.md": blankDraft });
  const { exitCode, out } = run(["--quiet", "disguised.md", "blank.md"], { cwd });
  expect(exitCode).toBe(1);
  expect(out).not.toContain("cell/format");
  expect(out).toContain("cell/empty");
  expect(run(["--quiet", "disguised.md"], { cwd }).exitCode).toBe(0);
  expect(run(["--quiet", "--max-warnings", "0", "disguised.md"], { cwd }).exitCode).toBe(1);
});

test("--rule turns a rule off or changes its severity", () => {
  const cwd = folderWith({ "blank.md": blankDraft });
  expect(run(["--rule", "cell/empty=off", "blank.md"], { cwd }).exitCode).toBe(0);
  expect(run(["--rule", "cell/empty=warn", "blank.md"], { cwd }).out).toContain("1 个警告");
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
  [[], "请给出要检查的文件"],
])("2 for wrong use: %j", (args, words) => {
  const { exitCode, out, err } = run(args);
  expect(err).toContain(words);
  expect(out).toBe("");
  expect(exitCode).toBe(2);
});

test("a file whose name is nearly a command's is a file", () => {
  expect(run(["news"], { cwd: folderWith({ news: goodDraft }) }).exitCode).toBe(0);
});

test("short options", () => {
  const cwd = folderWith({ "disguised.md": disguisedDraft });
  expect(JSON.parse(run(["-q", "-f", "json", "disguised.md"], { cwd }).out)).toMatchObject([{ messages: [] }]);
  expect(run(["-v"]).out).toBe("0.1.0\n");
  expect(run(["-h"]).out).toContain("-q, --quiet");
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
])("the language is the system's where none is named: %j", (env, words) => {
  const cwd = folderWith({ "a.md": goodDraft, "zh/xxgk.config.json": '{"locale": "zh-CN"}', "zh/a.md": goodDraft });
  expect(run(["a.md"], { cwd, env: { NO_COLOR: "1", ...env } }).out).toContain(words);
  expect(run(["a.md"], { cwd: join(cwd, "zh"), env: { NO_COLOR: "1", ...env } }).out).toContain("没有发现问题");
  expect(run(["--locale", "zh", "a.md"], { cwd, env: { NO_COLOR: "1", ...env } }).out).toContain("没有发现问题");
});

test("help and version are answers, not failures", () => {
  expect(run(["--version"])).toEqual({ exitCode: 0, out: `${about.version}\n`, err: "" });
  const help = run(["--help"]);
  expect(help.exitCode).toBe(0);
  expect(help.out).toContain("用法：");
  expect(help.out).toContain("--max-warnings <n>");
  expect(run(["--help", "--locale", "en"]).out).toContain("Usage:");
});

test("--list-rules and --explain tell of the rules", () => {
  expect(run(["--list-rules"]).out).toMatch(/^cell\/empty +错误 {2}\S+/m);
  expect(run(["--list-rules", "--locale", "en"]).out).toMatch(/^cell\/empty +error {2}\S+/m);
  const { exitCode, out } = run(["--explain", "cell/empty"]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^cell\/empty {2}错误\n/);
  expect(out).toContain("依据：");
});

test("a reader that closes our output early is no fault", async () => {
  const drafts = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`${i}.md`, blankDraft.replaceAll("清溪镇", `清溪${i}镇`)]),
  );
  const child = spawn(process.execPath, [command, folderWith(drafts)], { stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += String(chunk);
  });
  child.stdout.destroy();
  const exitCode = await new Promise((resolve) => child.on("close", resolve));
  expect(complaints).toBe("");
  expect([0, 1]).toContain(exitCode);
});

test.runIf(existsSync("/dev/full"))("output that cannot be written is told and ends with 2", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [command, "--version"], {
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect(stderr).toBe("xxgk-lint: stdout：磁盘已满\n");
  expect(status).toBe(2);
});

test("an unreadable file is named, and the others are still checked", () => {
  const cwd = folderWith({ "blank.md": blankDraft, "scan.pdf": "%PDF-1.7", "table.xlsx": Buffer.from([80, 75, 3, 4, 0]) });
  const { exitCode, out, err } = run(["gone.md", "scan.pdf", "table.xlsx", "blank.md"], { cwd });
  expect(exitCode).toBe(2);
  expect(out).toContain("cell/empty");
  expect(err).toContain("gone.md：找不到这个文件或文件夹");
  expect(err).toContain(`${join(cwd, "scan.pdf")}：PDF 已损坏`);
  expect(err).toContain(`${join(cwd, "table.xlsx")}：Word 文件已损坏`);
});
