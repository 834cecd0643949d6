import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft } from "../support/drafts.ts";

/** `--cache`: what has not changed is not checked again, and nobody sees a difference. */

const lastYear = goodDraft
  .replaceAll("2023年", "2022年")
  .replaceAll("2024年1月", "2023年1月")
  .replace("四、结转下年度继续办理 |  |  | 0 |", "四、结转下年度继续办理 |  |  | 3 |");
const files = {
  "a.md": goodDraft,
  "b.md": disguisedDraft.replaceAll("清溪", "白石"),
  "往年/a.md": lastYear,
  "说明.md": "# 说明",
};

/** The kept results, by path. */
function entries(cwd: string, location = ".xxgk-lint-cache"): string[] {
  const all = readdirSync(join(cwd, location), { recursive: true, encoding: "utf8" });
  return all.filter((name) => name.endsWith(".json")).map((name) => join(cwd, location, name));
}

/** A kept finding that nobody could find: it shows where results come from. */
function mark(entry: string): void {
  const [, text = ""] = readFileSync(entry, "utf8").split("\n");
  const marked = text.replaceAll("全角", "〔记号〕");
  writeFileSync(entry, `${sumOf(marked)}\n${marked}`);
}

const sumOf = (text: string) => createHash("sha256").update(text).digest("hex");

test("the same is said, of other reports too; what is kept is used", async () => {
  const cwd = folderWith(files);
  const plain = await run(["."], { cwd });
  expect(plain.out).toContain("prior/carried-over");
  expect(await run(["--cache", "."], { cwd })).toEqual(plain);
  expect(entries(cwd)).toHaveLength(4);
  expect(await run(["--cache", "."], { cwd })).toEqual(plain);
  for (const entry of entries(cwd)) mark(entry);
  expect((await run(["--cache", "."], { cwd })).out).toContain("〔记号〕");
  expect(await run(["."], { cwd })).toEqual(plain);
});

test("another text, other settings and another name count", async () => {
  const cwd = folderWith(files);
  const json = async (...args: string[]) => JSON.parse((await run(["--cache", "-f", "json", "b.md", ...args], { cwd })).out)[0];
  expect((await json()).warningCount).toBe(1);
  expect((await json("--rule", "cell/format=error")).errorCount).toBe(1);
  writeFileSync(join(cwd, "xxgk.config.json"), '{ "rules": { "cell/*": "off" } }');
  expect((await json()).messages).toEqual([]);
  expect((await json("--locale", "en", "--rule", "cell/format=error")).messages[0].message).toContain("full-width digits");
  renameSync(join(cwd, "a.md"), join(cwd, "c.md"));
  writeFileSync(join(cwd, "b.md"), blankDraft);
  expect((await json("--rule", "cell/empty=error")).messages).toMatchObject([{ ruleId: "cell/empty" }]);
  const renamed = JSON.parse((await run(["--cache", "-f", "json", "c.md"], { cwd })).out);
  expect(renamed).toMatchObject([{ filePath: join(cwd, "c.md") }]);
});

test("a damaged cache is not believed, told once and mended", async () => {
  const cwd = folderWith(files);
  const plain = await run(["--cache-location", ".kept", "."], { cwd });
  for (const [i, entry] of entries(cwd, ".kept").entries())
    writeFileSync(entry, i % 2 ? readFileSync(entry, "utf8").replace("0", "1").slice(0, -9) : "");
  const { err, ...told } = await run(["--cache-location", ".kept", "."], { cwd });
  expect(told).toEqual({ exitCode: plain.exitCode, out: plain.out });
  expect(err.match(/缓存中有损坏/g)).toHaveLength(1);
  expect(await run(["--cache-location", ".kept", "."], { cwd })).toEqual(plain);
});

// The superuser may write everywhere.
test.skipIf(process.getuid?.() === 0)("where nothing can be kept, that is told once", async () => {
  const cwd = folderWith({ ...files, ".kept/x": "" });
  chmodSync(join(cwd, ".kept"), 0o500);
  const { err, ...told } = await run(["--cache-location", ".kept/deep", "a.md", "b.md"], { cwd });
  expect(told.exitCode).toBe(1);
  expect(err).toBe("xxgk-lint: 缓存写不进去，本次结果没有保存\n");
});

test("a file in the place of the cache's folder is left alone", async () => {
  const cwd = folderWith({ ...files, ".kept": "mine" });
  expect((await run(["--cache-location", ".kept", "a.md"], { cwd })).err).toMatch(/缓存/);
  expect(readFileSync(join(cwd, ".kept"), "utf8")).toBe("mine");
});

test("fixes are no matter for it", async () => {
  const cwd = folderWith(files);
  expect((await run(["--cache", "--fix", "b.md"], { cwd })).out).toContain("已修正 1 处");
  expect((await run(["--cache", "b.md"], { cwd })).out).toContain("没有发现问题");
});
