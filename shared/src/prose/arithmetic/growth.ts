import { addTo } from "../../text/gather.ts";
import { canBe, type Quantity } from "../quantity.ts";
import type { Miscount } from "./miscount.ts";
import { inPercent } from "./share.ts";

const up = "增加|增长|上升|提高|提升|增幅|净增|增多|扩大|多|增";
const down = "减少|下降|降低|降幅|净减|下滑|回落|压减|压缩|缩短|少|减|降";
const change = new RegExp(`(?:(${up})|(${down}))(?:了|约|达|为|达到|幅度为)*$`);
/** 由60篇增加到75篇: the number is no change, but what it changed to. */
const changedTo = new RegExp(`(?:${up}|${down})(?:到|至|为)(?:了|(?:[^，。；\\d]{1,6}|20\\d\\d年|\\d{1,2}月)的)?$`);
const changedFrom = /(?:由|从)(?:[^，。；\d]|20\d\d年|\d{1,2}月){0,16}$/;
const lastYear = /上年|去年|上一年|前一年|同期/;
/** 较上年的212件, 比2022年的230条, 同2022年新收的79件. */
const comparedWith = /(?:较|比|与|同|和)(?:(?:上年|去年|上一年|前一年|20\d\d年)度?(?:同期)?)[^，。；\d]{0,10}$/;
const yearIn = /20\d\d(?=年)/g;

/** 较上年的212件增加2件; 由60篇增加到75篇，增幅20%; 同比增长12.3%（2023年为423件）: a change that its numbers do not give. */
export function* wrongGrowth(quantities: readonly Quantity[], text: string, reportYear: number | undefined): Iterable<Miscount> {
  const sentences = new Map<number, Quantity[]>();
  for (const quantity of quantities) addTo(sentences, quantity.sentence, quantity);
  for (const [sentence, own] of sentences) {
    const changes = own.flatMap((quantity) => changeOf(quantity) ?? []);
    if (changes.length === 0) continue;
    const before = quantities.filter((quantity) => quantity.sentence < sentence && quantity.sentence >= sentence - 2);
    yield* checkSentence(own, before, changes, text, reportYear);
  }
}

interface Change {
  readonly quantity: Quantity;
  readonly isUp: boolean;
  /** Where its word begins. */
  readonly from: number;
}

function changeOf(quantity: Quantity): Change | undefined {
  if (quantity.isApproximate || changedTo.test(quantity.label)) return undefined;
  const match = change.exec(quantity.label);
  return match ? { quantity, isUp: match[1] !== undefined, from: quantity.labelStart + match.index } : undefined;
}

function* checkSentence(
  own: readonly Quantity[],
  before: readonly Quantity[],
  changes: readonly Change[],
  text: string,
  reportYear: number | undefined,
): Iterable<Miscount> {
  const changed = new Set(changes.map(({ quantity }) => quantity));
  const counts = own.filter((quantity) => !changed.has(quantity) && quantity.unit !== "%" && !quantity.isApproximate);
  const pasts = counts.filter((quantity) => isPast(quantity, counts, reportYear) || isBracketedPast(quantity, text));
  // 较上年的815条增加79条，增幅9.7%: where both do not follow, one of the two years' numbers is wrong, and that is said once.
  const wrong = new Set<number>();
  for (const { quantity, isUp, from } of changes) {
    const past = pastOf(quantity, pasts, counts);
    const unit = quantity.unit === "%" ? past?.unit : quantity.unit;
    const isNow = (other: Quantity) => !pasts.includes(other) && (unit === undefined || other.unit === unit);
    const nows = counts.filter((other) => isNow(other) && other.start < quantity.start);
    const other = changes.find(
      (one) => one.quantity !== quantity && one.quantity.unit !== quantity.unit && isBeside(one.quantity, quantity),
    );
    const found = past
      ? fromTwo({ quantity, isUp, from, text }, past, nows.length > 0 ? nows : before.filter(isNow), other)
      : fromChange({ quantity, isUp, from, text }, nows, other);
    if (!found || found.numbers.some(({ start }) => wrong.has(start))) continue;
    for (const { start } of found.numbers) wrong.add(start);
    yield found;
  }
}

function isBeside(a: Quantity, b: Quantity): boolean {
  return Math.abs(a.clause - b.clause) <= 1;
}

/** The number of the year before: 上年为276件, 较上年的212件, 2023年为423件 beside 2024年, 由60篇. */
function isPast(quantity: Quantity, counts: readonly Quantity[], reportYear: number | undefined): boolean {
  const { label } = quantity;
  if (comparedWith.test(label) || changedFrom.test(label)) return true;
  if (lastYear.test(label) && !/结转/.test(label)) return true;
  const year = yearOf(label);
  if (year === undefined) return false;
  return reportYear !== undefined ? year === reportYear - 1 : counts.some((other) => (yearOf(other.label) ?? 0) === year + 1);
}

/** 较上年（1,118条）增加88条. */
function isBracketedPast({ label, labelStart }: Quantity, text: string): boolean {
  return (
    label === "" &&
    /(?:较|比|同)(?:上年|去年|上一年|前一年|20\d\d年)度?(?:同期)?（$/.test(text.slice(Math.max(0, labelStart - 14), labelStart))
  );
}

function yearOf(label: string): number | undefined {
  const found = label.match(yearIn)?.at(-1);
  return found === undefined ? undefined : Number(found);
}

/** Before the change, or in the bracket that follows it at once. */
function pastOf(quantity: Quantity, pasts: readonly Quantity[], counts: readonly Quantity[]): Quantity | undefined {
  const after = counts.find(({ start }) => start >= quantity.end);
  if (after && pasts.includes(after) && after.after === "bracket") return after;
  const past = pasts.findLast(({ start }) => start < quantity.start);
  return past && quantity.clause - past.clause <= 2 ? past : undefined;
}

interface Said {
  readonly quantity: Quantity;
  readonly isUp: boolean;
  readonly from: number;
  readonly text: string;
}

/** Both years' numbers are there. Any of this year's may be meant; where none fits, the nearest one before is named. */
function fromTwo(said: Said, past: Quantity, nows: readonly Quantity[], other: Change | undefined): Miscount | undefined {
  if (past.low <= 0) return undefined;
  if (nows.length === 0) {
    // 同2022年的79件相比，增加7件，增幅8.9%.
    const change = other?.quantity;
    if (said.quantity.unit !== "%" || !change || change.unit !== past.unit) return undefined;
    return canBe(said.quantity, change.low / past.high, change.high / past.low) ? undefined : growth(said, change, past);
  }
  if (nows.some((now) => fits(said, now, past))) return undefined;
  const now = nows.at(-1);
  if (!now) return undefined;
  const isFall = now.high < past.low;
  if ((now.low > past.high && !said.isUp) || (isFall && said.isUp)) return wrongDirection(said, now, past);
  return said.quantity.unit === "%"
    ? percentOf(said, now, past)
    : {
        kind: "difference",
        ...range(said),
        said: saidWords(said),
        right: String(Math.abs(tidy(now.value - past.value))),
        numbers: [now, past],
      };
}

function fits({ quantity, isUp }: Said, now: Quantity, past: Quantity): boolean {
  const sign = isUp ? 1 : -1;
  const [low, high] = [(now.low - past.high) * sign, (now.high - past.low) * sign].sort((a, b) => a - b) as [number, number];
  if (quantity.unit !== "%") return high >= quantity.low - 1e-9 && low <= quantity.high + 1e-9;
  return canBe(quantity, low / past.high, high / past.low) || canBe(quantity, low / past.low, high / past.high);
}

/** 较上年增加20条，增长20%: last year's number follows from this year's and the change. */
function fromChange(said: Said, nows: readonly Quantity[], other: Change | undefined): Miscount | undefined {
  const change = other?.quantity;
  if (said.quantity.unit !== "%" || !change || change.start > said.quantity.start) return undefined;
  if (other.isUp !== said.isUp) return contradicting(said, other);
  const counted = nows.filter(({ unit, start }) => unit === change.unit && start < change.start);
  const pastOf = (now: Quantity) => now.value - (said.isUp ? 1 : -1) * change.value;
  const known = counted.filter((now) => pastOf(now) > 0);
  if (known.length === 0 || known.some((now) => canBe(said.quantity, change.low / pastOf(now), change.high / pastOf(now))))
    return undefined;
  const now = known.at(-1);
  return now && growth(said, change, { ...now, value: pastOf(now) });
}

/** 较2021年增加512条，下降6.1%: both cannot be. 新增12条 tells of no comparison. */
function contradicting(said: Said, { quantity, isUp }: Change): Miscount | undefined {
  const isNext = said.text.slice(quantity.end, said.from) === "，";
  if (!isNext || !/(?:较|比|同比)/.test(quantity.label) || /新增$/.test(quantity.label)) return undefined;
  const { from, text } = said;
  const words = text.slice(from, said.quantity.end);
  return {
    kind: "contrary",
    from,
    to: said.quantity.end,
    said: words,
    right: isUp ? "增加" : "减少",
    numbers: [quantity, said.quantity],
  };
}

function percentOf(said: Said, now: Quantity, past: Quantity): Miscount {
  const right = inPercent(Math.abs(now.value - past.value) / past.value, said.quantity, said.text);
  return { kind: "growth", ...range(said), said: saidWords(said), right, numbers: [now, past] };
}

function growth(said: Said, change: Quantity, past: Quantity): Miscount {
  const right = inPercent(change.value / past.value, said.quantity, said.text);
  return { kind: "growth", ...range(said), said: saidWords(said), right, numbers: [change, past] };
}

function wrongDirection(said: Said, now: Quantity, past: Quantity): Miscount {
  const { quantity, from, text } = said;
  const right = now.value > past.value ? "增加" : "减少";
  return { kind: "direction", from, to: quantity.end, said: text.slice(from, quantity.end), right, numbers: [now, past] };
}

function range({ quantity }: Said) {
  return { from: quantity.start, to: quantity.unit === "%" ? quantity.end : quantity.numberEnd };
}

function saidWords({ quantity, text }: Said): string {
  return text.slice(quantity.start, quantity.unit === "%" ? quantity.end : quantity.numberEnd);
}

function tidy(value: number): number {
  return Number(value.toFixed(6));
}
