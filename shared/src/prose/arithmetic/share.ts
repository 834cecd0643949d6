import { canBe, type Quantity } from "../quantity.ts";
import type { Counted, Miscount } from "./miscount.ts";

/** 其中图解20篇，占62.5%; 占总数475条的57.9%; 收回186份，回收率93%: shares and rates that their two numbers do not give. */
export function* wrongShares(quantities: readonly Quantity[], text: string): Iterable<Miscount> {
  // Where several shares of one whole are wrong, it is the whole that is, and one finding is enough.
  const wrong = new Set<number>();
  for (const [i, percent] of quantities.entries()) {
    if (percent.unit !== "%" || percent.isApproximate) continue;
    const found =
      namedWhole(quantities, i, text) ??
      shareOfSum(quantities, i, text) ??
      share(quantities, i, text) ??
      rate(quantities, i, text);
    const whole = found?.numbers[1].start ?? -1;
    if (found && !wrong.has(whole)) yield found;
    if (whole >= 0) wrong.add(whole);
  }
}

/** Between the part and its share; 占比分别为 tells of several parts. */
const shareWords =
  /^(?!.*分别)[，（]?(?:约|共|合计|仅)?占(?:比|[^，。；\d]{0,16}?)?(?:的?(?:比例|比重))?(?:的|为|达|约|达到|约为)*$/;
const wholeWords = /^(?:[，（])?(?:约|仅)?占[^，。；\d]{0,10}$/;

/** 占总数475条的57.9%, 占全部解读的65.9%（共44件）. */
function namedWhole(all: readonly Quantity[], i: number, text: string): Miscount | undefined {
  const percent = all[i];
  const [before, whole, after] = [all[i - 2], all[i - 1], all[i + 1]];
  if (!percent || !whole) return undefined;
  const gap = text.slice(whole.end, percent.start);
  if (/^的(?:比例为|比例是)?$/.test(gap) && wholeWords.test(whole.label) && before && isPart(before, whole)) {
    return check("share", percent, before, [whole], text);
  }
  const isBracketed =
    after?.after === "bracket" && /^(?:共|共计|总数|总计)?$/.test(after.label) && text.charAt(percent.end) === "（";
  return after && isBracketed && shareWords.test(gap) && isPart(whole, after)
    ? check("share", percent, whole, [after], text)
    : undefined;
}

const both =
  /^[，（]?(两|三|[以上]*两|[以上]*三)[项者类](?:合计|共|共计|相加)?(?:约|共)?占(?:比|[^，。；\d]{0,12}?)?(?:的|为|达|约)*$/;

/** 办结的312件中，予以公开135件，部分公开22件，两项合计占50.3%. */
function shareOfSum(all: readonly Quantity[], i: number, text: string): Miscount | undefined {
  const [percent, last] = [all[i], all[i - 1]];
  const match = percent && last && both.exec(text.slice(last.end, percent.start));
  if (!match) return undefined;
  const count = match[1]?.endsWith("三") ? 3 : 2;
  const parts = all.slice(i - count, i);
  const whole = { low: sumOf(parts, "low"), high: sumOf(parts, "high"), value: sumOf(parts, "value") };
  const isPlain = parts.length === count && parts.every(({ unit, sentence }) => unit === last.unit && sentence === last.sentence);
  const wholes = all.slice(0, Math.max(0, i - count)).filter((one) => isPart({ ...last, ...whole }, one));
  const own = wholes.filter(({ sentence }) => sentence === last.sentence);
  const words = parts.map(({ start, end }) => text.slice(start, end)).join("＋");
  return isPlain && own.length > 0
    ? check("share", percent, { ...last, ...whole, words: `（${words}）` }, wholes, text, own)
    : undefined;
}

function sumOf(parts: readonly Quantity[], key: "low" | "high" | "value"): number {
  return parts.reduce((sum, part) => sum + part[key], 0);
}

/** The whole is a number before: of the sentence, or of the one before where this one tells it apart (按渠道看, 申请人为自然人的). */
function share(all: readonly Quantity[], i: number, text: string): Miscount | undefined {
  const [percent, part] = [all[i], all[i - 1]];
  if (!percent || !part || part.sentence !== percent.sentence || !shareWords.test(text.slice(part.end, percent.start)))
    return undefined;
  const isWhole = (whole: Quantity) => isPart(part, whole) && (whole.sentence === part.sentence || !hasShare(whole, all, text));
  const wholes = all.slice(0, i - 1).filter(isWhole);
  const own = wholes.filter(({ sentence }) => sentence === part.sentence);
  const goesOn = beginsWithin(part, text) || isListed(all, i) || apart.test(sentenceBefore(percent, text));
  const named = /占([\u4e00-\u9fff]{2})/.exec(text.slice(part.end, percent.start))?.[1] ?? "占";
  const namedWholes = wholes.filter(({ label }) => label.includes(named));
  if (own.length === 0 && !goesOn && namedWholes.length === 0) return undefined;
  return check("share", percent, part, wholes, text, namedWholes.length > 0 ? namedWholes : likely(all, percent, wholes));
}

/** 自然人61件，占70.9%: a part itself. */
export function hasShare(quantity: Quantity, all: readonly Quantity[], text: string): boolean {
  const next = all[all.indexOf(quantity) + 1];
  return next?.unit === "%" && shareWords.test(text.slice(quantity.end, next.start));
}

/** 自然人61件，占70.9%；法人25件，占28.1%: the other share tells which of the numbers before is the whole. */
function likely(all: readonly Quantity[], percent: Quantity, wholes: readonly Quantity[]): readonly Quantity[] {
  const others = all.flatMap((other, i) => {
    const part = all[i - 1];
    const isShare = other.unit === "%" && other !== percent && part?.sentence === other.sentence && isBeside(other, percent);
    return isShare && part ? [{ share: other, part }] : [];
  });
  return wholes.filter((whole) =>
    others.some(({ share: other, part }) => isPart(part, whole) && canBe(other, part.low / whole.high, part.high / whole.low)),
  );
}

function isBeside(a: Quantity, b: Quantity): boolean {
  return Math.abs(a.sentence - b.sentence) <= 1;
}

/** 公开信息1742条。其中，疫情信息211条，占12.1%. */
function beginsWithin({ start }: Quantity, text: string): boolean {
  return text.startsWith("其中", text.lastIndexOf("。", start) + 1);
}

/** 不予公开12件，占37.5%；无法提供5件，占15.6%: one list, whatever mark parts it. */
function isListed(all: readonly Quantity[], i: number): boolean {
  const [before, part] = [all[i - 2], all[i - 1]];
  return before?.unit === "%" && /占/.test(before.label) && part !== undefined && part.sentence - before.sentence === 1;
}

/** What stands before a share, from the full stop on. */
function sentenceBefore({ start }: Quantity, text: string): string {
  return text.slice(text.lastIndexOf("。", start) + 1, start);
}

/** What a whole is told apart by, in a sentence of its own. */
const apart = /自然人|法人|企业|机构|组织|网络|信函|当面|申请人|按[^，]{2,8}[分看]/;

const rateWords = /([\u4e00-\u9fff]{2})率(?:为|达|达到|是|：|分别为)?$/;
/** On time, at once: a share of what was done, not of all. */
const timed = /(?:按期|按时|及时|限时|依法|提前|一次|当场|总体|综合|平均)$/;

/** 已回复86条，回复率100%: the counted words come again in the rate. */
function rate(all: readonly Quantity[], i: number, text: string): Miscount | undefined {
  const percent = all[i];
  const stem = percent && rateWords.exec(percent.label);
  if (!percent || !stem?.[1] || timed.test(percent.label.slice(0, stem.index))) return undefined;
  const [first = "", second = ""] = stem[1];
  const inSentence = all.slice(0, i).filter(({ sentence, unit }) => sentence === percent.sentence && unit !== "%");
  const part = inSentence.findLast(({ label }) => label.includes(first + second) || label.includes(second + first));
  if (!part) return undefined;
  const before = inSentence.filter((whole) => whole.start < part.start && whole.unit === part.unit);
  const wholes = before.filter((whole) => isPart(part, whole));
  // 发现问题54个，已整改72个，整改率100%: more than all there were, whatever is added up.
  const isAbove = before.length > 0 && before.reduce((sum, { high }) => sum + high, 0) < part.low;
  return check("rate", percent, part, isAbove && percent.value <= 100 ? before : wholes, text);
}

function isPart(part: Quantity, whole: Quantity): boolean {
  return whole.unit === part.unit && whole.high >= part.low && !whole.isApproximate && !part.isApproximate && part.unit !== "%";
}

/** Any of the wholes may be meant; where none gives the share, the likely one that comes nearest is named. */
function check(
  kind: "share" | "rate",
  percent: Quantity,
  part: Counted,
  wholes: readonly Quantity[],
  text: string,
  likely: readonly Quantity[] = [],
): Miscount | undefined {
  const counted = wholes.filter(({ low }) => low > 0);
  if (counted.length === 0 || counted.some((whole) => canBe(percent, part.low / whole.high, part.high / whole.low)))
    return undefined;
  const off = ({ value }: Quantity) => Math.abs((part.value / value) * 100 - percent.value);
  const whole = (likely.length > 0 ? likely : counted).reduce((best, next) => (off(next) < off(best) ? next : best));
  const right = inPercent(part.value / whole.value, percent, text);
  return {
    kind,
    from: percent.start,
    to: percent.end,
    said: `${text.slice(percent.start, percent.end)}`,
    right,
    numbers: [part, whole],
  };
}

/** As many decimals as the text has, at least one unless the share is whole. */
export function inPercent(ratio: number, percent: Quantity, text: string): string {
  const decimals = /\.(\d+)/.exec(text.slice(percent.start, percent.numberEnd))?.[1]?.length ?? 0;
  return `${Number((ratio * 100).toFixed(Math.max(decimals, 1)))}%`;
}
