/** A wrong wording and the right one. Where the same characters can be right, `notBefore` and `notAfter` say where. */
export interface Entry {
  readonly wrong: string;
  readonly right: string;
  /** A pattern that must not stand right before: 公民可|依 for 公民可依法申请公开. */
  readonly notAfter?: string;
  /** A pattern that must not stand right behind. */
  readonly notBefore?: string;
  /** A document and clause that has the right wording, or that tells the two apart. */
  readonly source: string;
}

/** Finds every entry of a list in one pass over a text. */
export class WordList {
  readonly #pattern: RegExp;
  readonly #test: RegExp;
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = [...entries].sort((a, b) => b.wrong.length - a.wrong.length);
    this.#test = new RegExp(this.#entries.map((entry) => entry.wrong).join("|"));
    this.#pattern = new RegExp(this.#entries.map(alternative).join("|"), "g");
  }

  /** Entries in a text, with the offset of each. */
  *find(text: string): Iterable<{ readonly entry: Entry; readonly at: number }> {
    if (!this.#test.test(text)) return;
    for (const match of text.matchAll(this.#pattern)) {
      const entry = this.#entries.find((candidate) => candidate.wrong === match[0]);
      if (entry) yield { entry, at: match.index };
    }
  }
}

function alternative({ wrong, notAfter, notBefore }: Entry): string {
  return `${notAfter ? `(?<!${notAfter})` : ""}${wrong}${notBefore ? `(?!${notBefore})` : ""}`;
}
