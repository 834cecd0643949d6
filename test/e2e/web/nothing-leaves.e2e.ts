import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../support/command.ts";
import { writeReport } from "../../support/generate.ts";
import type { WebBrowser, WebPage } from "./support/browser.ts";
import { startChromium } from "./support/chromium.ts";
import { WebDesk } from "./support/desk.ts";
import { startFirefox } from "./support/firefox.ts";
import { oneFile, type Site, serveSite } from "./support/site.ts";

/** Nothing leaves the machine: not by the page, not by its workers, not by what stands in a report. */

let site: Site;

/** What a server of our own has been asked, which stands for any other. */
const heard: string[] = [];
const listener = createServer(({ url = "" }, response) => {
  heard.push(url);
  response.end();
});
let listening = "";

beforeAll(async () => {
  site = await serveSite();
  await once(listener.listen(0, "127.0.0.1"), "listening");
  listening = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
});

afterAll(() => {
  site?.close();
  listener.close();
});

const hostile = `${writeReport().replace(
  "## 一、总体情况",
  `## 一、总体情况

<script>window.ran = "script"</script>
<img src="https://report.test/a.png" onerror="window.ran = 'img'">
<svg onload="window.ran = 'svg'"></svg>
<iframe src="https://report.test/frame" srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
<style>@import "https://report.test/a.css"; body { background: url(https://report.test/b.png) }</style>
<a href="javascript:window.ran='link'" onmouseover="window.ran = 'over'">政府网站</a> [链接](javascript:window.ran='markdown') https://report.test/
<details open ontoggle="window.ran = 'toggle'"><base href="https://report.test/"><meta http-equiv="refresh" content="0;url=https://report.test/">`,
)}`;

test("the policy stands in the page, in the folder as in the one file", () => {
  for (const file of ["site/index.html", "xxgk-lint.html"]) {
    const [, policy = ""] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(readFileSync(join(root, "web/dist", file), "utf8")) ??
      [];
    const rules = Object.fromEntries(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1).join(" ")]));
    expect(rules).toMatchObject({
      "default-src": "'none'",
      "connect-src": "'none'",
      "form-action": "'none'",
      "base-uri": "'none'",
    });
    expect(rules["script-src"]).toMatch(/^'(?:self|sha256-[\w+/=]+)'$/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  }
});

describe.each([
  ["chromium", startChromium],
  ["firefox", startFirefox],
] as const)("in %s", (_, start) => {
  let browser: WebBrowser;
  let page: WebPage;

  beforeAll(async () => {
    browser = await start();
  });

  afterAll(() => browser?.close());

  afterEach(() => page?.close());

  test.each([
    ["on loopback", () => site.address],
    ["from the disk", () => oneFile],
  ])("%s, a report's scripts, handlers and links do nothing, in the text, the form and the list", async (__, address) => {
    page = await browser.open();
    await page.goto(address());
    const desk = new WebDesk(page);
    await desk.until(`document.querySelector('input[type="file"]')`);
    for (const name of ["报告.md", "报告.html", "报告.txt"]) {
      await desk.openText(name, hostile);
      await desk.checked();
      // Every finding's place is looked at, and every place of the page is passed over.
      await page.evaluate(`for (const each of document.querySelectorAll(".findings-pane .row")) each.click()`);
      await page.evaluate(`for (const each of document.querySelectorAll("*"))
        for (const type of ["mouseover", "mousemove", "pointerover", "toggle"]) each.dispatchEvent(new MouseEvent(type, { bubbles: true }))`);
      await desk.until(`document.querySelector(".sheet .page")`);
    }
    await desk.openText("报告.md", "");
    expect(await page.evaluate(`window.ran ?? "nothing ran"`)).toBe("nothing ran");
    expect(await page.evaluate(`document.querySelectorAll("iframe, object, embed, [srcdoc]").length`)).toBe(0);
    expect(await page.evaluate(`[...document.querySelectorAll(".desk a")].map((each) => each.href)`)).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  test.each([
    ["on loopback", () => site.address],
    ["from the disk", () => oneFile],
  ])("%s, neither the page nor a worker of it can connect to anything", async (__, address) => {
    page = await browser.open();
    await page.goto(address());
    const attempts = ["https://report.test/", listening].flatMap((target) => [
      `fetch("${target}", { mode: "no-cors" }).then(() => "sent", () => "refused")`,
      `new Promise((done) => {
        const request = new XMLHttpRequest();
        request.onload = () => done("sent");
        request.onerror = () => done("refused");
        request.open("GET", "${target}");
        request.send();
      }).catch(() => "refused")`,
      `new Promise((done) => {
        const socket = new WebSocket("${target.replace("http", "ws")}");
        socket.onopen = () => done("sent");
        socket.onerror = () => done("refused");
      }).catch(() => "refused")`,
    ]);
    for (const attempt of attempts) {
      expect(await page.evaluate(attempt), attempt).toBe("refused");
      const inWorker = `new Promise((done) => {
        const url = URL.createObjectURL(new Blob([${JSON.stringify(`(${attempt}).then((said) => postMessage(said))`)}]));
        new Worker(url).onmessage = ({ data }) => done(data);
      })`;
      expect(await page.evaluate(inWorker), attempt).toBe("refused");
    }
    expect(page.complaints.join()).toMatch(/Content.Security.Policy/i);
    expect(heard).toEqual([]);
  });
});
