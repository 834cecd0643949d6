import type { Word } from "./word.ts";
import { list } from "./words.ts";

export type Entry = readonly [string, Word];

/**
 * The words as a tree of characters: from a node, by a character, to the next node. All steps stand in one table, by a number that node and
 * character make, so that a step is one look. Node 0 is where words begin.
 */
const slots = 1 << 16;
const steps = new Int32Array(slots);
const targets = new Uint16Array(slots);
/** By node: the word that ends there. */
const entries: (Entry | undefined)[] = [undefined];

/** By a character's code: whether words begin with it; most characters are told by this look. */
const begins = new Uint8Array(0x10000);

for (const [word, forms] of list) {
  for (const form of forms.split(/\s+/).flatMap(expand)) if (form !== "") addForm(form, word);
}

/** Of two words of the same form the first that is listed counts. */
function addForm(form: string, word: Word): void {
  let node = 0;
  begins[form.charCodeAt(0)] = 1;
  for (let i = 0; i < form.length; i++) {
    const step = stepOf(node, form.charCodeAt(i));
    const slot = slotOf(step);
    if (steps[slot] !== step) {
      steps[slot] = step;
      targets[slot] = entries.push(undefined) - 1;
    }
    node = targets[slot] ?? 0;
  }
  entries[node] ??= [form, word];
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

/** 政府信息公开(的|)申请 stands for both. */
function expand(pattern: string): string[] {
  const [start = "", ...parts] = pattern.split(/[()]/);
  let forms = [start];
  for (let i = 0; i < parts.length; i += 2) {
    const endings = (parts[i] ?? "").split("|").map((choice) => choice + (parts[i + 1] ?? ""));
    forms = forms.flatMap((form) => endings.map((ending) => form + ending));
  }
  return forms;
}

/** The longest word that stands here. */
export function longestWord(text: string, at: number): Entry | undefined {
  if (begins[text.charCodeAt(at)] === 0) return undefined;
  let node = 0;
  let found: Entry | undefined;
  for (let i = at; i < text.length; i++) {
    const step = stepOf(node, text.charCodeAt(i));
    const slot = slotOf(step);
    if (steps[slot] !== step) break;
    node = targets[slot] ?? 0;
    found = entries[node] ?? found;
  }
  return found;
}
