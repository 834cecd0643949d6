import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { runProcess } from "../support/command.ts";
import { faultyFiles } from "../support/county/faults.ts";

/** The audit sheet of a round, in a real browser: as it is read, sorted, filtered, printed and heard. */

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
/** The county with its faults, reviewed. */
let folder: string;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-review-"));
  for (const [path, text] of faultyFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  expect(runProcess(["review", ".", "--out", "审核"], { cwd: folder }).exitCode).toBe(1);
  browser = await chromium.launch({
    executablePath: process.env.XXGK_E2E_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.on("request", (request) => request.url().startsWith("http") && complaints.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(`file://${join(folder, "审核/汇总.html")}`);
  return page;
}

test("the verdict comes first; a link opens a card; a wrong cell tells its arithmetic to the keyboard", async () => {
  const page = await openPage();
  expect(await page.locator(".verdict").textContent()).toBe("退回 2请核对 4通过 12");
  await page.getByRole("link", { name: "国家税务总局云山县税务局" }).click();
  const card = page.locator(".card[open]");
  await card.getByText("填报数 5").waitFor();
  await page.keyboard.press("Tab");
  await card.locator("td.error .flagged").focus();
  const told = card.locator("td.error .told");
  expect(await told.isVisible()).toBe(true);
  expect(await told.textContent()).toContain("写的是 5，应为 3");
  expect(complaints).toEqual([]);
});

test("the table is sorted and filtered, and the cards with it", async () => {
  const page = await openPage();
  const shown = () => page.locator(".agencies tbody tr:visible th").allInnerTexts();
  expect(await shown()).toHaveLength(18);
  await page.getByRole("button", { name: "警告" }).click();
  await page.getByRole("button", { name: "警告" }).click();
  expect((await shown())[0]).toBe("云山县人民政府");
  expect(await page.locator("th[aria-sort=descending]").textContent()).toContain("警告");
  await page.getByLabel("通过 12").uncheck();
  expect(await shown()).toHaveLength(6);
  await page.getByLabel("查找机关").fill("税务");
  expect(await shown()).toEqual(["国家税务总局云山县税务局"]);
  expect(await page.locator(".card:visible").count()).toBe(1);
  expect(await page.locator("output").textContent()).toBe("1 / 18");
});

describe("for everyone", () => {
  test.each([
    ["on a wide screen", { viewport: { width: 1280, height: 900 } }],
    ["on a phone", { viewport: { width: 360, height: 740 } }],
    ["in the dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ] as const)("nothing stands in the way %s", async (_, options) => {
    const page = await openPage({ ...options, bypassCSP: true });
    await page.getByRole("link", { name: "国家税务总局云山县税务局" }).click();
    await page.locator(".card[open] .held summary").click();
    await page.evaluate(axe);
    const { violations } = await page.evaluate<{ violations: { id: string }[] }>("axe.run()");
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(options.viewport.width);
  });

  test("printed, whatever has not passed is open, and closed again", async () => {
    const page = await openPage();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator(".card[open]").count()).toBe(6);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator(".card[open]").count()).toBe(0);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  });

  test("without a script it is still read", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    expect(await page.locator(".agencies tbody tr").count()).toBe(18);
    expect(await page.locator(".filter").isVisible()).toBe(false);
    await page.locator(".card summary").first().click();
    expect(await page.locator(".card[open]").count()).toBe(1);
  });
});
