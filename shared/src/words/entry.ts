import { matches } from "../text/matches.ts";
import { newSign, type Sign } from "../text/signs.ts";

/** A wrong wording and the right one. Where the same characters can be right, `notBefore` and `notAfter` say where. */
export interface Entry {
  readonly wrong: string;
  readonly right: string;
  /** A pattern that must not stand right before: 公民可|依 for 公民可依法申请公开. */
  readonly notAfter?: string;
  /** A pattern that must not follow directly. */
  readonly notBefore?: string;
  /** The document and clause that uses the right wording, or that distinguishes the two. */
  readonly source: string;
}

/** Finds every entry of a list in one pass over a text. */
export class WordList {
  /** A text without it has none of the entries. */
  readonly sign: Sign;
  readonly #pattern: RegExp;
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = [...entries].sort((a, b) => b.wrong.length - a.wrong.length);
    this.sign = newSign("", entries.map(wrongPair));
    this.#pattern = new RegExp(this.#entries.map(alternative).join("|"), "g");
  }

  /** Entries in a text, with the offset of each. */
  find(text: string): readonly { readonly entry: Entry; readonly at: number }[] {
    return matches(this.#pattern, text).flatMap((match) => {
      const entry = this.#entries.find((candidate) => candidate.wrong === match[0]);
      return entry ? [{ entry, at: match.index }] : [];
    });
  }
}

/** Two characters side by side in the wrong wording that the right one has not; the last such, as the first often begin a right word. */
function wrongPair({ wrong, right }: Entry): string {
  const pairs = Array.from({ length: wrong.length - 1 }, (_, i) => wrong.slice(i, i + 2));
  return pairs.findLast((pair) => !right.includes(pair)) ?? wrong.slice(0, 2);
}

function alternative({ wrong, notAfter, notBefore }: Entry): string {
  return `${notAfter ? `(?<!${notAfter})` : ""}${wrong}${notBefore ? `(?!${notBefore})` : ""}`;
}
