import { kindOf } from "@xxgk-lint/shared/files/kind.ts";
import { readPdf } from "./pdf.ts";

/** What the server may read: files that a person has given to the page, by addresses of the page's own. Nothing else is ever read. */
export class PageFiles {
  readonly #files = new Map<string, Blob>();
  #count = 0;

  /** Takes a file in and gives its address. */
  add(name: string, file: Blob): string {
    const uri = `page:/${++this.#count}/${encodeURIComponent(name)}`;
    this.#files.set(uri, file);
    return uri;
  }

  /** Takes in a folder's files, by their paths below it, and gives the folder's address. */
  addFolder(name: string, files: ReadonlyMap<string, Blob>): string {
    const folder = `page:/${++this.#count}/${encodeURIComponent(name)}`;
    for (const [path, file] of files) this.#files.set(`${folder}/${path.split("/").map(encodeURIComponent).join("/")}`, file);
    return folder;
  }

  /** A draft that was changed is the file from now on; the one on the disk stays as it is. */
  replace(uri: string, file: Blob): void {
    this.#files.set(uri, file);
  }

  get(uri: string): Blob | undefined {
    return this.#files.get(uri);
  }

  /** The answers to what the server asks. */
  get answers() {
    return {
      "xxgkLint/listFiles": ({ uri }: { readonly uri: string }) =>
        [...this.#files.keys()].filter((each) => each.startsWith(`${uri}/`)),
      "xxgkLint/readFile": ({ uri, limit }: { readonly uri: string; readonly limit: number }) => this.#read(uri, limit),
    };
  }

  async #read(uri: string, limit: number): Promise<unknown> {
    const file = this.#files.get(uri);
    if (!file) return null;
    if (file.size > limit) return "too-large";
    const bytes = new Uint8Array(await file.arrayBuffer());
    return kindOf(bytes) === "pdf" ? readPdf(bytes) : bytes;
  }
}
