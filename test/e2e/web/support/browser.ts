/** A browser with the page in it, whichever it is: Debian's Chromium or its Firefox. */
export interface WebBrowser {
  readonly name: "chromium" | "firefox";
  open(options?: WindowOptions): Promise<WebPage>;
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
}

export interface WebPage {
  goto(address: string): Promise<void>;
  /** The value of an expression in the page; of what it promises, where it promises something. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Keys as 「Control+v」. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Chooses a file in a field for files. */
  choose(selector: string, path: string): Promise<void>;
  /** What is given to the person as a file while something is done. */
  download(act: () => Promise<void>): Promise<Buffer>;
  picture(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Addresses that were asked for, but for the page's own files, and whatever failed or was refused. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Whether an address is one of what the page itself is made of. */
export function isOwn(address: string, site: string | undefined): boolean {
  if (/^(?:blob|data|about|moz-extension):/.test(address)) return true;
  return site !== undefined && (address === site || address.startsWith(site.replace(/[^/]*$/, "")));
}
