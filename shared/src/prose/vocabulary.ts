import type { Word } from "./word.ts";
import { list } from "./words.ts";

/** A word of the list where it stands in a text. */
export interface Entry {
  readonly word: Word;
  readonly length: number;
}

/**
 * The words as a tree of characters: from a node, by a character, to the next node. All steps stand in one table, by a number that node and
 * character make, so that a step is one look. Node 0 is where words begin.
 */
const slots = 1 << 16;
const steps = new Int32Array(slots);
const targets = new Uint16Array(slots);
/** By node: the word that ends there. */
const words: (Word | undefined)[] = [undefined];

interface Pattern {
  readonly pattern: string;
  readonly word: Word;
}

/** By a first character's code: the patterns that begin with it, until the first text has that character. No text has them all. */
const unplanted = new Map<number, Pattern[]>();
/** By a character's code: whether words begin with it; most characters are told by this look. */
const begins = new Uint8Array(0x10000);
const NEVER = 0;
const UNPLANTED = 1;
const PLANTED = 2;

for (const [word, patterns] of list) {
  for (const pattern of patterns.split(/\s+/)) for (const begun of begunOf(pattern)) keep(begun, word);
}

function keep(pattern: string, word: Word): void {
  const code = pattern.charCodeAt(0);
  begins[code] = UNPLANTED;
  const others = unplanted.get(code);
  if (others) others.push({ pattern, word });
  else unplanted.set(code, [{ pattern, word }]);
}

/** (新|)收到 as 新收到 and 收到: patterns that begin with a character. */
function begunOf(pattern: string): string[] {
  if (pattern === "") return [];
  if (!pattern.startsWith("(")) return [pattern];
  const close = pattern.indexOf(")");
  const choices = pattern.slice(1, close).split("|");
  return choices.flatMap((choice) => begunOf(choice + pattern.slice(close + 1)));
}

function plantAll(code: number): void {
  begins[code] = PLANTED;
  for (const { pattern, word } of unplanted.get(code) ?? []) plant(pattern, 0, 0, word);
  unplanted.delete(code);
}

/**
 * Puts what a pattern stands for from an offset on below a node: 政府信息公开(的|)申请 stands for both. Of two words of the same form the first
 * that is listed counts.
 */
function plant(pattern: string, from: number, node: number, word: Word): void {
  const open = pattern.indexOf("(", from);
  if (open < 0) {
    const last = grow(node, pattern, from, pattern.length);
    words[last] ??= word;
    return;
  }
  const close = pattern.indexOf(")", open);
  const before = grow(node, pattern, from, open);
  for (let start = open + 1; start <= close; ) {
    const bar = pattern.indexOf("|", start);
    const end = bar < 0 || bar > close ? close : bar;
    plant(pattern, close + 1, grow(before, pattern, start, end), word);
    start = end + 1;
  }
}

/** The node that the characters between two offsets of a pattern lead to. */
function grow(node: number, pattern: string, from: number, to: number): number {
  let last = node;
  for (let i = from; i < to; i++) {
    const step = stepOf(last, pattern.charCodeAt(i));
    const slot = slotOf(step);
    if (steps[slot] !== step) {
      steps[slot] = step;
      targets[slot] = words.push(undefined) - 1;
    }
    last = targets[slot] ?? 0;
  }
  return last;
}

/** Never 0, which marks a free slot. */
function stepOf(node: number, code: number): number {
  return ((node << 16) | code) + 1;
}

/** Where a step stands in the table, or would stand. */
function slotOf(step: number): number {
  let slot = Math.imul(step, 0x9e3779b1) >>> 16;
  while (steps[slot] !== 0 && steps[slot] !== step) slot = (slot + 1) & (slots - 1);
  return slot;
}

/** The longest word that stands here. */
export function longestWord(text: string, at: number): Entry | undefined {
  const first = text.charCodeAt(at);
  const begun = begins[first];
  if (begun === NEVER) return undefined;
  if (begun === UNPLANTED) plantAll(first);
  let node = 0;
  let word: Word | undefined;
  let length = 0;
  for (let i = at; i < text.length; i++) {
    const step = stepOf(node, text.charCodeAt(i));
    const slot = slotOf(step);
    if (steps[slot] !== step) break;
    node = targets[slot] ?? 0;
    if (words[node] === undefined) continue;
    word = words[node];
    length = i + 1 - at;
  }
  return word && { word, length };
}
