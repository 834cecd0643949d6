import { printTable } from "@xxgk-lint/shared/print/index.ts";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, type Desk, example, openDesk } from "./support/drafts.ts";
import { applications, blankFile, disclosure, excelBlock, figureOf, filledFile } from "./support/figures.ts";
import { killServer } from "./support/kill.ts";
import type { VSCode } from "./support/vscode.ts";
import { becomesTrue, waitUntil } from "./support/wait.ts";

/** Numbers in the text itself: gone through, named, pasted, let stand; and what is said when something is not as it should be. */

const soon = { timeout: 15_000 };
const good = await example("good/qingxi-2023.md");
const received = "| 一、本年新收政府信息公开申请数量 |  |  | 9 | 1 | 0 | 0 | 1 | 0 | 11";
const wrong = good.replace(received, received.replace(/11$/, "12"));
const blank = blankFile("markdown");

let desk: Desk;
let code: VSCode;

beforeAll(async () => {
  desk = await openDesk({
    files: {
      "空白.md": blank,
      "空白.html": blankFile("html"),
      "缺表.md": filledFile("markdown").replace(/\| （本列数据[\s\S]*?\n\n/, ""),
      "本机构/错.md": wrong,
      "本机构/xxgk.config.json": "{\n  \n}\n",
      "国标.md": iconv.encode(good, "gb18030"),
    },
  });
  code = desk.code;
});

afterAll(() => desk?.close());

test("Tab goes from number to number, whose row and column the status bar names", async () => {
  await code.openFile("空白.md");
  await expect.poll(() => statusText("cell"), soon).toBe("");
  await code.goTo(...behind(blank, "| 规章 | "));
  await expect.poll(() => statusText("cell"), soon).toContain("规章 · 本年制发件数");
  for (const cell of disclosure.cells.slice(0, 4)) {
    await expect.poll(() => statusText("cell"), soon).toContain(`${cell.row.name} · ${cell.column.name}`);
    await code.page.keyboard.type(figureOf(cell));
    await code.page.keyboard.press("Tab");
  }
  await expect.poll(() => statusText("cell"), soon).toContain("行政规范性文件 · 本年废止件数");
  await code.page.keyboard.press("Shift+Tab");
  await expect.poll(() => statusText("cell"), soon).toContain("行政规范性文件 · 本年制发件数");
});

test("a block out of Excel fills the cells from the cursor on", async () => {
  await code.openFile("空白.md");
  await code.runCommand("文件: 还原文件");
  await expect.poll(() => code.editorText(), soon).toBe(blank);
  await code.goTo(...behind(blank, "| 一、本年新收政府信息公开申请数量 |  |  | "));
  const rows = excelBlock()
    .text.split("\r\n")
    .slice(1)
    .map((row) => row.split("\t").slice(1).join("\t"));
  await code.copy(rows.join("\r\n"));
  await expect.poll(() => statusText("cell"), soon).toContain("自然人");
  await code.page.keyboard.press("Control+v");
  // To read the text is to copy it: not before the block has left the clipboard.
  await code.page
    .locator(".statusbar-item", { hasText: /^已填入 \d+ 格$/ })
    .first()
    .waitFor();
  const expected = printTable(applications, { layout: "markdown", eol: "\n", values: figureOf });
  await expect.poll(() => code.editorText(), soon).toContain(expected);
});

test("a finding is let stand with a reason, in the configuration; the text stays as it is", async () => {
  await code.openFile("本机构/错.md");
  await expect.poll(problemsShown, soon).toContainEqual(expect.stringContaining("sum/applicants"));
  await code.applyQuickFix(...behind(wrong, received.slice(0, -1)), "此处不查“横向合计”（写明理由，文稿不动）…");
  await code.screenshot("waive");
  await code.answer("此处不查", "系统口径，已核对");
  await expect.poll(problemsShown, soon).toEqual([]);
  expect(await code.editorText()).toBe(wrong);
});

test("the configuration is completed wherever it lies", async () => {
  await code.openFile("本机构/xxgk.config.json");
  await code.goTo(2, 3);
  await code.page.keyboard.type('"');
  await code.page.keyboard.press("Control+Space");
  await expect
    .poll(() => code.page.locator(".suggest-widget .monaco-list-row").allInnerTexts(), soon)
    .toContainEqual(expect.stringContaining("rollups"));
  await code.page.keyboard.press("Escape");
  await code.page.keyboard.press("Backspace");
});

test("a file in GB18030 that is shown as garbage is opened again as what it is", async () => {
  await code.openFile("国标.md");
  await code.page.locator(".notifications-toasts .monaco-button", { hasText: "用 GB18030 重新打开" }).click();
  await expect.poll(() => code.editorText(), soon).toBe(good);
});

test("nothing is called checked while nobody checks", async () => {
  await code.openFile("good/qingxi-2023.md");
  await expect.poll(() => statusText("status"), soon).toContain("2023年年报");
  // It is started again by itself some times, and then no more.
  await waitUntil(async () => {
    await killServer(code.home);
    return becomesTrue(async () => (await statusText("status")) === "年报：未检查", 3_000);
  }, "the server stays away");
  expect(await code.page.locator(".monaco-dialog-box").count()).toBe(0);
  await code.page.locator("#xxgk-lint\\.xxgk-lint-vscode\\.xxgkLint\\.status").click();
  await expect.poll(() => statusText("status"), soon).toContain("2023年年报");
});

async function statusText(item: "cell" | "status"): Promise<string> {
  const element = code.page.locator(`#xxgk-lint\\.xxgk-lint-vscode\\.xxgkLint\\.${item}`);
  return (await element.count()) === 0 ? "" : ((await element.textContent()) ?? "").trim();
}

async function problemsShown(): Promise<string[]> {
  return (await code.problems()).filter(({ file }) => file === "错.md").map((problem) => `${problem.code}: ${problem.message}`);
}
