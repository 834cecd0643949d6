import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startVSCode, type VSCode } from "./vscode.ts";

/** Only that the means of the end-to-end tests work: VS Code itself, without the extension. */

const report = "# 某县2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年公开信息（含“规章”）12件。\n";

let folder: string;
let code: VSCode;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xxgk-smoke-"));
  await writeFile(join(folder, "年报.md"), report);
  await writeFile(join(folder, "wrong.json"), `[\n${'  "年报" "年报",\n'.repeat(30)}  0\n]\n`);
  await writeFile(join(folder, "链接.md"), "[附表](缺.md)\n");
  code = await startVSCode({ folder, settings: { "markdown.validate.enabled": true } });
});

afterAll(async () => {
  await code?.close();
  await rm(folder, { recursive: true, force: true });
});

test("shows a Chinese report", async () => {
  await code.openFile("年报.md");
  await code.page.locator(".view-line", { hasText: "全年公开信息（含“规章”）12件。" }).waitFor();
  await code.screenshot("smoke-report");
  expect(await code.editorText()).toBe(report);
});

test("types where it is told and saves", async () => {
  await code.openFile("年报.md");
  await code.typeAt(5, 3, "主动");
  await code.save();
  expect(await readFile(join(folder, "年报.md"), "utf8")).toBe(report.replace("全年", "全年主动"));
});

test("runs a command by its title", async () => {
  await code.openFile("年报.md");
  await code.runCommand("View: Split Editor Right");
  await code.page.locator(".editor-group-container").nth(1).waitFor();
  await code.runCommand("View: Close All Editors");
  await code.page.locator(".tab").first().waitFor({ state: "detached" });
});

test("reads problems beyond the panel's height", async () => {
  await code.openFile("wrong.json");
  await expect.poll(async () => (await code.problems()).length, { timeout: 20_000 }).toBe(30);
  await code.screenshot("smoke-problems");
  const problems = await code.problems();
  expect(problems.map((problem) => problem.line)).toEqual(Array.from({ length: 30 }, (_, index) => index + 2));
  expect(problems.at(-1)).toMatchObject({ file: "wrong.json", severity: "error", source: "json", column: 8 });
  expect((await code.squiggles()).error).toBeGreaterThan(5);
});

test("offers and applies a quick fix", async () => {
  await code.openFile("链接.md");
  await expect.poll(() => code.squiggles(), { timeout: 20_000 }).toEqual({ error: 0, warning: 1, info: 0, hint: 0 });
  const title = "Exclude '缺.md' from link validation.";
  expect(await code.quickFixes(1, 5)).toContain(title);
  await code.applyQuickFix(1, 5, title);
  await expect.poll(() => code.squiggles(), { timeout: 20_000 }).toMatchObject({ warning: 0 });
});

test("shows the text of a problem on hover", async () => {
  await code.openFile("wrong.json");
  await code.openHover(2, 9);
  await expect.poll(() => code.hoverText(), { timeout: 15_000 }).toContain("Expected comma");
});

test("speaks Chinese", async () => {
  const chinese = await startVSCode({ folder, locale: "zh-CN" });
  try {
    await chinese.openFile("链接.md");
    await chinese.runCommand("查看: 切换自动换行");
    await chinese.page.locator(".statusbar-item", { hasText: "行 1，列 1" }).waitFor();
    expect(await chinese.problems()).toEqual([]);
    await chinese.screenshot("smoke-chinese");
  } finally {
    await chinese.close();
  }
});
