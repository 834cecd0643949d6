import { readFile } from "node:fs/promises";
import { chromium, type Page } from "playwright-core";
import { isOwn, type WebBrowser, type WebPage, type WindowOptions } from "./browser.ts";

export async function startChromium(): Promise<WebBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env.XXGK_E2E_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    name: "chromium",
    async open({ width = 1280, height = 800, scheme = "light" }: WindowOptions = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        acceptDownloads: true,
        permissions: ["clipboard-read", "clipboard-write"],
      });
      return new ChromiumPage(await context.newPage());
    },
    close: () => browser.close(),
  };
}

class ChromiumPage implements WebPage {
  readonly #page: Page;
  #site: string | undefined;
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    // Those of the page's service worker and of its workers, too.
    page.context().on("request", (request) => {
      if (!isOwn(request.url(), this.#site)) this.complaints.push(request.url());
    });
    page.on("pageerror", ({ message }) => this.complaints.push(message));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && this.complaints.push(message.text()));
  }

  async goto(address: string): Promise<void> {
    this.#site = address;
    await this.#page.goto(address);
  }

  evaluate<Value>(expression: string): Promise<Value> {
    return this.#page.evaluate<Value>(expression);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async click(selector: string): Promise<void> {
    await this.#page.locator(selector).first().click();
  }

  async choose(selector: string, path: string): Promise<void> {
    await this.#page.locator(selector).first().setInputFiles(path);
  }

  async download(act: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([this.#page.waitForEvent("download"), act()]);
    return readFile(await download.path());
  }

  async picture(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }
}
