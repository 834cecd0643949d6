import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { convert } from "@xxgk-lint/shared/convert/convert.ts";
import { partsOf } from "@xxgk-lint/shared/convert/parts.ts";
import { openWordFile } from "@xxgk-lint/shared/files/word-file.ts";
import { lint } from "@xxgk-lint/shared/lint.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blankDraft, goodDraft } from "../support/drafts.ts";
import { printPdf } from "../support/pdf.ts";
import { wordFile } from "../support/word.ts";
import { goodWordFile, rowXml, wordBody } from "../support/word-drafts.ts";
import { type Desk, openDesk } from "./support/drafts.ts";
import type { VSCode } from "./support/vscode.ts";
import { becomesTrue, waitUntil } from "./support/wait.ts";

/** A clerk who has Word files and PDF files, in a real VS Code: no editor opens these as text. */

const soon = { timeout: 20_000 };
const row = rowXml("2.重复申请");
const wrongWordFile = wordFile(wordBody([{ find: row, replace: row.replace(">0<", "><") }]));

let desk: Desk;
let code: VSCode;

beforeAll(async () => {
  const pdf = printPdf(partsOf({ source: blankDraft }));
  desk = await openDesk({
    files: { "年报.docx": wrongWordFile, "好.docx": goodWordFile, "网站.pdf": Buffer.from(pdf), "文稿.md": goodDraft },
  });
  code = desk.code;
});

afterAll(() => desk?.close());

test("sees what is wrong in the Word files of the folder, none of them opened", async () => {
  const word = async () => (await problemsOf("年报.docx")).join("\n");
  await expect.poll(word, soon).toContain("cell/empty: 表2 第20行第4格（2.重复申请·自然人）：");
  await code.screenshot("word-problems");
});

test("checks a PDF from the Explorer", async () => {
  await chooseInExplorer("网站.pdf", "检查 Word/PDF 文稿");
  await expect.poll(() => code.notifications(), soon).toContainEqual(expect.stringMatching(/^网站\.pdf：错误 1，.* 由 PDF/));
  await expect.poll(async () => (await problemsOf("网站.pdf")).join("\n"), soon).toContain("cell/empty: 第1页 表1 ");
  await code.screenshot("word-pdf");
});

test("checks a sound Word file from the Explorer and is told that nothing was found", async () => {
  await chooseInExplorer("好.docx", "检查 Word/PDF 文稿");
  await expect.poll(() => code.notifications(), soon).toContainEqual(expect.stringMatching(/^好\.docx：没有发现问题/));
});

test("turns a Word file into a draft beside it", async () => {
  await chooseInExplorer("年报.docx", "把 Word/PDF 转为文稿");
  await code.page.locator(".tab.active", { hasText: "年报.md" }).waitFor();
  const file = openWordFile(wrongWordFile);
  const draft = typeof file === "object" ? convert(file.document, "markdown").text : "";
  await expect.poll(() => readFile(join(desk.folder, "年报.md"), "utf8"), soon).toBe(draft);
  await code.screenshot("word-draft");
});

test("exports a draft as a Word file and as a page, as it is on the screen", async () => {
  await code.openFile("文稿.md");
  await code.typeAt(1, 1, " ");
  await exportAs("导出为 Word…", "文稿.docx");
  const exported = openWordFile(await readFile(join(desk.folder, "文稿.docx")));
  expect(typeof exported === "object" && lint(exported.document)).toMatchObject({ report: expect.anything(), findings: [] });
  await exportAs("导出为网页…", "文稿.html");
  const page = await readFile(join(desk.folder, "文稿.html"), "utf8");
  expect(page).toBe(convert({ source: ` ${goodDraft}` }, "html").text);
});

async function problemsOf(name: string): Promise<string[]> {
  const problems = await code.problems();
  return problems.filter(({ file }) => file === name).map(({ code: rule, message }) => `${rule}: ${message}`);
}

/**
 * Opens the file's menu again from time to time: what extensions put into it comes a moment after the window, and a menu takes no click
 * in its first moment. It is gone once something was chosen.
 */
async function chooseInExplorer(name: string, title: string): Promise<void> {
  const file = code.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
  const item = code.page.locator(".monaco-menu .action-label", { hasText: title }).first();
  await waitUntil(async () => {
    await file.click({ button: "right" });
    if (await becomesTrue(() => item.isVisible(), 2_000)) {
      await item.hover();
      await item.click();
      if (await becomesTrue(async () => !(await item.isVisible()), 2_000)) return true;
    }
    await code.page.keyboard.press("Escape");
    return false;
  }, `the Explorer offers ${title}`);
}

/** By the command palette; the place that is proposed is taken. */
async function exportAs(command: string, name: string): Promise<void> {
  await code.runCommand(`政府信息公开年报: ${command}`);
  const box = code.page.locator(".quick-input-widget .quick-input-box input");
  await expect.poll(() => box.inputValue(), soon).toContain(name);
  await code.page.keyboard.press("Enter");
  await expect.poll(() => code.notifications(), soon).toContainEqual(`已写成 ${name}`);
}
