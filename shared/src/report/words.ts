import { bare } from "../text/fold.ts";
import { type Ordinal, readOrdinal } from "../text/ordinal.ts";
import { isWordy } from "./tables/number.ts";

/** What a cell's words are, whatever table they stand in. */
export interface Words {
  /** Words rather than a number, a blank, a dash or 无: the cell can be a label. */
  readonly isWordy: boolean;
  /** Only letters and digits. */
  readonly bare: string;
  /** As a label is compared: no ordinal, no marks, no stray letter before it. */
  readonly key: string;
  /** The number before the words: 「一、」. */
  readonly ordinal: Ordinal | undefined;
}

export const wordsOf: (text: string) => Words = remembered(readWords);

/** A label as it is compared: no ordinal, no marks, no stray letter before it. */
export function labelKey(text: string): string {
  return wordsOf(text).key;
}

/** 总数（单位：条）, 总数(条): labels read the same without. */
const unit = /[（(](?:单位\s*[:：]\s*[^（()）]{1,4}|[条个次件项期天篇人])[）)]\s*$/;
const strayLetter = /^[a-zA-Z][\u4e00-\u9fff]/;

function readWords(text: string): Words {
  const ordinal = readOrdinal(text);
  return { isWordy: isWordy(text), bare: bare(text), key: keyOf(text, ordinal), ordinal };
}

function keyOf(text: string, ordinal: Ordinal | undefined): string {
  const key = bare(ordinal ? text.slice(ordinal.length) : text.replace(unit, ""));
  return strayLetter.test(key) ? key.slice(1) : key;
}

const mostRemembered = 4096;
const longestRemembered = 80;

/**
 * Reports repeat the form's words, so nearly every label has been seen before. The memo holds what follows from the words alone; it is
 * emptied when it has grown too large for a form's vocabulary.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const seen = new Map<string, Value>();
  return (text) => {
    const known = seen.get(text);
    if (known) return known;
    const value = read(text);
    if (text.length > longestRemembered) return value;
    if (seen.size >= mostRemembered) seen.clear();
    seen.set(text, value);
    return value;
  };
}
