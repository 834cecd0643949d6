import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, type Desk, example, openDesk } from "./support/drafts.ts";
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
