import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, example, openDesk } from "./support/drafts.ts";
import { type SheetView, sheetIn } from "./support/sheet.ts";
import type { VSCode } from "./support/vscode.ts";

/** 表格视图 in a real VS Code: a report filled in, looked at and mended as the official form. */

const soon = { timeout: 15_000 };
const good = await example("good/qingxi-2023.md");

let desk: Desk;
let code: VSCode;

beforeAll(async () => {
  desk = await openDesk();
  code = desk.code;
});

afterAll(() => desk?.close());

test("opens beside the text by the button in the title bar, and follows it", async () => {
  await code.openFile("good/qingxi-2023.md");
  await code.page.locator('.editor-actions a[aria-label^="表格视图"]').click();
  const sheet: SheetView = sheetIn(code.page);
  await sheet.field("applications", 6).waitFor();
  await code.screenshot("sheet-opened");
  await sheet.enter("applications", 6);
  await sheet.type("119");
  await sheet.press("Enter");
  await expect.poll(() => sheet.left(), soon).toContain("1 处不平");
  await code.screenshot("sheet-wrong");
  await code.page.keyboard.press("Control+z");
  await expect.poll(() => sheet.field("applications", 6).inputValue(), soon).toBe("11");
  expect(await code.editorText()).toBe(good);
});
