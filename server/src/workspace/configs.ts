import { type ReadConfig, readConfig } from "@xxgk-lint/shared/config.ts";
import { addressBelow, folderOf } from "./address.ts";
import { type Files, largestConfig } from "./files.ts";
import { leadsBelow } from "./find.ts";

interface ParsedConfig {
  readonly text: string;
  readonly read: ReadConfig;
  /** The addresses of files that it extends and that have not been read yet. */
  readonly missing: readonly string[];
}

/** The configurations of the workspace with the files that they extend. A text is parsed once, until a file that it extends changes. */
export class Configs {
  readonly #files: Files;
  readonly #levelsOf: (config: string) => number;
  /** The texts of files that configurations extend, by address; undefined where there is none. */
  readonly #extended = new Map<string, string | undefined>();
  /** By the configuration's address. */
  readonly #parsed = new Map<string, ParsedConfig>();

  /** `levelsOf` tells how many folders a configuration lies below the workspace's: so far up its paths may lead. */
  constructor(files: Files, levelsOf: (config: string) => number) {
    this.#files = files;
    this.#levelsOf = levelsOf;
  }

  /** Forgets everything. */
  reset(): void {
    this.#extended.clear();
    this.#parsed.clear();
  }

  /** What a configuration says, with the files that it extends as far as they have been read. */
  read(config: string, text: string): ReadConfig {
    return this.#parse(config, text).read;
  }

  /** Whether all files that it extends have been looked for. */
  isComplete(config: string, text: string): boolean {
    return this.#parse(config, text).missing.length === 0;
  }

  /** Reads the files that a configuration extends, and those that they extend. */
  async readExtended(config: string, text: string): Promise<void> {
    for (let { missing } = this.#parse(config, text); missing.length > 0; { missing } = this.#parse(config, text)) {
      for (const address of missing) this.#extended.set(address, await this.#textBelow(address, folderOf(config)));
      this.#parsed.clear();
    }
  }

  /** Forgets files that configurations extend, because they have changed. Gives whether one of these addresses was such a file. */
  forget(addresses: readonly string[]): boolean {
    const isForgotten = addresses.map((address) => this.#extended.delete(address)).includes(true);
    if (isForgotten) this.#parsed.clear();
    return isForgotten;
  }

  #parse(config: string, text: string): ParsedConfig {
    const known = this.#parsed.get(config);
    if (known?.text === text) return known;
    const missing: string[] = [];
    const read = readConfig(text, this.#levelsOf(config), (path) => {
      const address = addressBelow(folderOf(config), path);
      if (!this.#extended.has(address)) missing.push(address);
      return this.#extended.get(address);
    });
    const parsed = { text, read, missing };
    this.#parsed.set(config, parsed);
    return parsed;
  }

  /** A file's text; undefined where there is none, or where links lead out of the folder. */
  async #textBelow(address: string, folder: string): Promise<string | undefined> {
    if (!(await leadsBelow(address, folder, this.#files))) return undefined;
    const read = await this.#files.read(address, largestConfig);
    return read === undefined || "reason" in read ? undefined : read.source;
  }
}
