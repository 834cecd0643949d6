import type { ApplicantKey, Counted } from "../forms/disclosure/claims.ts";
import { list } from "./words.ts";

/** What a word says to the reader of claims. A word that is not listed makes the clause one that the reader does not understand. */
export type Word =
  /** 我局, 本机关; 本级; 县政府; 全县; 各乡镇. */
  | { readonly kind: "scope"; readonly says: "own" | "level" | "government" | "area" | "part" }
  /** 收到, 受理, 办理, 答复, 办结. */
  | { readonly kind: "verb"; readonly says: Verb }
  /** 予以公开, 上年结转: says by itself what is counted. short: only in a list of results (公开5件、不掌握2件). */
  | { readonly kind: "count" | "short"; readonly says: Counted }
  | { readonly kind: "applicant"; readonly says: ApplicantKey }
  | { readonly kind: "case"; readonly says: CaseKey }
  | { readonly kind: "outcome"; readonly says: OutcomeKey }
  | { readonly kind: "documentVerb"; readonly says: Deed }
  /** 行政许可, 行政处罚, 行政强制: decisions of the disclosure table. */
  | { readonly kind: "decision"; readonly says: "permits" | "penalties" | "coercions" }
  /** 今年, 全年 say this year; 上年, 去年 last year; 下年, 明年 next year. */
  | { readonly kind: "time"; readonly says: "this" | "last" | "next" }
  /** 维持率 and 办结率, which say something of the rest where they are 100%. */
  | { readonly kind: "rate"; readonly says: "upheld" | "concluded" }
  | { readonly kind: PlainKind; readonly says?: undefined };

/** Words whose kind says all. */
export type PlainKind =
  /** 政府信息公开申请; 政府信息公开; 规范性文件; 规章; 行政事业性收费. */
  | "application"
  | "disclosure"
  | "document"
  | "rule"
  | "fee"
  /** 败诉: a lawsuit corrected. */
  | "lost"
  /** 举报, 投诉: stand beside 行政复议 where none of all that happened. */
  | "complaint"
  /** 在办, 未办结: carried over, or not yet decided. */
  | "unfinished"
  /** Words that are known to speak of something else. */
  | "other"
  /** 结转; 至 in 结转至2024年; 和. */
  | "carry"
  | "next"
  | "and"
  | "not"
  | "all"
  | "each"
  | "within"
  | "sum"
  | "comparison"
  /** 其余, 另有: a part that the rest belongs to. */
  | "rest"
  /** 网络, 信函: a way in which applications come. */
  | "channel"
  /** 因, 引起, 针对: words that introduce the reason of a case. */
  | "link"
  /** 情况, 案件: may follow a noun without changing what it is. */
  | "tail"
  | "filler";

export type Verb = "receive" | "newly" | "accept" | "handle" | "answer" | "conclude" | "happen";
export type Deed = "made" | "repealed" | "inForce";
export type CaseKey = "review" | "suit" | "directSuit" | "suitAfterReview";
export type OutcomeKey = "upheld" | "corrected" | "otherOutcome" | "pending";

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
