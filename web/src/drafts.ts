import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";

/** A draft as it is kept in this browser until it is thrown away. */
export interface KeptDraft {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly eol: string;
  /** The Word file that the text is the inside of. */
  readonly word?: Blob;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** This browser's own storage. Where it has none, as in some private windows, nothing is kept, and `isKept` says so. */
export class KeptDrafts {
  readonly #store: UseStore | undefined = open();
  isKept = true;

  async all(): Promise<readonly KeptDraft[]> {
    const all = (await this.#try((store) => entries<string, KeptDraft>(store))) ?? [];
    return all.map(([, draft]) => draft).sort((a, b) => b.savedAt - a.savedAt);
  }

  get(id: string): Promise<KeptDraft | undefined> {
    return this.#try((store) => get<KeptDraft>(id, store));
  }

  async keep(draft: KeptDraft): Promise<void> {
    await this.#try((store) => set(draft.id, draft, store));
  }

  async throwAway(id: string): Promise<void> {
    await this.#try((store) => del(id, store));
  }

  async #try<Value>(act: (store: UseStore) => Promise<Value>): Promise<Value | undefined> {
    try {
      const value = this.#store && (await act(this.#store));
      this.isKept = this.#store !== undefined;
      return value;
    } catch {
      this.isKept = false;
      return undefined;
    }
  }
}

function open(): UseStore | undefined {
  try {
    return createStore("xxgk-lint", "drafts");
  } catch {
    return undefined;
  }
}
