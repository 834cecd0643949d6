import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { disguisedDraft, goodDraft } from "../support/drafts.ts";
import { goodWordFile } from "../support/word-drafts.ts";

const rulesOf = (out: string) =>
  JSON.parse(out).map(({ messages }: { messages: { ruleId: string }[] }) => messages.map(({ ruleId }) => ruleId));

test("convert writes what the ending asks for, and every one of them is the same report", async () => {
  const cwd = folderWith({ "年报.md": disguisedDraft });
  for (const [from, to] of [
    ["年报.md", "年报.docx"],
    ["年报.docx", "年报.html"],
    ["年报.html", "年报.txt"],
  ] as const) {
    expect((await run(["convert", from, "-o", to], { cwd })).exitCode).toBe(0);
  }
  expect(rulesOf((await run(["--format", "json", "年报.docx", "年报.html", "年报.txt"], { cwd })).out)).toEqual(
    Array(3).fill(["cell/format"]),
  );
});

test("what the target cannot hold is said", async () => {
  const cwd = folderWith({ "年报.docx": goodWordFile });
  const { exitCode, err } = await run(["convert", "年报.docx", "-o", "年报.md"], { cwd });
  expect(err).toContain("合并的单元格拆成了单格");
  expect(exitCode).toBe(0);
});

test.each([
  [["convert", "年报.md", "-o", "有了.docx"], "已有这个文件"],
  [["convert", "年报.md", "-o", "年报.doc"], "应以 .docx、.html、.md 或 .txt 结尾"],
  [["convert", "年报.md", "-o", "年报.pdf"], "应以 .docx、.html、.md 或 .txt 结尾"],
  [["convert", "没有.md", "-o", "a.docx"], "找不到这个文件"],
  [["convert", "年报.md"], "缺少选项 -o, --output <file>"],
  [["convert", "-o", "a.docx"], "缺少参数 file"],
  [["new", "--agency", "某局", "--year", "2023", "--layout", "docx"], "请用 -o 年报.docx"],
])("2 for wrong use: %j", async (args, words) => {
  const cwd = folderWith({ "年报.md": goodDraft, "有了.docx": "mine" });
  expect(await run(args, { cwd })).toMatchObject({ exitCode: 2, err: expect.stringContaining(words) });
  expect(readFileSync(join(cwd, "有了.docx"), "utf8")).toBe("mine");
});

test("new writes a Word file that only lacks its numbers", async () => {
  const cwd = folderWith({});
  expect(
    (await run(["new", "--agency", "云山县水务局", "--year", "2023", "--layout", "docx", "-o", "年报.docx"], { cwd })).exitCode,
  ).toBe(0);
  const [rules] = rulesOf((await run(["--format", "json", "年报.docx"], { cwd })).out);
  expect(rules.filter((rule: string) => /^(?:table|row|sum|report)/.test(rule))).toEqual([]);
  expect(rules).toContain("cell/empty");
});

test("--fix writes a Word file's text and leaves every other part as it is; --backup keeps the original", async () => {
  const cwd = folderWith({ "a.md": disguisedDraft });
  await run(["convert", "a.md", "-o", "年报.docx"], { cwd });
  const path = join(cwd, "年报.docx");
  const original = readFileSync(path);
  writeFileSync(join(cwd, "年报.bak.docx"), "an older one");
  const { exitCode, out } = await run(["--fix", "--backup", "年报.docx"], { cwd });
  expect(exitCode).toBe(0);
  expect(out).toContain("已修正 1 处");
  expect(readFileSync(join(cwd, "年报.bak2.docx")).equals(original)).toBe(true);
  const { "word/document.xml": before = new Uint8Array(), ...rest } = unzipSync(original);
  const { "word/document.xml": after = new Uint8Array(), ...others } = unzipSync(readFileSync(path));
  expect(others).toEqual(rest);
  expect(Buffer.from(after).toString()).toBe(Buffer.from(before).toString().replace("１２", "12"));
  expect((await run(["--format", "json", "."], { cwd })).out).not.toContain("bak");
});

test("what cannot be written is told of the file that is written", async () => {
  const cwd = folderWith({ "a.md": goodDraft });
  const { exitCode, err } = await run(["convert", "a.md", "-o", "没有/b.html"], { cwd });
  expect(exitCode).toBe(2);
  expect(err).toContain("没有/b.html：");
  expect(err).not.toContain("a.md");
});
