import { applyEdits, fixAll } from "@xxgk-lint/shared/fix.ts";
import { edition2021 } from "@xxgk-lint/shared/forms/index.ts";
import { lint } from "@xxgk-lint/shared/lint.ts";
import { printBlankReport, printTable } from "@xxgk-lint/shared/print/index.ts";
import { Lines } from "@xxgk-lint/shared/text/lines.ts";
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, type Desk, example, openDesk } from "./support/drafts.ts";
import type { VSCode } from "./support/vscode.ts";

/** A clerk at her desk: what she does with the extension in a real VS Code, and what she sees. */

const bad = await example("bad/qingxi-2023.md");
const good = await example("good/qingxi-2023.md");
const newApplications = "| 一、本年新收政府信息公开申请数量 |  |  | 9 | 1 | 0 | 0 | 1 | 0 | 11";
const withoutTable = good.replace(/\| （本列数据[\s\S]*?\n\n/, "");
const withoutEnd = good.replace(/## 六、[\s\S]*/, "");
const plain = "# 会议纪要\n\n| 事项 | 数量 |\n|---|---|\n| 一 | 1 |\n| 总计 | 3 |\n";

const soon = { timeout: 15_000 };

let desk: Desk;
let code: VSCode;

beforeAll(async () => {
  desk = await openDesk({ files: { "缺表.md": withoutTable, "缺六.md": withoutEnd, "纪要.md": plain } });
  code = desk.code;
});

afterAll(() => desk?.close());

test("sees every problem of a draft, in the text and in the list", async () => {
  await code.openFile("bad/qingxi-2023.md");
  await code.page.locator(".squiggly-warning").first().waitFor();
  const { findings } = lint(bad);
  await expect
    .poll(problemsShown)
    .toEqual(findings.map(({ rule, message, range }) => shown(bad, rule, message, range.start)).sort());
  expect((await problemsShown()).join("\n")).toContain("sum/applicants: 一、本年新收「总计」写的是 12，应为 11");
  await code.screenshot("problems");
  await expect.poll(statusText, soon).toContain("2023");
});

test("sees nothing in a Markdown file that is no report", async () => {
  await code.openFile("纪要.md");
  // Documents are checked in turn: when the report is, the other has been.
  await code.openFile("good/qingxi-2023.md");
  await expect.poll(statusText, soon).toContain("2023");
  await code.openFile("纪要.md");
  await expect.poll(() => code.page.locator(status).count(), soon).toBe(0);
  expect((await code.problems()).filter(({ file }) => !file.startsWith("qingxi"))).toEqual([]);
  expect(await code.squiggles()).toEqual({ error: 0, warning: 0, info: 0, hint: 0 });
});

test("is warned at a wrong total, and no longer once it is mended", async () => {
  await code.openFile("good/qingxi-2023.md");
  await expect.poll(statusText, soon).toContain("2023");
  expect(await code.squiggles()).toEqual({ error: 0, warning: 0, info: 0, hint: 0 });
  await code.typeAt(...behind(good, newApplications), "9");
  await code.page.locator(".squiggly-error").first().waitFor();
  await expect.poll(problemsShown, soon).toContainEqual(expect.stringContaining("一、本年新收「总计」写的是 119，应为 11"));
  await code.screenshot("wrong-total");
  await code.focusEditor();
  await code.page.keyboard.press("Backspace");
  await expect.poll(() => code.squiggles(), soon).toEqual({ error: 0, warning: 0, info: 0, hint: 0 });
  expect(await code.editorText()).toBe(good);
});

test("inserts the blank applications table by the lightbulb", async () => {
  await code.openFile("缺表.md");
  await expect.poll(problemsShown, soon).toContainEqual(expect.stringContaining("table/missing"));
  const fix = lint(withoutTable).findings.find(({ rule }) => rule === "table/missing")?.fix;
  const title = "插入空白的收到和处理政府信息公开申请情况表";
  await code.applyQuickFix(...behind(withoutTable, "## 三、收"), title);
  const text = applyEdits(withoutTable, fix?.edits ?? []);
  await expect.poll(() => code.editorText(), soon).toBe(text);
  const [, applications] = edition2021.tables;
  expect(text).toContain(applications && printTable(applications, { layout: "markdown", eol: "\n" }));
  await code.screenshot("inserted-table");
});

test("inserts the missing section; of one there is nothing to choose", async () => {
  await code.openFile("缺六.md");
  await expect.poll(problemsShown, soon).toContainEqual(expect.stringContaining("section/missing"));
  await code.runCommand("政府信息公开年报: 插入部分或表格…");
  await expect.poll(() => code.editorText(), soon).toContain("\n## 六、其他需要报告的事项\n");
});

test("fixes all that is safe", async () => {
  await code.openFile("bad/qingxi-2023.md");
  await code.runCommand("政府信息公开年报: 修正全部（不改数字）");
  const { text } = fixAll(bad);
  expect(text).not.toBe(bad);
  await expect.poll(() => code.editorText(), soon).toBe(text);
});

test("reads what a number is when she hovers over it", async () => {
  await code.openFile("good/qingxi-2023.md");
  // Away from what shows a tip of its own.
  await code.page.mouse.move(600, 892);
  await code.openHover(...behind(good, newApplications.slice(0, -1)));
  for (const words of ["一、本年新收政府信息公开申请数量 · 总计", "11 件", "11 ＝ 11（平）"])
    await expect.poll(() => code.hoverText(), soon).toContain(words);
  await code.screenshot("hover");
  await code.page.keyboard.press("Escape");
});

test("begins a new report from the command palette", async () => {
  await code.runCommand("政府信息公开年报: 新建年报…");
  await code.pick("其他机关…");
  await code.answer("新建年报（1/3）", "临江市教育局");
  await code.answer("新建年报（2/3）", "２０２５");
  await code.pick("Markdown");
  await code.page.locator(".tab.active", { hasText: "临江市教育局2025年政府信息公开工作年度报告.md" }).waitFor();
  const expected = printBlankReport({ form: edition2021, agency: "临江市教育局", year: 2025, layout: "markdown", eol: "\n" });
  await expect.poll(() => code.editorText(), soon).toBe(expected);
  await code.screenshot("new-report");
});

test("sees above each table whether it balances, and looks at the sums", async () => {
  await code.openFile("good/qingxi-2023.md");
  await code.goTo(55, 1);
  await expect.poll(() => code.codeLenses(), soon).toContainEqual(expect.stringMatching(/^✓ 平衡/));
  await code.page.locator(".codelens-decoration a", { hasText: "✓ 平衡" }).first().click();
  await code.page.locator(".tab.active", { hasText: "平衡关系 qingxi-2023.md" }).waitFor();
  await preview().getByRole("cell", { name: "「总计」列：一＋二＝三（七）＋四" }).waitFor();
  await code.screenshot("balance");
});

test("opens the page of a rule from the list", async () => {
  await code.focusEditor();
  await code.openFile("bad/qingxi-2023.md");
  await code.problems();
  await code.page.locator(".markers-panel .marker-code", { hasText: "sum/applicants" }).click();
  await code.page.locator(".tab.active", { hasText: "applicants.md" }).waitFor();
  await preview().getByRole("heading", { name: "sum/applicants" }).waitFor();
});

const status = "#xxgk-lint\\.xxgk-lint-vscode\\.xxgkLint\\.status";

async function statusText(): Promise<string> {
  return (
    (await code.page
      .locator(status)
      .textContent({ timeout: 500 })
      .catch(() => "")) ?? ""
  );
}

async function problemsShown(): Promise<string[]> {
  return (await code.problems()).map((problem) => `${problem.line} ${problem.code}: ${problem.message}`).sort();
}

function shown(text: string, rule: string, message: string, offset: number): string {
  return `${new Lines(text).position(offset).line + 1} ${rule}: ${message}`;
}

/** The Markdown that was rendered last. */
function preview(): FrameLocator {
  return code.page.frameLocator("iframe.webview.ready").last().frameLocator("iframe#active-frame");
}
