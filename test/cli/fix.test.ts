import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "../../cli/src/files/replace-file.ts";
import { folderWith, run } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft, mendedDraft } from "../support/drafts.ts";

test("--fix mends the file and says so", async () => {
  const cwd = folderWith({ "a.md": disguisedDraft });
  const { exitCode, out } = await run(["--fix", "a.md"], { cwd });
  expect(exitCode).toBe(0);
  expect(out).toBe("检查了 1 份报告：没有发现问题；已修正 1 处。\n");
  expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(mendedDraft);
  expect(readdirSync(cwd)).toEqual(["a.md"]);
});

test("--fix-dry-run shows what would be, and writes nothing", async () => {
  const cwd = folderWith({ "a.md": disguisedDraft });
  const { exitCode, out } = await run(["--fix-dry-run", "--format", "json", "a.md"], { cwd });
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject([{ messages: [], output: mendedDraft }]);
  expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(disguisedDraft);
});

test("--fix-dry-run mends standard input", async () => {
  const { out } = await run(["--fix-dry-run", "--format", "json", "-"], { input: disguisedDraft });
  expect(JSON.parse(out)).toMatchObject([{ output: mendedDraft }]);
});

test("--fix of standard input writes the mended text to standard output, and what was found beside it", async () => {
  expect(await run(["--fix", "-"], { input: disguisedDraft })).toEqual({
    exitCode: 0,
    out: mendedDraft,
    err: "检查了 1 份报告：没有发现问题；已修正 1 处。\n",
  });
  const left = await run(["--fix", "--backup", "-"], { input: blankDraft });
  expect(left).toMatchObject({ exitCode: 1, out: blankDraft, err: expect.stringContaining("cell/empty") });
  const other = await run(["--fix", "-"], { input: "# 说明\n" });
  expect(other).toMatchObject({ out: "# 说明\n" });
});

test("suggestions are never applied", async () => {
  const cwd = folderWith({ "a.md": blankDraft });
  const before = statSync(join(cwd, "a.md"));
  expect((await run(["--fix", "a.md"], { cwd })).exitCode).toBe(1);
  expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(blankDraft);
  expect(statSync(join(cwd, "a.md")).ino).toBe(before.ino);
});

test("the mode stays, and a link stays a link", async () => {
  const cwd = folderWith({ "real/a.md": disguisedDraft });
  chmodSync(join(cwd, "real/a.md"), 0o640);
  symlinkSync("real/a.md", join(cwd, "link.md"));
  await run(["--fix", "link.md"], { cwd });
  expect(lstatSync(join(cwd, "link.md")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(cwd, "real/a.md"), "utf8")).toBe(mendedDraft);
  expect(statSync(join(cwd, "real/a.md")).mode & 0o777).toBe(0o640);
});

test("replaceFile leaves a file alone that changed since it was read", () => {
  const folder = folderWith({ "a.md": "what another program wrote" });
  const path = join(folder, "a.md");
  expect(replaceFile(path, Buffer.from("what we read"), Buffer.from("what we would write"))).toBe(false);
  expect(readFileSync(path, "utf8")).toBe("what another program wrote");
  expect(readdirSync(folder)).toEqual(["a.md"]);
});

test("replaceFile leaves nothing behind where it fails", () => {
  const folder = folderWith({ "a.md": goodDraft });
  expect(() => replaceFile(join(folder, "gone.md"), Buffer.alloc(0), Buffer.alloc(0))).toThrow("ENOENT");
  expect(readdirSync(folder)).toEqual(["a.md"]);
});

test("replaceFile puts new bytes in the place of the old", () => {
  const folder = folderWith({ "年报.md": "旧" });
  const path = join(folder, "年报.md");
  expect(replaceFile(path, Buffer.from("旧"), Buffer.from("新"))).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("新");
  writeFileSync(path, "还能写");
});
