import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, example, openDesk } from "./support/drafts.ts";
import { applications, blankFile, filledFile } from "./support/figures.ts";
import { type SheetView, sheetIn } from "./support/sheet.ts";
import type { VSCode } from "./support/vscode.ts";

/** The README's film strip: a report as the form, from the blank one to last year's numbers. What is seen goes to docs/images. */

const soon = { timeout: 15_000 };
const filled = filledFile("markdown");
const total = applications.cells[6];

let desk: Desk;
let code: VSCode;

beforeAll(async () => {
  const countyText = await example("county/2023/county.md");
  desk = await openDesk({
    files: {
      "1.md": blankFile("markdown"),
      "2.md": filled,
      "county/2023/county.md": countyText.replace(/(\| 行政处罚 \| )\d+/, "$1138"),
    },
  });
  code = desk.code;
  await code.page.setViewportSize({ width: 1000, height: 640 });
  await code.page.keyboard.press("Control+b");
});

afterAll(() => desk?.close());

test("blank", async () => {
  const sheet = await openForm("1.md");
  await expect.poll(() => sheet.left(), soon).toContain("还有 200 格未填");
  await sheet.enter("applications", 0);
  await code.screenshot("film-1-blank");
});

test("filled, a number wrong, and mended", async () => {
  const sheet = await openForm("2.md");
  await sheet.enter("applications", 8);
  await expect.poll(() => sheet.left(), soon).toContain("200 格都已填写");
  await code.screenshot("film-2-filled");
  const right = await sheet.field("applications", total?.index ?? 6).inputValue();
  await sheet.enter("applications", 6);
  await sheet.type(String(Number(right) + 1));
  await sheet.press("Enter");
  await expect.poll(() => sheet.left(), soon).toContain("1 处不平");
  await sheet.enter("applications", 6);
  await code.screenshot("film-3-wrong");
  await sheet.press("Control+.", "Enter");
  await expect.poll(() => sheet.field("applications", 6).inputValue(), soon).toBe(right);
  await code.screenshot("film-4-mended");
});

test("a county's, and last year's numbers", async () => {
  const sheet = await openForm("county/2023/county.md");
  await sheet.frame.locator("body").press("F8");
  await sheet.frame.locator(".shares li").first().waitFor();
  await code.screenshot("film-5-county");
  await sheet.frame.getByRole("checkbox", { name: "各机关合计" }).uncheck();
  await sheet.enter("applications", 6);
  await sheet.frame.locator(".beside", { hasText: "上年" }).first().waitFor();
  await code.screenshot("film-6-last-year");
});

/** The form alone, without the text beside it. */
async function openForm(name: string): Promise<SheetView> {
  await code.openFile(name);
  const openWith = code.page.locator('.editor-actions a[aria-label^="表格视图"]');
  await openWith.click();
  const sheet = sheetIn(code.page);
  await sheet.field("applications", 6).waitFor();
  await code.runCommand("查看: 切换最大化编辑器组");
  return sheet;
}
