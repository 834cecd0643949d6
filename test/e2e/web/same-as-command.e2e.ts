import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "@xxgk-lint/shared/lint.ts";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { folderWith, root, runProcess } from "../../support/command.ts";
import { reports } from "../../support/generate.ts";
import type { WebBrowser, WebPage } from "./support/browser.ts";
import { startChromium } from "./support/chromium.ts";
import { type ListedFinding, WebDesk } from "./support/desk.ts";
import { oneFile } from "./support/site.ts";

/** What the page finds is what the command finds, and what it mends is what the command mends. */

let browser: WebBrowser;
let page: WebPage;
let desk: WebDesk;

beforeAll(async () => {
  browser = await startChromium();
  page = await browser.open();
  await page.goto(oneFile);
  desk = new WebDesk(page);
  await desk.until(`document.querySelector('input[type="file"]')`);
});

afterAll(async () => {
  await page.close();
  await browser.close();
});

afterEach(() => expect(page.complaints).toEqual([]));

const examples = ["linjiang-2022-pdf.txt", "qingxi-2023.md", "shuiwu-2023.html", "yunshan-2020-docx.txt"];

test.each(["good", "bad"].flatMap((folder) => examples.map((name) => `${folder}/${name}`)))("%s", async (name) => {
  const text = readFileSync(join(root, "examples", name));
  expect(await foundInPage(name, text)).toEqual(foundByCommand(name, text));
});

test("every kind of report, with a fault or two in it", async () => {
  for (const report of fc.sample(reports(), { numRuns: 12, seed: 20_261_121 })) {
    const name = report.layout === "html" ? "report.html" : report.layout === "markdown" ? "report.md" : "report.txt";
    const text = report.text.replace(/二、|（一）/, "二 、").replace(/(\d)(?=\D*$)/, "$1 ");
    expect(await foundInPage(name, text)).toEqual(foundByCommand(name, text));
  }
});

test("what --fix mends, the button mends, byte for byte", async () => {
  for (const name of examples) {
    const folder = folderWith({ [name]: readFileSync(join(root, "examples/bad", name)) });
    runProcess(["--fix", join(folder, name)]);
    const fixed = readFileSync(join(folder, name));
    await foundInPage(name, readFileSync(join(root, "examples/bad", name)));
    await desk.button("修正格式");
    await desk.until(`document.querySelector(".notice:not([hidden])")`);
    expect((await desk.takeHome(`原来的格式（${name.slice(name.lastIndexOf("."))}）`)).equals(fixed), name).toBe(true);
  }
});

async function foundInPage(name: string, text: string | Buffer): Promise<readonly ListedFinding[]> {
  await desk.openText(name, text);
  await desk.checked();
  await desk.until(`document.querySelectorAll(".findings-pane .row").length === ${lint(String(text)).findings.length}`);
  return sorted(await desk.findings());
}

function foundByCommand(name: string, text: string | Buffer): readonly ListedFinding[] {
  const file = name.slice(name.lastIndexOf("/") + 1);
  const [result] = JSON.parse(runProcess(["--format", "json", join(folderWith({ [file]: Buffer.from(text) }), file)]).out);
  return sorted(result.messages.map(({ ruleId, message }: { ruleId: string; message: string }) => ({ rule: ruleId, message })));
}

/** What is merely open while a report is being filled in stands last in the page's list. */
function sorted(findings: readonly ListedFinding[]): readonly ListedFinding[] {
  return findings.toSorted((a, b) => (a.rule + a.message < b.rule + b.message ? -1 : 1));
}
