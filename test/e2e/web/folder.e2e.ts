import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { root, runProcess } from "../../support/command.ts";
import type { WebBrowser, WebPage } from "./support/browser.ts";
import { startChromium } from "./support/chromium.ts";
import { WebDesk } from "./support/desk.ts";
import { oneFile } from "./support/site.ts";

/** A reviewer with a folder of reports: the list, sorted as she likes, and each report behind it. */

const folder = mkdtempSync(join(tmpdir(), "xxgk-folder-"));
cpSync(join(root, "examples/county-faulty"), join(folder, "收件"), { recursive: true });

let browser: WebBrowser;
let page: WebPage;
let desk: WebDesk;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.open();
  await page.goto(oneFile);
  desk = new WebDesk(page);
  await desk.until(`document.querySelector('input[type="file"]')`);
});

afterEach(async () => {
  expect(page.complaints).toEqual([]);
  await page.close();
});

function rows(): Promise<readonly (readonly string[])[]> {
  return page.evaluate(
    `[...document.querySelectorAll(".overview tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent))`,
  );
}

test("a folder is listed with what the command finds in it", async () => {
  await page.choose("input[webkitdirectory]", join(folder, "收件"));
  await desk.until(`document.querySelector(".overview")`);
  const results: readonly { filePath: string; agency?: string; errorCount: number }[] = JSON.parse(
    runProcess(["--format", "json", "."], { cwd: join(folder, "收件") }).out,
  );
  const expected = results.filter(({ agency }) => agency).map(({ agency, errorCount }) => `${agency} ${errorCount}`);
  const listed = (await rows()).filter((cells) => cells.length > 4).map(([agency, , , errors]) => `${agency} ${errors}`);
  expect(listed.sort()).toEqual(expected.sort());
});

test("all numbers come in one workbook, as the command collects them", async () => {
  await page.choose("input[webkitdirectory]", join(folder, "收件"));
  await desk.until(`document.querySelector(".overview")`);
  const taken = sheetsIn(await page.download(() => desk.button("汇总全部数字（.xlsx）")));
  runProcess(["collect", ".", "-o", join(folder, "collected.xlsx"), "--force"], { cwd: join(folder, "收件") });
  const collected = sheetsIn(readFileSync(join(folder, "collected.xlsx")));
  expect(Object.keys(taken).length).toBeGreaterThan(3);
  expect(taken).toEqual(collected);
});

/** The parts that hold what is in the cells, but for words that depend on the order of their first use. */
function sheetsIn(workbook: Buffer): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(workbook)).filter(([name]) =>
    /sheet\d*\.xml$|sharedStrings|styles|workbook\.xml$/.test(name),
  );
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("a finding is let stand for a reason, which goes into the folder's configuration", async () => {
  await page.choose("input[webkitdirectory]", join(folder, "收件"));
  await desk.until(`document.querySelector(".overview")`);
  await page.evaluate(`document.querySelector('.overview a[href^="#sheet"]').click()`);
  await desk.checked();
  const before = await desk.findings();
  await page.evaluate(`window.prompt = () => "与档案核对过"`);
  await page.evaluate(`document.querySelector(".findings-pane .row").click()`);
  await desk.button("此处不查…");
  await desk.until(`document.querySelectorAll(".findings-pane .row").length === ${before.length - 1}`);
  await desk.button("返回列表");
  const config = JSON.parse((await page.download(() => desk.button("保存 xxgk.config.json"))).toString());
  expect(JSON.stringify(config)).toContain("与档案核对过");
  expect(config.rollup).toEqual(JSON.parse(readFileSync(join(folder, "收件/xxgk.config.json"), "utf8")).rollup);
});

test("the county is a click away: sorted by agency, opened, changed; and the list knows", async () => {
  await desk.button("一个县：汇总与各机关");
  await desk.until(`document.querySelector(".overview")`);
  expect(await page.evaluate(`document.querySelector(".overview p").textContent`)).toMatch(/已有 \d+ 份，0 份有错误/);
  await page.evaluate(`document.querySelector('.overview thead a[href="#sort=agency"]').click()`);
  await desk.until(`document.querySelector('[aria-sort] a[href="#sort=agency"]')`);
  const names = (await rows()).map(([agency = ""]) => agency);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "zh")));

  const link = `[...document.querySelectorAll(".overview th a")].find((each) => each.href.includes("2023/townships/longtan.md"))`;
  await page.evaluate(`${link}.closest("tr").querySelector('a[href^="#sheet"]').click()`);
  await desk.checked();
  expect(await desk.findings()).toEqual([]);
  await page.click("#applications-0");
  await page.type("99999");
  await page.press("Tab");
  await desk.until(`document.querySelector(".cm-content").textContent.includes("99999")`);
  await desk.button("返回列表");
  await desk.until(
    `document.querySelector(".overview") && !document.querySelector(".overview p").textContent.includes("0 份有错误")`,
  );
});
