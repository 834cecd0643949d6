import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { convert } from "@xxgk-lint/shared/convert/convert.ts";
import { applyEdits } from "@xxgk-lint/shared/fix.ts";
import { lint } from "@xxgk-lint/shared/lint.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { runProcess } from "../../support/command.ts";
import { writeReport } from "../../support/generate.ts";
import type { WebBrowser, WebPage } from "./support/browser.ts";
import { startChromium } from "./support/chromium.ts";
import { WebDesk } from "./support/desk.ts";
import { startFirefox } from "./support/firefox.ts";
import { oneFile, type Site, serveSite } from "./support/site.ts";

/** A clerk without VS Code: a report is copied in one page, pasted into ours, mended and taken home, and nothing leaves the machine. */

const row = "| 二、上年结转政府信息公开申请数量 |  |  | 0 |";
const wrong = writeReport().replace(row, row.replace("| 0 |", "| 3 |"));
const folder = mkdtempSync(join(tmpdir(), "xxgk-web-"));
const published = join(folder, "published.html");
writeFileSync(published, convert({ source: wrong }, "html").text);

let site: Site;
let page: WebPage;

beforeAll(async () => {
  site = await serveSite();
});

afterAll(() => site?.close());

describe.each([
  ["chromium", startChromium],
  ["firefox", startFirefox],
] as const)("in %s", (_, start) => {
  let browser: WebBrowser;

  beforeAll(async () => {
    browser = await start();
  });

  afterAll(() => browser?.close());

  afterEach(async () => {
    const { complaints } = page;
    await page.close();
    expect(complaints).toEqual([]);
  });

  test.each([
    ["on loopback", 1280, () => site.address],
    ["from the disk", 1280, () => oneFile],
    ["on a phone", 360, () => site.address],
  ])("%s: a page is copied, pasted, mended and taken home", async (_place, width, address) => {
    page = await browser.open({ width });
    await page.goto(pathToFileURL(published).href);
    await page.press("Control+a", "Control+c");
    await page.goto(address());
    const desk = new WebDesk(page);
    await desk.until(`document.querySelector(".paste textarea")`);
    await page.evaluate(`document.querySelector(".paste textarea").focus()`);
    await page.press("Control+v");
    await desk.checked();
    const pasted = (await desk.takeHome("原来的格式（.md）")).toString();
    expect(await desk.findings()).toEqual(lint(pasted).findings.map(({ rule, message }) => ({ rule, message })));
    const [fault] = lint(pasted).findings;
    expect(fault?.rule).toBe("sum/applicants");

    // By button: the suggestion at the cell.
    await page.evaluate(`document.querySelector(".findings-pane .row").click()`);
    await desk.until(`document.querySelector(".dock .found button")`);
    await desk.button("把二「自然人」改为 0");
    await desk.until(`document.querySelectorAll(".findings-pane .row").length === 0`);
    const mended = applyEdits(pasted, fault?.suggestions[0]?.edits ?? []);
    expect((await desk.takeHome("原来的格式（.md）")).toString()).toBe(mended);

    // By typing: a number of the first table.
    await page.click("#disclosure-9");
    await page.type("7");
    await page.press("Tab");
    await desk.until(`document.getElementById("disclosure-9").value === "7"`);
    const typed = mended.replace(/(?<=行政事业性收费 \|(?: {2}\|)*) 0 \|/, " 7 |");
    const own = (await desk.takeHome("原来的格式（.md）")).toString();
    expect(own).not.toBe(mended);
    expect(own).toBe(typed);

    const draft = join(folder, "draft.md");
    writeFileSync(draft, own);
    for (const [name, ending] of [
      ["Word（公文格式）", "docx"],
      ["网页", "html"],
      ["Markdown", "md"],
      ["纯文本", "txt"],
    ]) {
      const converted = join(folder, `converted.${ending}`);
      expect(runProcess(["convert", draft, "-o", converted, "--force"]).exitCode).toBe(0);
      expect((await desk.takeHome(name ?? "")).equals(readFileSync(converted)), name).toBe(true);
    }
  });
});
