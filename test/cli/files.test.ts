import { spawnSync } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { command, folderWith, run } from "../support/command.ts";
import { blankDraft, goodDraft } from "../support/drafts.ts";
import { goodWordFile } from "../support/word-drafts.ts";

test("a folder means the texts below it, dot-folders and node_modules aside", async () => {
  const cwd = folderWith({
    "drafts/a.md": goodDraft,
    "drafts/B.MD": goodDraft,
    "drafts/deep/c.txt": goodDraft,
    "drafts/deep/d.html": goodDraft,
    "drafts/deep/e.docx": goodWordFile,
    "drafts/deep/~$e.docx": "Word has it open",
    "drafts/deep/e.批注.docx": goodWordFile,
    "drafts/f.xlsx": "no draft",
    "drafts/node_modules/f.md": goodDraft,
    "drafts/.old/g.md": goodDraft,
    "other.md": goodDraft,
  });
  expect(await checked(["drafts"], cwd)).toEqual([
    "drafts/B.MD",
    "drafts/a.md",
    "drafts/deep/c.txt",
    "drafts/deep/d.html",
    "drafts/deep/e.docx",
  ]);
});

test("a glob means what it matches; one that ends in a star means texts only", async () => {
  const cwd = folderWith({
    "2023年报.md": goodDraft,
    "2022年报.txt": goodDraft,
    "2023年报.docx": goodWordFile,
    "2023年报.xlsx": "no draft",
    "notes.md": "# Notes",
  });
  expect(await checked(["*年报.md"], cwd)).toEqual(["2023年报.md"]);
  expect(await checked(["*年报*"], cwd)).toEqual(["2022年报.txt", "2023年报.docx", "2023年报.md"]);
  expect(await checked(["202{2,3}年报.{md,txt}"], cwd)).toEqual(["2022年报.txt", "2023年报.md"]);
  expect((await run(["*.xlsx"], { cwd })).out).toContain("没有可检查的年度报告");
});

test("a star does not look into folders below, whatever it may end in", async () => {
  const cwd = folderWith({ "a年报.md": goodDraft, "locked/b年报.md": goodDraft, "x/c年报.md": goodDraft });
  const looked = spawnSync("strace", ["-f", "-e", "trace=openat", process.execPath, command, "*年报*"], {
    cwd,
    encoding: "utf8",
  });
  expect(await checked(["*年报*"], cwd)).toEqual(["a年报.md"]);
  expect(await checked(["{x,locked}/*"], cwd)).toEqual(["locked/b年报.md", "x/c年报.md"]);
  if (!looked.error) expect(looked.stderr).not.toMatch(/openat\([^,]*, "[^"]*locked"/);
});

test("what exists by that very name is no glob", async () => {
  const cwd = folderWith({ "[终稿](1).md": goodDraft, "终.md": goodDraft, "{区}*/a.md": goodDraft });
  expect(await checked(["[终稿](1).md"], cwd)).toEqual(["[终稿](1).md"]);
  expect(await checked(["{区}*"], cwd)).toEqual(["{区}*/a.md"]);
});

test("backslashes part folders, too", async () => {
  expect(await checked(["drafts\\a.md"], folderWith({ "drafts/a.md": goodDraft }))).toEqual(["drafts/a.md"]);
});

test("each file is checked once, in the order of the arguments", async () => {
  const cwd = folderWith({ "b.md": goodDraft, "a.md": goodDraft });
  expect(await checked(["b.md", ".", "*.md", "./b.md"], cwd)).toEqual(["b.md", "a.md"]);
});

test("2 where something is there and cannot be read, with the reason", async () => {
  const cwd = folderWith({ "good.md": goodDraft });
  symlinkSync("loop.md", join(cwd, "loop.md"));
  expect(await run(["loop.md"], { cwd })).toMatchObject({ exitCode: 2, err: expect.stringContaining("符号链接绕成了圈") });
  expect(await run(["--config", ".", "good.md"], { cwd })).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("这是文件夹，不是文件"),
  });
});

// The superuser may read everything.
test.skipIf(process.getuid?.() === 0)("2 where a folder may not be looked into", async () => {
  const cwd = folderWith({ "locked/good.md": goodDraft });
  chmodSync(join(cwd, "locked"), 0);
  for (const path of ["locked", "locked/good.md"]) {
    expect(await run([path], { cwd })).toMatchObject({ exitCode: 2, err: expect.stringContaining("没有权限") });
  }
  chmodSync(join(cwd, "locked"), 0o755);
});

test("2 where nothing matches", async () => {
  const cwd = folderWith({ "empty/readme.rst": "" });
  expect(await run(["*.md"], { cwd })).toMatchObject({ exitCode: 2, err: "xxgk-lint: *.md：没有符合的文件\n" });
  expect(await run(["empty"], { cwd })).toMatchObject({ exitCode: 2 });
});

test("a file that is no report has no findings; it is spoken of where it was named", async () => {
  const cwd = folderWith({ "readme.md": "# Readme\n\n| a | b |\n|---|---|\n| 1 |\n", "good.md": goodDraft });
  const named = await run(["readme.md"], { cwd });
  expect(named.exitCode).toBe(1);
  expect(named.out).toContain("readme.md\n  警告  不像政府信息公开工作年度报告");
  expect(JSON.parse((await run(["--format", "json", "readme.md"], { cwd })).out)).toMatchObject([
    { warningCount: 1, messages: [{ ruleId: null, severity: 1 }] },
  ]);
  expect((await run(["."], { cwd })).out).toBe("检查了 1 份报告：没有发现问题；另有 1 个文件不是年度报告（readme.md）。\n");
  expect(await checked(["."], cwd)).toEqual(["good.md", "readme.md"]);
});

test("- is standard input, under the name that is given", async () => {
  const cwd = folderWith({});
  const args = ["--format", "json", "-"];
  expect(JSON.parse((await run(args, { cwd, input: blankDraft })).out)).toMatchObject([{ filePath: "<stdin>", errorCount: 1 }]);
  const { out } = await run([...args, "--stdin-filename", "a.md"], { cwd, input: blankDraft });
  expect(JSON.parse(out)).toMatchObject([{ filePath: join(cwd, "a.md") }]);
});

test("folders that link to each other come to an end", async () => {
  const cwd = folderWith({ "drafts/a.md": goodDraft });
  symlinkSync(join(cwd, "drafts"), join(cwd, "drafts/again"));
  expect(await checked(["drafts"], cwd)).toContain("drafts/a.md");
});

/** The files that a run speaks of, relative to the folder. */
async function checked(patterns: readonly string[], cwd: string): Promise<string[]> {
  const { out } = await run(["--format", "json", ...patterns], { cwd });
  const results: { readonly filePath: string }[] = JSON.parse(out);
  return results.map(({ filePath }) => relative(cwd, filePath));
}
