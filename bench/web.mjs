import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { report10K } from "./draft.mjs";
import { bar, median } from "./measure.mjs";

const executablePath = process.env.XXGK_E2E_CHROMIUM ?? "/usr/bin/chromium";
const root = new URL("..", import.meta.url).pathname;
const site = `${root}web/dist/site/`;
const rounds = 9;

/** The page without any install beside an empty page with the same editor: its size, and the time to what a clerk waits for. */
export async function benchWeb() {
  if (!existsSync(executablePath)) return console.log("\nThe page: not measured, there is no Chromium");
  console.log("\nThe page without any install");
  sizes();
  const servers = [await serveEmptyPage(), await serveSite()];
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    await openings(browser, servers);
    await largePaste(browser, servers[1]);
  } finally {
    await browser.close();
    for (const { close } of servers) close();
  }
}

function sizes() {
  const size = (name) => gzipSync(readFileSync(site + name), { level: 9 }).length / 1024;
  const first = ["index.html", "page.css", "page.js", "engine.js"];
  for (const name of first) tell(`${name}, compressed`, size(name), "KB");
  const all = first.reduce((sum, name) => sum + size(name), 0);
  tell("all that is loaded first", all, "KB");
  bar("the page: all that is loaded first, compressed", all, 700, "KB");
  if (all > 700) throw new Error("more than 700 KB are loaded first");
  for (const name of ["examples.js", "pdf.js"]) tell(`${name}, when it is wanted`, size(name), "KB");
}

/** From the address being entered, the draft of before being there: to the first paint, the text, and what was found in it. */
async function openings(browser, [empty, page]) {
  const spent = { empty: [], paint: [], text: [], found: [] };
  const emptyPage = await browser.newPage();
  const fullPage = await browser.newPage();
  await fullPage.goto(page.address);
  await openDraft(fullPage, report10K());
  await fullPage.locator("#disclosure-0").fill("1");
  await fullPage.keyboard.press("Tab");
  await fullPage.waitForTimeout(1500);
  for (let round = 0; round < rounds; round++) {
    await emptyPage.goto(empty.address);
    spent.empty.push(await emptyPage.evaluate(timeOf('document.querySelector(".cm-line")')));
    await fullPage.reload();
    const times = await Promise.all(
      ['document.querySelector(".cm-line")', 'document.querySelector(".findings-pane .row, .findings-pane .good")'].map((what) =>
        fullPage.evaluate(timeOf(what)),
      ),
    );
    spent.text.push(times[0]);
    spent.found.push(times[1]);
    spent.paint.push(
      await fullPage.evaluate(`performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN`),
    );
  }
  const base = median(spent.empty);
  tell("an empty page with the editor", base, "ms");
  tell("first paint", median(spent.paint), "ms", base);
  tell("the draft's text", median(spent.text), "ms", base);
  tell("the first findings", median(spent.found), "ms", base);
  bar("the page: the draft's text there / an empty page with the editor", median(spent.text) / base, 2);
  bar("the page: the first findings / an empty page with the editor", median(spent.found) / base, 3);
  await emptyPage.close();
  await fullPage.close();
}

/** In the page: when something was there, in milliseconds since the address was entered. */
function timeOf(what) {
  return `new Promise((done) => {
    const look = () => (${what} ? done(performance.now()) : requestAnimationFrame(look));
    look();
  })`;
}

const sentence = (i) =>
  `第${i}项工作按照年度要点推进，责任科室按季度核对并登记归档，群众可以在公开栏和网站上查到进展，意见随时登记答复。`;

/**
 * 1 MB pasted: how long the page stands still at most, there and at the key presses that follow. Counted is the time that the page's own thread
 * has computed: what other programs take of the machine is none of it.
 */
async function largePaste(browser, { address }) {
  let more = "";
  for (let i = 1; Buffer.byteLength(more) < 1_000_000; i++) more += `${sentence(i)}${sentence(-i)}\n\n`;
  const text = report10K().replace("## 二、", `${more}## 二、`);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.waitForTimeout(1500);
  const longest = async (name, act) => tell(name, await longestTask(browser, page, act), "ms");
  await longest("1 MB pasted: longest task", () => openDraft(page, text));
  await longest("1 MB: a number typed", async () => {
    await page.locator("#disclosure-0").click();
    await page.keyboard.type("7");
    await page.keyboard.press("Tab");
  });
  await longest("1 MB: a word typed", async () => {
    await page.locator(".cm-content").click();
    await page.keyboard.type("文");
  });
  await page.close();
}

/** Milliseconds of the longest task of a page's main thread while something is done, and for a while after it. */
async function longestTask(browser, page, act) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", { traceConfig: { includedCategories: ["toplevel"] }, transferMode: "ReportEvents" });
  await act();
  await page.waitForTimeout(3000);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  const threadOf = ({ pid, tid }) => `${pid}/${tid}`;
  const main = new Set(events.filter(({ args }) => args.name === "CrRendererMain").map(threadOf));
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && main.has(threadOf(event)));
  if (tasks.length === 0) throw new Error("the trace holds no task");
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}

async function openDraft(page, text) {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.querySelector(".paste textarea").dispatchEvent(event);
  }, text);
  await page.locator(".findings-pane h2").filter({ hasText: /\d/ }).waitFor({ timeout: 60_000 });
}

async function serveSite() {
  const command = spawn(process.execPath, [`${root}cli/bin/xxgk-lint.cjs`, "web", "--port", "4953"]);
  await once(command.stdout, "data");
  return { address: "http://127.0.0.1:4953/", close: () => command.kill() };
}

/** The same editor with the same text, and nothing else. */
async function serveEmptyPage() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { EditorView, lineNumbers } from "@codemirror/view";
        import { history } from "@codemirror/commands";
        import { lintGutter } from "@codemirror/lint";
        import { search } from "@codemirror/search";
        new EditorView({ doc: ${JSON.stringify(report10K())}, parent: document.body,
          extensions: [lineNumbers(), lintGutter(), history(), search(), EditorView.lineWrapping] });`,
      resolveDir: `${root}web`,
    },
    bundle: true,
    minify: true,
    format: "iife",
    charset: "utf8",
    write: false,
    logLevel: "error",
  });
  const script = outputFiles[0].text;
  const server = createServer(({ url }, response) => {
    const isScript = url === "/page.js";
    response.setHeader("content-type", isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-cache");
    response.end(isScript ? script : '<!DOCTYPE html><meta charset="utf-8"><body><script src="page.js"></script></body>');
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

function tell(name, amount, unit, base) {
  const ratio = base === undefined ? "" : `  (${(amount / base).toFixed(2)} ×)`;
  console.log(`  ${name.padEnd(36)} ${amount.toFixed(unit === "KB" ? 0 : 1).padStart(10)} ${unit}${ratio}`);
}
