import { canBe, type Quantity } from "../quantity.ts";
import type { Miscount } from "./miscount.ts";

/** 其中图解20篇，占62.5%; 占总数475条的57.9%; 收回186份，回收率93%: shares and rates that their two numbers do not give. */
export function* wrongShares(quantities: readonly Quantity[], text: string): Iterable<Miscount> {
  for (const [i, percent] of quantities.entries()) {
    if (percent.unit !== "%" || percent.isApproximate) continue;
    const found = namedWhole(quantities, i, text) ?? share(quantities, i, text) ?? rate(quantities, i, text);
    if (found) yield found;
  }
}

/** Between the part and its share. */
const shareWords = /^[，（]?(?:约|共|合计|仅)?占(?:比|[^，。；\d]{0,16}?)?(?:的?(?:比例|比重))?(?:的|为|达|约|达到|约为)*$/;
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

/** The whole is a number before: of the sentence, or of the one before where this one tells it apart (按渠道看, 申请人为自然人的). */
function share(all: readonly Quantity[], i: number, text: string): Miscount | undefined {
  const [percent, part] = [all[i], all[i - 1]];
  if (!percent || !part || part.sentence !== percent.sentence || !shareWords.test(text.slice(part.end, percent.start)))
    return undefined;
  const wholes = all.slice(0, i - 1).filter((whole) => isPart(part, whole));
  const own = wholes.filter(({ sentence }) => sentence === part.sentence);
  const goesOn = apart.test(part.label) || all.some(({ sentence, label }) => sentence === part.sentence && apart.test(label));
  const named = /占([\u4e00-\u9fff]{2})/.exec(text.slice(part.end, percent.start))?.[1] ?? "占";
  const namedWholes = wholes.filter(({ label }) => label.includes(named));
  if (own.length === 0 && !goesOn && namedWholes.length === 0) return undefined;
  return check("share", percent, part, wholes, text, namedWholes.length > 0 ? namedWholes : likely(all, percent, wholes));
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

/** What a whole is told apart by, in a sentence of its own. */
const apart = /^其中|自然人|法人|企业|机构|组织|网络|信函|当面|按[^，]{2,8}[分看]/;

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
  const wholes = inSentence.filter((whole) => whole.start < part.start && isPart(part, whole));
  return check("rate", percent, part, wholes, text);
}

function isPart(part: Quantity, whole: Quantity): boolean {
  return whole.unit === part.unit && whole.high >= part.low && !whole.isApproximate && !part.isApproximate && part.unit !== "%";
}

/** Any of the wholes may be meant; where none gives the share, the likely one that comes nearest is named. */
function check(
  kind: "share" | "rate",
  percent: Quantity,
  part: Quantity,
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
