import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { SheetView } from "./sheet.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  /** How much larger than usual letters are. */
  readonly zoom?: number;
}

/** The form view in a plain page with the engine beside it, under the policy that it is to live with: nothing from anywhere. */
export class SheetPage extends SheetView {
  readonly page: Page;
  /** Every request that the page has made, and whatever it was refused or failed in. */
  readonly complaints: readonly string[];

  constructor(page: Page, complaints: readonly string[]) {
    super(page, page);
    this.page = page;
    this.complaints = complaints;
  }

  /** The report's text, as the page has it. */
  text(): Promise<string> {
    return this.page.evaluate("desk.text");
  }

  /** How often the text was changed. */
  depth(): Promise<number> {
    return this.page.evaluate("desk.depth");
  }

  async copied(): Promise<string> {
    await this.press("Control+c");
    return this.page.evaluate<string>("navigator.clipboard.readText()");
  }

  /** Pastes as a person does who has copied this elsewhere. */
  async paste(text: string, html = ""): Promise<void> {
    const items = `{ "text/plain": new Blob([${JSON.stringify(text)}], { type: "text/plain" }), ${
      html === "" ? "" : `"text/html": new Blob([${JSON.stringify(html)}], { type: "text/html" })`
    } }`;
    await this.page.evaluate(`navigator.clipboard.write([new ClipboardItem(${items})])`);
    await this.press("Control+v");
  }
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.XXGK_E2E_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

const policy = "default-src 'none'; script-src 'nonce-view'; style-src 'nonce-view'";

/** Opens a report in a page of its own. `surroundings` are what other reports say: code that the page runs. */
export async function openSheet(browser: Browser, text: string, options: PageOptions = {}): Promise<SheetPage> {
  const { width = 1200, height = 900, scheme = "light", zoom = 1 } = options;
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: scheme,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("request", (request) => request.url().startsWith("http") && complaints.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  // A page of one's own address: the clipboard is none of about:blank's.
  await page.route("https://sheet.test/", async (route) => route.fulfill({ contentType: "text/html", body: await pageText() }));
  await page.goto("https://sheet.test/");
  complaints.length = 0;
  await page.evaluate(`void (desk = new Desk(document.getElementById("root"), ${JSON.stringify(text)}))`);
  return new SheetPage(page, complaints);
}

let built: Promise<string> | undefined;

function pageText(): Promise<string> {
  built ??= buildPage();
  return built;
}

async function buildPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "test/view/desk.ts")],
    tsconfig: join(root, "view/tsconfig.json"),
    bundle: true,
    format: "iife",
    write: false,
    charset: "utf8",
  });
  const style = await readFile(join(root, "view/src/sheet.css"), "utf8");
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>表格视图</title>
<link rel="icon" href="data:,">
<style nonce="view">${style} body { margin: 0 }</style>
</head>
<body><div id="root"></div><script nonce="view">var desk;${outputFiles[0]?.text.replaceAll("</script", "<\\/script")}</script></body>
</html>`;
}
