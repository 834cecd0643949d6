import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, type Desk, example, openDesk } from "./support/drafts.ts";
import { sheetIn } from "./support/sheet.ts";
import type { VSCode } from "./support/vscode.ts";

/** A county's clerk in a real VS Code: the reports of the county know each other. */

const soon = { timeout: 15_000 };
const township = "county/2023/townships/longtan.md";
const penalties = await lineOf(township, "| 行政处罚 |");

let desk: Desk;
let code: VSCode;

beforeAll(async () => {
  desk = await openDesk();
  code = desk.code;
});

afterAll(() => desk?.close());

test("is warned in the county's report when a township's number changes, and no longer once it is mended", async () => {
  await code.openFile("county/2023/county.md");
  await code.openFile(township);
  await expect.poll(problemsShown, soon).toEqual([]);
  await code.typeAt(...behind(await example(township), penalties), "9");
  await expect.poll(problemsShown, soon).toEqual([expect.stringMatching(/^county\.md rollup\/total: 行政处罚「/)]);
  await code.screenshot("county");
  await code.focusEditor();
  await code.page.keyboard.press("Backspace");
  await expect.poll(problemsShown, soon).toEqual([]);
});

test("sees above each table that it is the sum, and inserts the sums into a blank table", async () => {
  const county = "county/2023/county.md";
  const text = await example(county);
  await code.openFile(county);
  const cell = await lineOf(county, "| 行政处罚 |");
  const number = /\d+$/.exec(cell)?.[0] ?? "";
  await code.goTo(...behind(text, cell));
  await expect.poll(() => code.codeLenses(), soon).toContainEqual("✓ 汇总：与 15 个机关的合计一致");
  await code.goTo(...behind(text, cell));
  for (const _ of number) await code.page.keyboard.press("Backspace");
  await expect.poll(() => code.codeLenses(), soon).toContainEqual("汇总：与 15 个机关的合计一致，1 格未比较");
  await code.runCommand("政府信息公开年报: 填入各机关的合计数");
  await expect.poll(() => code.editorText(), soon).toBe(text);
  await code.screenshot("county-sums");
  await code.page.keyboard.press("Control+z");
  await expect.poll(() => code.editorText(), soon).toBe(text.replace(cell, cell.slice(0, -number.length)));
});

test("is led from the lens to the first cell that differs, sees who reports what, and takes the sum there", async () => {
  const county = "county/2023/county.md";
  const text = await example(county);
  await code.openFile(county);
  const cell = await lineOf(county, "| 行政处罚 |");
  await code.focusEditor();
  await code.page.keyboard.press("Control+y");
  await expect.poll(() => code.editorText(), soon).toBe(text);
  await code.typeAt(...behind(text, cell), "9");
  const differs = code.page.locator(".codelens-decoration a", { hasText: "✗ 汇总：1 格与 15 个机关的合计不同" });
  // The line that it stands over may be the first in sight.
  for (const key of ["Control+ArrowUp", "Control+ArrowUp", "Control+ArrowUp"]) await code.page.keyboard.press(key);
  await differs.click();
  const sheet = sheetIn(code.page);
  await expect.poll(() => sheet.focused(), soon).toMatch(/^disclosure-\d+$/);
  await sheet.frame.locator(".shares", { hasText: "云山县龙潭镇人民政府" }).waitFor();
  await code.screenshot("county-differs");
  await sheet.frame
    .locator(".county")
    .getByRole("button", { name: /^改为 / })
    .click();
  await expect.poll(() => code.editorText(), soon).toBe(text);
  await code.save();
});

test("sees how every report of the folder stands, and goes to one of them", async () => {
  await code.openFile("county/2023/county.md");
  await code.runCommand("政府信息公开年报: 检查整个文件夹");
  const page = preview();
  await page.getByRole("heading", { name: /^检查整个文件夹/ }).waitFor();
  await page.getByRole("columnheader", { name: "平衡" }).waitFor();
  await code.screenshot("folder");
  await page.getByRole("link", { name: "机关", exact: true }).click();
  await page.locator("th[aria-sort]", { hasText: "机关" }).waitFor();
  await page.getByRole("rowheader", { name: "云山县龙潭镇人民政府" }).first().getByRole("link").click();
  await expect.poll(() => code.editorText(), soon).toBe(await example(township));
});

test("sets a roll-up up by answering two questions", async () => {
  await code.runCommand("政府信息公开年报: 设置汇总…");
  await code.pick("云山县人民政府");
  const titles = code.page.locator(".quick-input-title", { hasText: "设置汇总（2/2）" });
  await titles.waitFor();
  await code.screenshot("rollup-asked");
  await code.page.locator(".quick-input-action .monaco-button", { hasText: "确定" }).click();
  await code.screenshot("rollup-noted");
  await expect
    .poll(() => code.notifications(), soon)
    .toContainEqual(expect.stringContaining("云山县人民政府由 17 个机关汇总而成"));
});

test("sees the mistakes of the configuration while it is written", async () => {
  const config = "county-faulty/xxgk.config.json";
  await code.openFile(config);
  await code.typeAt(...behind(await example(config), '"rollups'), "x");
  const told = (problems: readonly string[]) => problems.filter((problem) => problem.startsWith("xxgk.config.json"));
  await expect.poll(async () => told(await problemsShown()).join(), soon).toContain("rollupsx：没有这个属性");
  await expect.poll(async () => told(await problemsShown()).length, soon).toBe(2);
});

/** The beginning of the line that starts with these words, up to the end of its first number. */
async function lineOf(path: string, words: string): Promise<string> {
  const text = await example(path);
  const [line = ""] = text.slice(text.indexOf(words)).split("\n");
  return line.slice(0, words.length) + (/^\s*\d+/.exec(line.slice(words.length))?.[0] ?? "");
}

async function problemsShown(): Promise<string[]> {
  return (await code.problems()).map(({ file, code: rule, message }) => `${file} ${rule}: ${message}`);
}

/** The page that was drawn last. */
function preview() {
  return code.page.frameLocator("iframe.webview.ready").last().frameLocator("iframe#active-frame");
}
