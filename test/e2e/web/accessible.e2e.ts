import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { convert } from "@xxgk-lint/shared/convert/convert.ts";
import { lint } from "@xxgk-lint/shared/lint.ts";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { writeReport } from "../../support/generate.ts";
import { example } from "../support/drafts.ts";
import type { WebBrowser, WebPage } from "./support/browser.ts";
import { startChromium } from "./support/chromium.ts";
import { WebDesk } from "./support/desk.ts";
import { type Site, serveSite } from "./support/site.ts";

/** Who can use the page: without a mouse, with a screen reader, in the dark, on a phone. */

let site: Site;
let browser: WebBrowser;
let page: WebPage;
let desk: WebDesk;
let axe: string;

beforeAll(async () => {
  site = await serveSite();
  browser = await startChromium();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

afterEach(() => page.close());

async function open(options: Parameters<WebBrowser["open"]>[0] = {}): Promise<void> {
  page = await browser.open(options);
  await page.goto(site.address);
  desk = new WebDesk(page);
  await desk.until(`document.querySelector('input[type="file"]')`);
}

async function violations(): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))))`,
  );
}

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 360],
  ["dark", 360],
] as const)("axe finds nothing, %s at %i pixels: the beginning, a faulty report, what a rule says", async (scheme, width) => {
  await open({ scheme, width });
  expect(await violations()).toEqual([]);
  await desk.openText("年报.md", await example("bad/qingxi-2023.md"));
  await desk.checked();
  expect(await violations()).toEqual([]);
  for (const pane of ["文稿", "表格"]) {
    await page.evaluate(`[...document.querySelectorAll(".tabs button")].find((each) => each.textContent === "${pane}").click()`);
    expect(await violations()).toEqual([]);
  }
  await page.evaluate(`document.querySelector(".findings-pane .row").click()`);
  await desk.until(`document.querySelector(".dock .found")`);
  await page.evaluate(`document.querySelector(".shows-text") && document.querySelector(".tabs button").click()`);
  await desk.button("依据和说明");
  await desk.until(`document.querySelector("dialog[open]")`);
  expect(await violations()).toEqual([]);
  await page.press("Escape");
});

test("at 360 pixels nothing hangs over the edge", async () => {
  await open({ width: 360 });
  const overhang = `document.documentElement.scrollWidth - innerWidth`;
  expect(await page.evaluate(overhang)).toBe(0);
  await desk.openText("年报.md", await example("bad/qingxi-2023.md"));
  await desk.checked();
  expect(await page.evaluate(overhang)).toBe(0);
});

test("by keyboard alone: a report is pasted, its faults are found and mended, and it is taken home", async () => {
  await open();
  const faulty = writeReport().replace("申请数量 |  |  | 0 |", "申请数量 |  |  | 5 |");
  // The page's policy holds for what is put on the clipboard here, too.
  const html = convert({ source: faulty }, "html").text.replaceAll(/ style="[^"]*"/g, "");
  await page.evaluate(
    `navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([${JSON.stringify(html)}], { type: "text/html" }) })])`,
  );
  await pressUntil("Tab", async () => (await page.evaluate(`document.activeElement.tagName`)) === "TEXTAREA");
  await page.press("Control+v");
  await desk.checked();
  const rows = `document.querySelectorAll(".findings-pane .row").length`;
  const count = await page.evaluate<number>(rows);
  expect(count).toBeGreaterThan(0);
  for (let left = count; left > 0; left--) {
    await page.press("F8");
    await desk.until(`document.querySelector(".dock .found button")`);
    await page.press("Control+.");
    await page.press("Enter");
    await desk.until(`${rows} < ${left}`);
  }
  await pressUntil("Shift+Tab", async () => (await desk.focused()).startsWith("带走"));
  await page.press("Enter", "Tab");
  const taken = await page.download(() => page.press("Enter"));
  expect(lint(taken.toString()).findings).toEqual([]);
  expect(page.complaints).toEqual([]);
});

async function pressUntil(key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; !(await isThere()); presses++) {
    expect(presses).toBeLessThan(60);
    await page.press(key);
  }
}

test("by keyboard alone: a blank report is begun, filled in, undone and taken home", async () => {
  await open();
  await pressUntil("Tab", async () => (await page.evaluate(`document.activeElement.placeholder ?? ""`)) === "云山县水务局");
  await page.type("云山县水务局");
  await page.press("Enter");
  await desk.until(`document.getElementById("disclosure-0")`);
  await pressUntil("Tab", async () => (await desk.focused()) === "disclosure-0");
  await page.type("3");
  await page.press("Tab");
  await page.type("1");
  await page.press("Enter");
  await desk.until(`document.querySelector(".cm-content").textContent.includes("| 规章 | 3 | 1 |")`);
  await page.press("Control+z");
  await desk.until(`document.querySelector(".cm-content").textContent.includes("| 规章 | 3 |  |")`);
  await page.press("Control+Shift+z");
  await desk.until(`document.querySelector(".cm-content").textContent.includes("| 规章 | 3 | 1 |")`);
  await pressUntil("Shift+Tab", async () => (await desk.focused()).startsWith("带走"));
  await page.press("Enter", "Tab");
  const taken = await page.download(() => page.press("Enter"));
  expect(taken.toString()).toContain("| 规章 | 3 | 1 |");
  expect(page.complaints).toEqual([]);
});
