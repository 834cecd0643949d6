import { largest } from "../../text/extremes.ts";
import type { Quantity } from "../quantity.ts";
import { hasShare } from "./share.ts";

/**
 * exceeds: one part above the whole. above: all parts above it. sum: parts that are all there and do not add up to it. total: a list and
 * the 合计 behind it. shares: 占20%、占50%、占40%.
 */
export interface WrongParts {
  readonly kind: "exceeds" | "above" | "sum" | "total" | "shares";
  readonly whole: number;
  readonly parts: readonly Quantity[];
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Where the whole stands, where it is written. */
  readonly total?: Quantity;
}

/** Numbers of a paragraph that should add up and do not. */
export function* wrongParts(quantities: readonly Quantity[], text: string): Iterable<WrongParts> {
  for (const sentence of bySentence(quantities)) {
    const own = sentence.filter(({ unit }) => unit !== "%");
    const found =
      ofWhole(own, quantities, text) ??
      ofSorts(own, quantities, text) ??
      ofTotal(own, text) ??
      ofBrackets(own, text) ??
      ofShares(sentence);
    if (found) yield found;
  }
}

function bySentence(quantities: readonly Quantity[]): Quantity[][] {
  const sentences = new Map<number, Quantity[]>();
  for (const quantity of quantities) {
    const known = sentences.get(quantity.sentence);
    if (known) known.push(quantity);
    else sentences.set(quantity.sentence, [quantity]);
  }
  return [...sentences.values()];
}

const within = /其中|^(?:具体)?(?:包括|分别为|分别是)|分别为$/;
/** What tells a whole of the sentence before apart: 按申请渠道看，网络101件、信函58件、现场9件. */
const bySorts = /(?:^|[。；])(?:按|从)[^，。；\d]{2,14}(?:看|分|划分|统计|分类)[，：]?$/;
/** The last of a list that leaves nothing out. */
const rest = /^(?:及|和|以及)?其[他它余](?:各?类)?(?:政府)?(?:信息|文件|内容|事项|方面|均?为[^，]{1,8})?$/;
const compared = /[较比同环增减升降占超]|长$|少$|多$|同期/;
/** What begins something else than a part of the whole: 加上, 办结, 累计. */
const other =
  /^(?:一共|总共|共|合计|总计|年内|全年|截至)|累计|阅读|点击|浏览|访问|关注|加上|连同|结转|办结|答复|回复|办理|收到|受理|接待|参训|参加|培训|涉及|人均|平均|每|达到|超过|同比|[较比]/;

/** 共12件，其中A 5件、B 7件; 12件：A 5件、B 7件; 12件（A 5件，B 7件）. */
function ofWhole(own: readonly Quantity[], all: readonly Quantity[], text: string): WrongParts | undefined {
  const at = own.findIndex((quantity, i) => opensList(quantity, own[i - 1], text));
  const first = own[at];
  if (!first || first.isApproximate) return undefined;
  const wholes = wholesOf(first, own.slice(0, at), all, text);
  const whole = wholes.at(-1);
  if (!whole || wholes.some(({ isApproximate, label }) => isApproximate || compared.test(label))) return undefined;
  const list = own.slice(at).filter(({ depth }) => depth === first.depth);
  const most = wholes.reduce((sum, { value }) => sum + value, 0);
  const above = list.find((part) => part.unit === whole.unit && part.low > most && isPlainPart(part));
  if (above)
    return {
      kind: "exceeds",
      whole: whole.value,
      parts: [above],
      unit: whole.unit,
      from: above.start,
      to: above.end,
      total: whole,
    };
  return wholes.length > 1 ? undefined : ofList(plainList(list, whole.unit, text), whole, text);
}

/** 其中 stands before the number, or a colon or bracket opens a list right behind the whole. */
function opensList(quantity: Quantity, whole: Quantity | undefined, text: string): boolean {
  const { label, labelStart } = quantity;
  if (within.test(label) || /其中[，：]$/.test(text.slice(Math.max(0, labelStart - 3), labelStart))) return true;
  if (!whole || whole.isApproximate || compared.test(label)) return false;
  return (
    /^(?:[：（]|，(?:具体为|具体包括)[：，]?|，(?:按|从)[^，。；\d]{1,10}[分看]，)$/.test(text.slice(whole.end, labelStart)) &&
    whole.unit === quantity.unit
  );
}

/** The numbers before 其中, of the last one's unit; where 其中 begins a sentence, the greatest of what stands before it up to the full stop. */
function wholesOf(first: Quantity, before: readonly Quantity[], all: readonly Quantity[], text: string): Quantity[] {
  const nearest = before.at(-1);
  if (nearest) return before.filter(({ unit }) => unit === nearest.unit);
  const begins = /(?:^|[。；])其中[^。；\d]*$/.test(text.slice(Math.max(0, first.start - 24), first.start));
  const from = text.lastIndexOf("。", (all[all.indexOf(first) - 1]?.end ?? 0) - 1);
  const last = begins ? all.filter(({ start, unit }) => start > from && start < first.start && unit === first.unit) : [];
  const most = largest(last.map(({ value }) => value));
  return last.filter(({ value }) => value === most).slice(0, 1);
}

/** 按申请渠道看，网络101件、信函58件、现场9件。: a whole told apart, which one of the numbers before is. */
function ofSorts(own: readonly Quantity[], all: readonly Quantity[], text: string): WrongParts | undefined {
  const [first] = own;
  if (!first || !bySorts.test(text.slice(Math.max(0, first.labelStart - 18), first.labelStart))) return undefined;
  const isBefore = ({ start, unit, isApproximate }: Quantity) => start < first.start && unit === first.unit && !isApproximate;
  const wholes = all.filter((quantity) => isBefore(quantity) && !hasShare(quantity, all, text));
  const parts = plainList(own, first.unit, text);
  const most = largest(wholes.map(({ value }) => value));
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const whole = wholes.find(({ value }) => value === most);
  return whole && sum > most ? ofList(parts, whole, text) : undefined;
}

function isPlainPart({ label, isApproximate }: Quantity): boolean {
  const words = label.replace(/^其中/, "");
  return !isApproximate && !other.test(words) && !compared.test(words);
}

/** What begins a sentence of its own behind a comma: 公开财政信息21条. */
const ownVerb = /^(?:公开|发布|开展|召开|举办|组织|制作|编发|推送|转发|上传|更新|印发|处理|解答|回应|内有|含|包括|另)/;

/** A list of parts that ends the sentence or its bracket, with nothing else in it. */
function plainList(list: readonly Quantity[], unit: string, text: string): readonly Quantity[] {
  const parts: Quantity[] = [];
  for (const part of list) {
    const isFirst = parts.length === 0;
    const isNext = isFirst || part.after === "pause" || (part.after === "comma" && !ownVerb.test(part.label));
    if (part.unit !== unit || !isNext || !isPlainPart(part) || part.label.length > 20 || (!isFirst && within.test(part.label)))
      return [];
    parts.push(part);
  }
  const end = parts.at(-1)?.end ?? 0;
  // 直接起诉1件、维持1件，复议后起诉2件、维持1件: kinds, and of each how they ended.
  if (parts.some(({ label }) => /起诉/.test(label)) && parts.some(({ label }) => /维持|纠正|审结|败诉/.test(label))) return [];
  return parts.length > 1 && /^(?:（[^（）]*）)?(?:$|[。；）])/.test(text.slice(end, end + 80)) ? parts : [];
}

function ofList(parts: readonly Quantity[], whole: Quantity, text: string): WrongParts | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const range = { from: first.start, to: last.end, whole: whole.value, parts, unit: whole.unit, total: whole };
  // Behind a semicolon the list may go on: 规章11条、其他文件102条；工作报告2条.
  const mayGoOn = text.charAt(last.end) === "；";
  if (sum !== whole.value && isComplete(parts) && !mayGoOn) return { kind: "sum", ...range };
  return sum > whole.value ? { kind: "above", ...range } : undefined;
}

/** 自然人 and 法人或其他组织 are all there are; so is a list that ends with 其他. */
function isComplete(parts: readonly Quantity[]): boolean {
  const [first, second] = parts;
  const isPair = parts.length === 2 && /自然人/.test(first?.label ?? "") && /^法人.{0,4}其他组织/.test(second?.label ?? "");
  return isPair || (parts.length > 1 && rest.test(parts.at(-1)?.label ?? ""));
}

const totalWords = /^(?:[两二三四五六七八九十]?[项者类]|以上)?(?:一共|共计|合计|总计|总共|共)(?:为|是)?$/;

/** A 3期、B 4期，合计7期: the list stands right before its total. */
function ofTotal(own: readonly Quantity[], text: string): WrongParts | undefined {
  const at = own.findIndex(({ label, after, clause }) => after === "comma" && clause > 0 && totalWords.test(label));
  const total = own[at];
  if (!total || total.isApproximate) return undefined;
  const parts: Quantity[] = [];
  // 已办结的32件申请中，予以公开7件、部分公开2件，合计9件: what they are parts of is none of them.
  let hasWhole = false;
  for (let i = at - 1; i >= 0; i--) {
    const part = own[i];
    const isLast = parts.length === 0;
    hasWhole = part !== undefined && /^[^，。；]{0,6}中[，：]/.test(text.slice(part.end, part.end + 8));
    if (hasWhole) break;
    if (
      !part ||
      part.unit !== total.unit ||
      part.isApproximate ||
      compared.test(part.label) ||
      (isLast && part.end + 1 !== total.labelStart)
    )
      break;
    parts.unshift(part);
    if (part.after === "start" || part.after === "colon") break;
  }
  if (parts.length < 2) return undefined;
  let sum = 0;
  for (const part of parts.toReversed()) {
    sum += part.value;
    if (sum === total.value) return undefined;
  }
  const first = parts[0];
  const begins = first && (hasWhole || /^(?:start|colon)$/.test(first.after) || /分别为?$/.test(first.label));
  if (!begins || /其中|包括/.test(text.slice(first.labelStart, total.start))) return undefined;
  return { kind: "total", whole: total.value, parts, unit: total.unit, from: first.start, to: total.end, total };
}

/** 学区划分（8件）、职称评审（5件）和校车采购（3件），合计16件. */
function ofBrackets(own: readonly Quantity[], text: string): WrongParts | undefined {
  const at = own.findIndex(({ label, depth, clause }) => depth === 0 && clause > 0 && totalWords.test(label));
  const total = own[at];
  const parts = own.slice(0, Math.max(0, at)).filter((part) => isInBracket(part, text));
  const [first] = parts;
  const others = own.slice(0, Math.max(0, at)).filter(({ unit }) => unit === total?.unit).length - parts.length;
  if (!total || !first || parts.length < 2 || others > 0) return undefined;
  if (
    parts.some(({ unit, isApproximate }) => unit !== total.unit || isApproximate) ||
    /其中|包括/.test(text.slice(0, first.start))
  )
    return undefined;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum === total.value || total.isApproximate) return undefined;
  return { kind: "total", whole: total.value, parts, unit: total.unit, from: total.start, to: total.end, total };
}

function isInBracket({ start, end }: Quantity, text: string): boolean {
  return text.charAt(start - 1) === "（" && text.charAt(end) === "）";
}

/** 政策类占20%、业务类占50%、动态类占40%: the shares of one whole are no more than all of it. */
function ofShares(sentence: readonly Quantity[]): WrongParts | undefined {
  const shares = sentence.filter(({ unit, label }) => unit === "%" && /占(?:比)?(?:为|达|约)?$/.test(label));
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last || shares.length < 3 || shares.some(({ isApproximate }) => isApproximate)) return undefined;
  const sum = shares.reduce((total, { value }) => total + value, 0);
  if (sum <= 100 + shares.length) return undefined;
  return { kind: "shares", whole: 100, parts: shares, unit: "%", from: first.start, to: last.end };
}
