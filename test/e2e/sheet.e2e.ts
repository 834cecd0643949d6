import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { behind, type Desk, example, openDesk } from "./support/drafts.ts";
import { applications, blankFile, disclosure, excelBlock, figureOf, filledFile, outcomes } from "./support/figures.ts";
import { killServer } from "./support/kill.ts";
import { type SheetView, sheetIn, sheetsIn } from "./support/sheet.ts";
import type { VSCode } from "./support/vscode.ts";
import { becomesTrue } from "./support/wait.ts";

/** 表格视图 in a real VS Code: a report filled in, looked at and mended as the official form. */

const soon = { timeout: 15_000 };
const good = await example("good/qingxi-2023.md");
const received = "| 一、本年新收政府信息公开申请数量 |  |  | 9 | 1 | 0 | 0 | 1 | 0 | 11";
const wrong = good.replace(received, received.replace(/11$/, "12"));

let desk: Desk;
let code: VSCode;

beforeAll(async () => {
  desk = await openDesk({
    files: {
      "空白.md": blankFile("markdown"),
      "空白.txt": blankFile("tabs"),
      "空白.html": blankFile("html"),
      "空白-word.txt": blankFile("lines"),
      "错.md": wrong,
      "好.md": good,
      "两个.md": good,
    },
  });
  code = desk.code;
});

afterAll(() => desk?.close());

/** Opens a file's text, and its form beside it. */
async function openBoth(name: string): Promise<SheetView> {
  await closeAll();
  await code.openFile(name);
  return openForm();
}

async function openForm(): Promise<SheetView> {
  await code.page.locator('.editor-actions a[aria-label^="表格视图"]').click();
  const sheet = sheetIn(code.page);
  await sheet.field("applications", 6).waitFor();
  return sheet;
}

/** What is not saved yet would make it ask. */
async function closeAll(): Promise<void> {
  await code.runCommand("全部保存");
  await code.page.locator(".tab.dirty").first().waitFor({ state: "hidden" });
  await code.runCommand("查看: 关闭所有编辑器");
}

/** Fills everything in by keyboard: typed, offered or pasted. */
async function fillIn(sheet: SheetView): Promise<void> {
  await sheet.enter("disclosure", 0);
  for (const cell of disclosure.cells) {
    await sheet.type(figureOf(cell));
    await sheet.press("Tab");
  }
  expect(await sheet.focused()).toBe("applications-0");
  const { text, html } = excelBlock();
  await code.copy(text, html);
  await sheet.press("Control+v");
  await expect
    .poll(() => sheet.field("applications", 174).inputValue(), soon)
    .toBe(figureOf(applications.cells[174] ?? noCell()));
  await sheet.press("Control+End", "Tab");
  expect(await sheet.focused()).toBe("outcomes-0");
  for (const { index, column } of outcomes.cells) {
    // The total of the four before it is offered: Tab takes it.
    if (column.label !== "总计") await sheet.type(figureOf(outcomes.cells[index] ?? noCell()));
    await sheet.press("Tab");
  }
  await expect.poll(() => sheet.left(), soon).toContain("200 格都已填写");
}

/** VS Code hears of the keys in a view a moment after the view has them: a first one may be lost. */
async function undoAll(sheet: SheetView): Promise<void> {
  const first = async () => (await sheet.left())[0];
  while ((await first()) !== "还有 200 格未填") {
    const before = await first();
    await sheet.press("Control+z");
    await becomesTrue(async () => (await first()) !== before, 2_000);
  }
}

function noCell(): never {
  throw new Error("no such cell");
}

describe("a report is filled in from nothing, in the view only", () => {
  test("a new one in Markdown: the text is the filled form byte for byte", async () => {
    await code.openFile("README.md");
    await code.runCommand("政府信息公开年报: 新建年报…");
    await code.pick("其他机关…");
    await code.answer("新建年报（1/3）", "云山县水务局");
    await code.answer("新建年报（2/3）", "2025");
    await code.pick("Markdown");
    await expect.poll(() => code.editorText(), soon).toBe(blankFile("markdown"));
    const sheet = await openForm();
    await expect.poll(() => sheet.left(), soon).toEqual(["还有 200 格未填", "4 处待写"]);
    expect(await code.squiggles()).toEqual({ error: 0, warning: 0, info: 0, hint: 0 });
    await code.screenshot("sheet-blank");
    await fillIn(sheet);
    await code.screenshot("sheet-filled");
    expect(await sheet.frame.locator(".margin.off, td.error").count()).toBe(0);
    expect(await code.editorText()).toBe(filledFile("markdown"));
  });

  test.each([
    ["空白.md", "markdown"],
    ["空白.txt", "tabs"],
    ["空白.html", "html"],
    ["空白-word.txt", "lines"],
  ] as const)(
    "%s, saved from the view, and undone to its beginning",
    async (name, layout) => {
      const sheet = await openBoth(name);
      await fillIn(sheet);
      await sheet.enter("outcomes", 0);
      await sheet.type(figureOf(outcomes.cells[0] ?? noCell()));
      // Saved with the last number still in its field.
      await code.page.keyboard.press("Control+s");
      await code.page.locator(".tab.active:not(.dirty)").first().waitFor();
      await expect.poll(() => readFile(join(desk.folder, name), "utf8"), soon).toBe(filledFile(layout));
      await undoAll(sheet);
      expect(await code.editorText()).toBe(blankFile(layout));
    },
    300_000,
  );
});

test("a wrong number lights its relation and is mended by its button", async () => {
  const sheet = await openBoth("错.md");
  await expect.poll(() => sheet.left(), soon).toContain("1 处不平");
  await sheet.frame.locator("body").press("F8");
  expect(await sheet.focused()).toBe("applications-6");
  expect(await sheet.frame.locator("td.lit").count()).toBeGreaterThan(6);
  expect(await sheet.dock()).toContain("写的是 12，应为 11");
  await code.screenshot("sheet-wrong");
  await sheet.press("Control+.", "Enter");
  await expect.poll(() => sheet.left(), soon).toContain("没有发现问题");
  await code.screenshot("sheet-mended");
  expect(await code.editorText()).toBe(good);
});

test("text and view follow each other: typing in the text, a click in the problems, the way to the text", async () => {
  const sheet = await openBoth("好.md");
  await code.focusEditor();
  await code.typeAt(...behind(good, received), "9");
  await expect.poll(() => sheet.field("applications", 6).inputValue(), soon).toBe("119");
  await expect.poll(() => sheet.left(), soon).toContain("1 处不平");
  await code.problems();
  // At the top of the list nothing lies over its rows.
  await code.page.locator(".markers-panel .monaco-list").hover();
  await code.page.mouse.wheel(0, -10_000);
  await code.page.locator(".markers-panel .marker-message", { hasText: "写的是 119" }).first().click();
  await expect.poll(() => sheet.dock(), soon).toContain("一、本年新收政府信息公开申请数量 · 总计");
  await code.page.keyboard.press("Control+Shift+m");
  await sheet.enter("applications", 6);
  await sheet.type("11");
  await sheet.press("Enter");
  await expect.poll(() => code.editorText(), soon).toBe(good);
  await sheet.enter("applications", 6);
  await sheet.type("12");
  await sheet.press("Enter");
  await sheet.enter("applications", 6);
  await sheet.button("到文稿中这一处").click();
  await code.page.locator(".monaco-editor.focused").waitFor();
  // The number is selected: its length comes third.
  await expect.poll(() => code.cursor(), soon).toEqual([...behind(good, received), 2]);
});

test("two views of one file show the same", async () => {
  await openBoth("两个.md");
  await code.runCommand("查看: 拆分编辑器");
  const sheets = sheetsIn(code.page);
  await expect.poll(() => sheets().then((all) => all.length), soon).toBe(2);
  const [one, other] = await sheets();
  if (!one || !other) throw new Error("no two views");
  await other.enter("applications", 6);
  await other.type("13");
  await other.press("Enter");
  await expect.poll(() => one.field("applications", 6).inputValue(), soon).toBe("13");
  await one.enter("applications", 6);
  await one.type("11");
  await one.press("Enter");
  await expect.poll(() => other.field("applications", 6).inputValue(), soon).toBe("11");
  expect(await code.editorText()).toBe(good);
});

test("a server that dies comes back, and what was typed meanwhile is written", async () => {
  const sheet = await openBoth("错.md");
  await sheet.enter("applications", 7);
  await killServer(desk.code.home);
  await sheet.type("4");
  await sheet.press("Enter");
  await expect.poll(() => sheet.field("applications", 7).inputValue(), soon).toBe("4");
  await expect.poll(() => code.editorText(), soon).toContain("| 二、上年结转政府信息公开申请数量 |  |  | 4 |");
  await expect.poll(() => sheet.frame.locator(".gone").count(), soon).toBe(0);
});
