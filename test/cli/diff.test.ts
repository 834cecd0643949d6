import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { disguisedDraft, goodDraft, lineOf, mendedDraft } from "../support/drafts.ts";
import { wordFile } from "../support/word.ts";
import { wordBody } from "../support/word-drafts.ts";

/** `--diff`: what `--fix` would change, and nothing is changed. */

test("a unified diff with the lines of the file on the disk, and the names of the files", async () => {
  const cwd = folderWith({ "县/a.md": disguisedDraft, "b.md": goodDraft.replaceAll("清溪", "白石") });
  const { exitCode, out, err } = await run(["--diff", "."], { cwd });
  expect(exitCode).toBe(1);
  const line = lineOf(disguisedDraft, "１２");
  expect(out.split("\n").filter((each) => /^(?:[-+@])/.test(each))).toEqual([
    "--- a/县/a.md",
    "+++ b/县/a.md",
    `@@ -${line - 3},7 +${line - 3},7 @@`,
    "-| 行政许可 | １２ |  |  |",
    "+| 行政许可 | 12 |  |  |",
  ]);
  expect(err).toBe(`xxgk-lint: --fix 会改动 1 个文件：${join("县", "a.md")}\n`);
  expect(readFileSync(join(cwd, "县/a.md"), "utf8")).toBe(disguisedDraft);
});

test.each([
  ["lines that end in \\r\\n", disguisedDraft.replaceAll("\n", "\r\n"), mendedDraft.replaceAll("\n", "\r\n")],
  ["no line end at the end", disguisedDraft.trimEnd(), mendedDraft.trimEnd()],
])("git applies it: %s", async (_, before, after) => {
  const cwd = folderWith({ "a.md": before });
  const { out } = await run(["--diff", "a.md"], { cwd });
  expect(spawnSync("git", ["apply", "-"], { cwd, input: out, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(after);
});

test("nothing to mend is told, and is no failure; --fix beside it writes nothing", async () => {
  const cwd = folderWith({ "a.md": goodDraft, "b.md": disguisedDraft });
  expect(await run(["--diff", "a.md"], { cwd })).toEqual({ exitCode: 0, out: "", err: "xxgk-lint: --fix 没有要改的\n" });
  expect((await run(["--fix", "--diff", "b.md"], { cwd })).exitCode).toBe(1);
  expect(readFileSync(join(cwd, "b.md"), "utf8")).toBe(disguisedDraft);
});

test("of a Word file by its paragraphs and rows", async () => {
  const body = wordBody();
  const at = body.indexOf(">0<", body.indexOf("行政许可"));
  const bytes = wordFile(`${body.slice(0, at)}>１２<${body.slice(at + 3)}`);
  const cwd = folderWith({ "a.docx": bytes });
  const { out } = await run(["--diff", "a.docx"], { cwd });
  expect(out.split("\n").filter((each) => /^[-+]\|/.test(each))).toEqual([
    "-| 行政许可 | １２ |  |  |",
    "+| 行政许可 | 12 |  |  |",
  ]);
  expect(out).toMatch(/^--- a\/a\.docx\t/);
  expect(readFileSync(join(cwd, "a.docx")).equals(bytes)).toBe(true);
});

test("coloured where colours are wanted, and nothing in it steers the terminal", async () => {
  const cwd = folderWith({ "a.md": disguisedDraft.replace("| 行政许可 |", "\u001b[31m| 行政许可 |") });
  const coloured = (await run(["--diff", "a.md"], { cwd, env: { FORCE_COLOR: "1" } })).out;
  expect(coloured).toContain("\u001b[31m-\uFFFD[31m| 行政许可 | １２ |  |  |\u001b[39m");
  expect((await run(["--diff", "a.md"], { cwd })).out).not.toContain("\u001b");
});

test("another format goes into a file, or is refused", async () => {
  const cwd = folderWith({ "a.md": disguisedDraft });
  expect(await run(["--diff", "--format", "json", "a.md"], { cwd })).toMatchObject({
    exitCode: 2,
    out: "",
    err: expect.stringContaining("--format json:文件名"),
  });
  expect((await run(["--diff", "--format", "json:found.json", "a.md"], { cwd })).out).toContain("+| 行政许可 | 12 |  |  |");
  expect(JSON.parse(readFileSync(join(cwd, "found.json"), "utf8"))).toMatchObject([{ messages: [] }]);
});
