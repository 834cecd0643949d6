import type { FrameLocator, Locator, Page } from "playwright-core";

/** The form view in a VS Code or a page: its fields by the form's cell index, its keys, and what it says. */
export class SheetView {
  readonly #page: Page;
  readonly frame: FrameLocator | Page;

  constructor(page: Page, frame: FrameLocator | Page) {
    this.#page = page;
    this.frame = frame;
  }

  field(table: string, cell: number): Locator {
    return this.frame.locator(`#${table}-${cell}`);
  }

  /** Puts the cursor into a field. */
  async enter(table: string, cell: number): Promise<void> {
    await this.field(table, cell).click();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** The id of the field that has the focus: 「applications-6」. */
  focused(): Promise<string> {
    return this.frame.locator("body").evaluate((body) => body.ownerDocument.activeElement?.id ?? "");
  }

  /** The words of what has the focus: a button, say. */
  focusedText(): Promise<string> {
    return this.frame.locator("body").evaluate((body) => body.ownerDocument.activeElement?.textContent ?? "");
  }

  /** The line of what is left to do. */
  async left(): Promise<string[]> {
    return this.frame.locator(".bar .count").allTextContents();
  }

  /** What is said at the window's bottom. */
  dock(): Promise<string | null> {
    return this.frame.locator(".dock").textContent();
  }

  button(name: string): Locator {
    return this.frame.getByRole("button", { name, exact: true });
  }
}

/** The form view that was opened last in a VS Code. */
export function sheetIn(page: Page): SheetView {
  return new SheetView(page, page.frameLocator("iframe.webview.ready").last().frameLocator("iframe#active-frame"));
}

/** Every form view that is to be seen in a VS Code, in the order in which they were opened. */
export function sheetsIn(page: Page): () => Promise<SheetView[]> {
  return async () => {
    const webviews = page.locator("iframe.webview.ready:visible");
    const count = await webviews.count();
    return Array.from({ length: count }, (_, i) => {
      const frame = page.frameLocator("iframe.webview.ready:visible").nth(i).frameLocator("iframe#active-frame");
      return new SheetView(page, frame);
    });
  };
}
