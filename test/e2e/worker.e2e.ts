import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { lint } from "@xxgk-lint/shared/lint.ts";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { example, workerFile } from "./support/drafts.ts";

/** In a browser, with nothing behind it: a plain page starts the server as a worker and speaks with it by messages. */

let pages: Server;
let browser: Browser;

beforeAll(async () => {
  const worker = await readFile(workerFile);
  pages = createServer(({ url }, response) => {
    const isWorker = url === "/worker.js";
    response.setHeader("content-type", isWorker ? "text/javascript" : "text/html").end(isWorker ? worker : "<!DOCTYPE html>");
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  browser = await chromium.launch({
    executablePath: process.env.XXGK_E2E_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});

afterAll(async () => {
  await browser?.close();
  pages?.close();
});

test.for(["bad/qingxi-2023.md", "bad/yunshan-2020-docx.txt", "bad/shuiwu-2023.html"])("lints %s in a worker", async (name) => {
  const text = await example(name);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
  const found = await page.evaluate<readonly Found[]>(`(${lintInWorker})(${JSON.stringify(text)})`);
  const expected = lint(text).findings.map(({ rule, message }) => `${rule}: ${message}`);
  expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected);
  await page.close();
});

interface Found {
  readonly code: string;
  readonly message: string;
}

/** Runs in the page, hence as text: opens a document in the server and gives the diagnostics that come back. */
const lintInWorker = `(text) => new Promise((resolve, reject) => {
  const worker = new Worker("/worker.js");
  const send = (message) => worker.postMessage({ jsonrpc: "2.0", ...message });
  worker.onerror = (event) => reject(new Error(event.message));
  worker.onmessage = ({ data }) => {
    if (data.id === 1) {
      send({ method: "initialized", params: {} });
      const textDocument = { uri: "file:///report.md", languageId: "markdown", version: 1, text };
      send({ method: "textDocument/didOpen", params: { textDocument } });
    } else if (data.method === "textDocument/publishDiagnostics") {
      resolve(data.params.diagnostics);
      worker.terminate();
    }
  };
  const initializationOptions = { locale: "zh" };
  send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, locale: "zh-cn", capabilities: {}, initializationOptions } });
})`;
