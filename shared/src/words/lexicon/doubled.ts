import { pairs } from "../doubles.ts";
import { commonWords } from "./common.ts";
import { allWords, isKnownPair } from "./near-miss.ts";

/** Words that stand twice where one was meant. Offsets are those of the text. */
export interface Doubled {
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

/** Words that are listed as doublings say for themselves what may follow them. */
const listed: ReadonlySet<string> = new Set(pairs.map(({ right }) => right));
const common: ReadonlySet<string> = new Set(commonWords.filter((word) => !listed.has(word)));
/** 研究研究, 一步一步: said twice on purpose. */
const onPurpose = /^(?:[一逐每两三半越]|(.)\1)/;

/** 审核审核, 栏目目: a common word or its second half twice, unless the second begins or the first ends another word. */
export function findDoubled(text: string): Doubled[] {
  const found: Doubled[] = [];
  for (let at = 0; at + 2 < text.length; at++) {
    const code = text.charCodeAt(at + 1);
    if (code < 0x4e00 || code > 0x9fff) continue;
    if (code === text.charCodeAt(at + 2)) addHalf(text, at, found);
    else if (code === text.charCodeAt(at + 3) && text.charCodeAt(at) === text.charCodeAt(at + 2)) addWhole(text, at, found);
  }
  return found;
}

function addWhole(text: string, at: number, found: Doubled[]): void {
  const right = text.slice(at, at + 2);
  const isOther = goesOn(text, at + 4) && comesFrom(text, at);
  if (common.has(right) && !onPurpose.test(right) && !isOther) found.push({ at, wrong: right + right, right });
}

/** 目的的公开, 每月月初: a particle, a time or a place begins anew. */
const beginsAnew: ReadonlySet<string> = new Set("的了着年月日季时天周人地区县市省乡镇村级次个");

function addHalf(text: string, at: number, found: Doubled[]): void {
  const right = text.slice(at, at + 2);
  if (beginsAnew.has(right.charAt(1))) return;
  // 扎扎实实推进 is said so on purpose.
  const isTwo =
    text.charAt(at - 1) !== text.charAt(at) &&
    text.charAt(at) !== text.charAt(at + 1) &&
    text.charAt(at + 3) !== text.charAt(at + 1);
  const isOther = goesOn(text, at + 3) && !isKnownTriple(right + text.charAt(at + 3));
  if (common.has(right) && isTwo && !isOther) found.push({ at, wrong: text.slice(at, at + 3), right });
}

let triples: Set<string> | undefined;

/** 栏目目设置: 目设 is no word of its own, for 栏目设置 is one. */
function isKnownTriple(words: string): boolean {
  if (!triples) {
    triples = new Set();
    for (const term of allWords()) for (let i = 0; i + 2 < term.length; i++) triples.add(term.slice(i, i + 3));
  }
  return triples.has(words);
}

/** The character before this place and the one behind it are the beginning of another word. */
function goesOn(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) && isKnownPair(text.charAt(at - 1), text.charAt(at));
}

function comesFrom(text: string, at: number): boolean {
  return at > 0 && isHan(text.charCodeAt(at - 1)) && isKnownPair(text.charAt(at - 1), text.charAt(at));
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
