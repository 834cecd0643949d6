import { pairs } from "../doubles.ts";
import { commonWords } from "./common.ts";
import { allWords } from "./near-miss.ts";

/** Words that stand twice where one was meant. Offsets are those of the text. */
export interface Doubled {
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

/** Words that are listed as doublings say for themselves what may follow them. */
const listed: ReadonlySet<string> = new Set(pairs.map(({ right }) => right));
const common: ReadonlySet<string> = new Set(commonWords.filter((word) => !listed.has(word)));
const allCommon: ReadonlySet<string> = new Set(commonWords);
/** 研究研究, 一步一步: said twice on purpose. */
const onPurpose = /^(?:[一逐每两三半越]|(.)\1)/;

/** 审核审核, 栏目目: a common word or its second half twice, where the text cannot go on with another word. */
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

/** 服务服务对象, 监督监督员: the second belongs to a longer name. */
const goesOn = /^(?:对象|人员|单位|机构|部门|机关|内容|事项|工作|组|站|者|师|栏|员|点|日|权|人|号|书|表|法|费|地|区|处|类|型)/;

/** 审核审核, but where both the first ends and the second begins another word. */
function addWhole(text: string, at: number, found: Doubled[]): void {
  const right = text.slice(at, at + 2);
  const isOther = goesOn.test(text.slice(at + 4, at + 6));
  if (common.has(right) && !onPurpose.test(right) && !isOther) found.push({ at, wrong: right + right, right });
}

/** What follows cannot go on with the word; nor can a word of its own: 栏目目开通. */
const particles: ReadonlySet<string> = new Set("已未将与及是被也都就而或的");

function ends(text: string, at: number): boolean {
  return !isHan(text.charCodeAt(at)) || (particles.has(text.charAt(at)) && !/[目标]/.test(text.charAt(at - 1)));
}

/** 目的的公开, 每月月初: a particle, a time or a place begins a new word. */
const beginsAnew: ReadonlySet<string> = new Set("的了着年月日季时天周人地区县市省乡镇村级次个");

function addHalf(text: string, at: number, found: Doubled[]): void {
  const right = text.slice(at, at + 2);
  // 民政政策: the second half begins a word.
  if (beginsAnew.has(right.charAt(1)) || allCommon.has(text.slice(at + 2, at + 4))) return;
  // 扎扎实实推进 is said so on purpose.
  const isTwo =
    text.charAt(at - 1) !== text.charAt(at) &&
    text.charAt(at) !== text.charAt(at + 1) &&
    text.charAt(at + 3) !== text.charAt(at + 1);
  const next = text.slice(at + 3, at + 5);
  if (common.has(right) && isTwo && (ends(text, at + 3) || allCommon.has(next) || isKnownTriple(right + next.charAt(0))))
    found.push({ at, wrong: text.slice(at, at + 3), right });
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

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
