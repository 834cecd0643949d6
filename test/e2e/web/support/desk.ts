import { waitUntil } from "../../support/wait.ts";
import type { WebPage } from "./browser.ts";

export interface ListedFinding {
  readonly rule: string;
  readonly message: string;
}

/** What a person sees and does in the page, in any browser. */
export class WebDesk {
  readonly page: WebPage;

  constructor(page: WebPage) {
    this.page = page;
  }

  /** Waits until an expression in the page is true. */
  async until(expression: string): Promise<void> {
    // While it is being loaded, a page has nothing to look at.
    await waitUntil(() => this.page.evaluate<boolean>(`Boolean(${expression})`).catch(() => false), expression);
  }

  /** Clicks the button, link or menu entry with exactly this name. */
  async button(name: string): Promise<void> {
    const find = `[...document.querySelectorAll("button, summary, .button")].find((each) => each.textContent.trim() === ${JSON.stringify(name)})`;
    await this.until(find);
    await this.page.evaluate(`${find}.click()`);
  }

  /** Opens a text as if it were a file that was chosen. */
  async openText(name: string, text: string | Buffer): Promise<void> {
    const base64 = Buffer.from(text).toString("base64");
    await this.page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob("${base64}"), (each) => each.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], ${JSON.stringify(name)}));
      const field = document.querySelector('input[type="file"]');
      field.files = data.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    await this.until(
      `document.querySelector(".top .file")?.textContent === ${JSON.stringify(name)} || document.querySelector(".notice:not([hidden])")`,
    );
  }

  /** Waits until the draft has been checked. */
  async checked(): Promise<void> {
    await this.until(`document.querySelector(".findings-pane h2")?.textContent.match(/\\d/)`);
  }

  findings(): Promise<readonly ListedFinding[]> {
    return this.page.evaluate(`[...document.querySelectorAll(".findings-pane .row")].map((row) => ({
      rule: row.querySelector("code").textContent,
      message: row.querySelector(".message").textContent,
    }))`);
  }

  /** What is in the field of a cell. */
  field(table: string, cell: number): Promise<string> {
    return this.page.evaluate(`document.getElementById("${table}-${cell}").value`);
  }

  focused(): Promise<string> {
    return this.page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()");
  }

  /** The draft as a file, in this notation, by its name in the menu. */
  async takeHome(name: string): Promise<Buffer> {
    return this.page.download(async () => {
      await this.button("带走");
      await this.button(name);
    });
  }
}
