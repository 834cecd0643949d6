import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core";
import { waitUntil } from "../../support/wait.ts";
import { isOwn, type WebBrowser, type WebPage, type WindowOptions } from "./browser.ts";

/** Every window is a browser of its own: storage, and what is preferred, are the browser's. */
export async function startFirefox(): Promise<WebBrowser> {
  return { name: "firefox", open: (options) => openFirefox(options), close: async () => {} };
}

async function openFirefox({ width = 1280, height = 800, scheme = "light" }: WindowOptions = {}): Promise<WebPage> {
  const downloads = await mkdtemp(join(tmpdir(), "xxgk-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.XXGK_E2E_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    defaultViewport: { width, height },
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      // Its panel would take the focus out of the page.
      "browser.download.alwaysOpenPanel": false,
      "browser.download.always_ask_before_handling_new_types": false,
      "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
    },
  });
  const [page = await browser.newPage()] = await browser.pages();
  return new FirefoxPage(browser, page, downloads);
}

class FirefoxPage implements WebPage {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #downloads: string;
  #site: string | undefined;
  readonly complaints: string[] = [];

  constructor(browser: Browser, page: Page, downloads: string) {
    this.#browser = browser;
    this.#page = page;
    this.#downloads = downloads;
    page.on("request", (request) => {
      if (!isOwn(request.url(), this.#site)) this.complaints.push(request.url());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warn") this.complaints.push(message.text());
    });
  }

  async goto(address: string): Promise<void> {
    this.#site = address;
    await this.#page.goto(address);
  }

  evaluate<Value>(expression: string): Promise<Value> {
    return this.#page.evaluate(expression) as Promise<Value>;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const combination of keys) {
      const parts = combination.split("+") as KeyInput[];
      const [key, ...held] = parts.toReversed();
      for (const each of held) await this.#page.keyboard.down(each);
      if (key) await this.#page.keyboard.press(key);
      for (const each of held) await this.#page.keyboard.up(each);
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async click(selector: string): Promise<void> {
    await this.#page.locator(selector).click();
  }

  async choose(selector: string, path: string): Promise<void> {
    const field = await this.#page.$(`${selector}`);
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  }

  async download(act: () => Promise<void>): Promise<Buffer> {
    const before = new Set(await readdir(this.#downloads));
    const finished = async () => {
      const names = await readdir(this.#downloads);
      return names.some((name) => name.endsWith(".part")) ? undefined : names.find((name) => !before.has(name));
    };
    await act();
    await waitUntil(async () => (await finished()) !== undefined, "a file is downloaded");
    return readFile(join(this.#downloads, (await finished()) ?? ""));
  }

  async picture(path: string): Promise<void> {
    await this.#page.screenshot({ path: path as `${string}.png` });
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#downloads, { recursive: true, force: true });
  }
}
