import type { OverviewColumn, OverviewRow } from "@xxgk-lint/shared/sheet/overview.ts";
import type { LanguageServer } from "./language/server.ts";

/** A folder that the page was given: the reviewer's list of its reports. */
export class FolderList {
  readonly name: string;
  readonly uri: string;
  /** Undefined until all are checked. */
  rows: readonly OverviewRow[] | undefined;
  by: OverviewColumn = "errors";
  /** Configurations that were changed here and not in the folder itself. */
  readonly changedConfigs = new Set<string>();
  readonly #server: LanguageServer;
  readonly #tell: () => void;

  constructor(name: string, uri: string, server: LanguageServer, onChange: () => void) {
    this.name = name;
    this.uri = uri;
    this.#server = server;
    this.#tell = onChange;
    this.#server.changeFolders([uri], []);
  }

  async check(): Promise<void> {
    this.#tell();
    this.rows = await this.#server.ask("overview", { uri: this.uri });
    this.#tell();
  }

  sort(by: OverviewColumn): void {
    this.by = by;
    this.#tell();
  }

  leave(): void {
    this.#server.changeFolders([], [this.uri]);
  }
}
