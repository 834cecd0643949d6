import { basename, join } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { type Problem, readProblems, type Severity } from "./problems.ts";
import { startServer } from "./server.ts";
import { becomesTrue, waitUntil } from "./wait.ts";

export interface StartOptions {
  /** The folder to open. */
  readonly folder: string;
  /** An extension to install first, as a .vsix file. */
  readonly vsix?: string;
  /** User settings on top of those of every test. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The language of the interface, en-US if not given; zh-CN has the titles of most commands and texts in Chinese. */
  readonly locale?: string;
}

const screenshots = join(import.meta.dirname, "../screenshots");

/** The same look on every machine, and nothing that moves, asks, suggests or calls out by itself. */
const quietSettings = {
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.tree.enableStickyScroll": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.reduceMotion": "on",
  "workbench.list.mouseWheelScrollSensitivity": 3,
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "editor.fontFamily": "'Noto Sans Mono CJK SC'",
  "editor.fontSize": 14,
  "editor.lineHeight": 22,
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "editor.autoClosingBrackets": "never",
  "editor.autoClosingQuotes": "never",
  "editor.autoIndent": "none",
  "editor.unicodeHighlight.allowedLocales": { "zh-hans": true },
};

const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Opens a folder in a VS Code of its own: a code-server with fresh user data, seen in Chromium. */
export async function startVSCode(options: StartOptions): Promise<VSCode> {
  const locale = options.locale ?? "en-US";
  const extensions = options.vsix === undefined ? [] : [options.vsix];
  const server = await startServer({ settings: { ...quietSettings, ...options.settings }, extensions, locale });
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.close();
  };
  try {
    const executablePath = process.env.XXGK_E2E_CHROMIUM ?? "/usr/bin/chromium";
    browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, HOME: server.home } });
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/?folder=${encodeURIComponent(options.folder)}`);
    await page.locator(".monaco-workbench .part.statusbar").waitFor();
    return new VSCode(page, server.home, close);
  } catch (error) {
    await close();
    throw new Error(`VS Code did not open. Its server's log:\n${server.log()}`, { cause: error });
  }
}

/** A running VS Code, worked as a person does: by keys, the command palette and what is on the screen. */
export class VSCode {
  readonly #close: () => Promise<void>;

  constructor(
    readonly page: Page,
    /** The folder that it and everything that it starts live in. */
    readonly home: string,
    close: () => Promise<void>,
  ) {
    this.#close = close;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Takes a picture of the whole window; gives its path. */
  async screenshot(name: string): Promise<string> {
    const path = join(screenshots, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Opens a file of the folder by its name or path. */
  async openFile(name: string): Promise<void> {
    await this.#pick(name, basename(name));
    await this.#group.locator(`.tab.active[data-resource-name=${JSON.stringify(basename(name))}]`).waitFor();
    await this.#group
      .locator(`.monaco-editor[data-uri$="/${encodeURIComponent(basename(name))}"] .view-line`)
      .first()
      .waitFor();
  }

  /** Runs the command with exactly this title in the command palette (F1), such as "View: Toggle Word Wrap". */
  runCommand(title: string): Promise<void> {
    return this.#pick(`>${title}`, title);
  }

  /** Picks the row with exactly this label in the list that is open. */
  async pick(label: string): Promise<void> {
    const row = this.page
      .locator(".quick-input-list .monaco-list-row")
      .filter({ has: this.page.locator(".label-name", { hasText: exactly(label) }) });
    const list = this.page.locator(".quick-input-list .monaco-list-row").first();
    await list.waitFor();
    // A long list draws only what is in sight.
    await this.page.locator(".quick-input-widget .quick-input-box input").fill(label);
    await row.first().click();
    await row.first().waitFor({ state: "hidden" });
  }

  /** Answers the question with this title. Between two questions the editor has the keys: what is typed then would stand in the text. */
  async answer(title: string, text: string): Promise<void> {
    const question = this.page
      .locator(".quick-input-widget")
      .filter({ has: this.page.locator(".quick-input-title", { hasText: title }) });
    const input = question.locator(".quick-input-box input");
    await input.fill(text);
    await waitUntil(async () => (await input.inputValue()) === text, "the answer is typed");
    await input.press("Enter");
    await question.waitFor({ state: "hidden" });
  }

  /** Puts something into the clipboard, as text and as a page has it. */
  async copy(text: string, html = ""): Promise<void> {
    const parts = { "text/plain": text, ...(html !== "" && { "text/html": html }) };
    const blobs = Object.entries(parts).map(
      ([type, part]) => `"${type}": new Blob([${JSON.stringify(part)}], { type: "${type}" })`,
    );
    await this.page.evaluate(`navigator.clipboard.write([new ClipboardItem({ ${blobs.join(", ")} })])`);
  }

  /** Line and column of the cursor, both from 1. */
  async cursor(): Promise<number[]> {
    const position = await this.page.locator("#status\\.editor\\.selection").textContent();
    return position?.match(/\d+/g)?.map(Number) ?? [];
  }

  /** What the Problems panel lists now, in its order (it leaves hints out). Opens the panel if it is not to be seen. */
  async problems(): Promise<Problem[]> {
    const panel = this.page.locator(".markers-panel");
    if (!(await panel.isVisible())) await this.page.keyboard.press("Control+Shift+m");
    await panel.waitFor();
    return await readProblems(panel);
  }

  /** How many squiggles of each severity the visible part of the editor has. */
  async squiggles(): Promise<Record<Severity, number>> {
    const count = (severity: Severity): Promise<number> => this.#editor.locator(`.view-overlays .squiggly-${severity}`).count();
    return { error: await count("error"), warning: await count("warning"), info: await count("info"), hint: await count("hint") };
  }

  /**
   * Puts the cursor at a line (Ctrl+G) and column (arrow key), both from 1 and in characters, as the status bar tells them.
   * The column is not left to Ctrl+G, which counts a Chinese character as two.
   */
  async goTo(line: number, column: number): Promise<void> {
    await waitUntil(async () => {
      const input = await this.#quickInput(`:${line}`);
      await this.page.locator(".quick-input-list .monaco-list-row").nth(1).waitFor({ state: "hidden" }); // no list of commands any more
      await input.press("Enter");
      await input.waitFor({ state: "hidden" });
      await this.#group.locator(".monaco-editor.focused").first().waitFor();
      for (let at = 1; at < column; at++) await this.page.keyboard.press("ArrowRight");
      return await becomesTrue(() => this.#isCursorAt(line, column), 3_000);
    }, `the cursor is at ${line}:${column}`);
  }

  /** Types at a line and column, both from 1. */
  async typeAt(line: number, column: number, text: string): Promise<void> {
    await this.goTo(line, column);
    await this.page.keyboard.type(text);
  }

  /** The whole text of the active editor, saved or not (by select all, copy, undo the selection). */
  async editorText(): Promise<string> {
    const nothing = "(nothing copied yet)";
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(nothing)})`);
    await this.focusEditor();
    for (const key of ["Control+a", "Control+c", "Control+u"]) await this.page.keyboard.press(key);
    let text = nothing;
    await waitUntil(async () => {
      text = await this.page.evaluate<string>("navigator.clipboard.readText()");
      return text !== nothing;
    }, "the editor's text is copied");
    return text;
  }

  /** Saves the active editor (Ctrl+S) and waits until it is on the disk. */
  async save(): Promise<void> {
    await this.page.keyboard.press("Control+s");
    await this.#group.locator(".tab.active:not(.dirty)").waitFor();
  }

  /** The titles that the quick fix menu offers at a line and column (Ctrl+.), without its headings. Closes the menu again. */
  async quickFixes(line: number, column: number): Promise<string[]> {
    const titles = (await this.#quickFixMenu(line, column)).locator(".title");
    const texts = await titles.allInnerTexts();
    await this.page.keyboard.press("Escape");
    await titles.first().waitFor({ state: "hidden" });
    return texts;
  }

  /** Applies the quick fix with exactly this title at a line and column. */
  async applyQuickFix(line: number, column: number, title: string): Promise<void> {
    const menu = await this.#quickFixMenu(line, column);
    await menu.filter({ has: this.page.locator(".title", { hasText: exactly(title) }) }).click();
    await menu.first().waitFor({ state: "hidden" });
  }

  /** Opens the hover at a line and column (Ctrl+K Ctrl+I). */
  async openHover(line: number, column: number): Promise<void> {
    await this.goTo(line, column);
    await this.#pressUntil(["Control+k", "Control+i"], "a hover opens", () => this.#hoverRows().first().isVisible());
  }

  /** What the open hover says by now: its parts come one by one. */
  async hoverText(): Promise<string> {
    return (await this.#hoverRows().allInnerTexts()).join("\n");
  }

  #hoverRows(): Locator {
    return this.page.locator(".monaco-hover:not(.hidden) .hover-row:not(.status-bar)");
  }

  /** The code lenses in view, from top to bottom. */
  codeLenses(): Promise<string[]> {
    return this.page.locator(".codelens-decoration a").allInnerTexts();
  }

  /** The messages of the notifications on the screen. */
  notifications(): Promise<string[]> {
    return this.page.locator(".notifications-toasts .notification-list-item-message").allInnerTexts();
  }

  async focusEditor(): Promise<void> {
    await this.page.keyboard.press("Control+1");
    await this.page.locator(".monaco-editor.focused").waitFor();
  }

  /** The rows of the quick fix menu that can be picked. */
  async #quickFixMenu(line: number, column: number): Promise<Locator> {
    await this.goTo(line, column);
    const actions = this.page.locator(".action-widget .monaco-list-row.action");
    await this.#pressUntil(["Control+."], "the quick fix menu opens", () => actions.first().isVisible());
    return actions;
  }

  async #isCursorAt(line: number, column: number): Promise<boolean> {
    const position = await this.page.locator("#status\\.editor\\.selection").textContent();
    return position?.match(/\d+/g)?.join() === `${line},${column}`;
  }

  get #group(): Locator {
    return this.page.locator(".editor-group-container.active");
  }

  get #editor(): Locator {
    return this.#group.locator(".editor-instance .monaco-editor").first();
  }

  /** Picks the row with exactly this label in the quick input. */
  async #pick(text: string, label: string): Promise<void> {
    const input = await this.#quickInput(text);
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    await rows
      .filter({ has: this.page.locator(".label-name", { hasText: exactly(label) }) })
      .first()
      .click();
    await waitUntil(async () => !(await input.isVisible()) || (await input.inputValue()) !== text, `${label} is picked`);
  }

  /** Opens the quick input with this text, whose prefix says what it is for: > commands, : lines, none files. */
  async #quickInput(text: string): Promise<Locator> {
    const input = this.page.locator(".quick-input-widget .quick-input-box input");
    const isPalette = async (): Promise<boolean> => (await input.isVisible()) && (await input.inputValue()).startsWith(">");
    await this.#pressUntil(["F1"], "the command palette opens", isPalette);
    await input.fill(text);
    return input;
  }

  /** Presses keys, again from time to time: while the workbench or an extension is still starting, they can get lost. */
  async #pressUntil(keys: readonly string[], what: string, condition: () => Promise<boolean>): Promise<void> {
    await waitUntil(async () => {
      for (const key of keys) await this.page.keyboard.press(key);
      return await becomesTrue(condition, 2_000);
    }, what);
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}$`);
}
