import { conflicts } from "../../claims/index.ts";
import { readNumeral } from "../../claims/numeral.ts";
import type { Report } from "../../report/report.ts";
import type { Range } from "../../text/range.ts";
import { newSign } from "../../text/signs.ts";
import { rule } from "../rule.ts";
import { overlaps } from "./scan.ts";
import { sentences } from "./sentences.ts";

export interface PartsFacts {
  /** One part above the whole; all parts above it; applicants, or parts with a rest, that do not add up to it. */
  readonly kind: "exceeds" | "above" | "sum" | "rest";
  readonly total: number;
  readonly parts: readonly number[];
  readonly unit: string;
}

/** 共 n 件，其中 a 件、b 件: no part above the whole; the applicants, who are all there, add up to it. */
export const textParts = rule<PartsFacts>({
  id: "text/parts",
  severity: "warning",
  summary: { zh: "“其中”的各项不超过总数", en: "The parts after 其中 do not exceed the whole" },
  explanation: {
    zh: "“共 n 件，其中 a 件”里任何一项都不能大于总数；“自然人 a 件，法人或其他组织 b 件”和以“其他”收尾的一列，应加起来等于总数；列出的各项加起来也不能大于总数。单位不同、约数、同比的数不比较；“其中”只举几例的，不要求加起来相等。",
    en: "No part may exceed the whole; 自然人 and 法人或其他组织, and a list that ends with 其他, add up to it; no list adds up to more. Other units, round numbers and comparisons are left alone; parts that only name a few need not add up.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表：各项与总计", evidence: "I" }],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。共公开信息20条，其中政务动态⟦30条⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。共公开信息20条，其中政务动态12条、通知5条。" }] },
  },
  *check(report) {
    for (const { text, locate } of sentences(report, within)) {
      const found = check(text);
      const range = found && locate(found.from, found.to);
      if (range && !isContradicted(report, range)) yield { range, facts: found.facts };
    }
  },
  message: {
    zh: ({ kind, total, parts, unit }) =>
      kind === "exceeds"
        ? `“其中”的 ${parts[0]} ${unit}大于总数 ${total} ${unit}，请核对。`
        : `${subjects[kind]}共 ${parts.join("＋")}＝${add(parts)} ${unit}，${kind === "above" ? "大于" : "与"}总数 ${total} ${unit}${kind === "above" ? "" : "不等"}，请核对。`,
    en: ({ kind, total, parts }) =>
      kind === "exceeds"
        ? `The part ${parts[0]} exceeds the whole, ${total}.`
        : `${parts.join(" + ")} = ${add(parts)}, but the whole is ${total}.`,
  },
});

const subjects = { above: "所列各项", sum: "自然人与法人或其他组织", rest: "所列各项（含“其他”）" } as const;

/** The table says already that this number is wrong. */
function isContradicted(report: Report, range: Range): boolean {
  const found = [...conflicts(report, "applications"), ...conflicts(report, "outcomes")];
  return found.some(({ claim }) => overlaps(claim.range, range));
}

interface Place {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

const within = newSign("", ["其中", "包括"]);
const units = /^[件份宗条起例篇期]$/;
const compared = /[较比同环增减升降长少占超]|[一二三四五六七八九十]是/;

/** What is wrong with the parts of one sentence. */
function check(text: string): { readonly from: number; readonly to: number; readonly facts: PartsFacts } | undefined {
  const at = text.search(/其中|，(?:具体)?包括/);
  const before = at < 0 ? [] : numbers(text, 0, at);
  if (!before || before.length === 0 || compared.test(text.slice(0, at))) return undefined;
  const after = numbers(text, at, text.length);
  if (!after) return undefined;
  const unit = before.at(-1)?.unit ?? "";
  const whole = before.filter((number) => number.unit === unit).reduce((sum, number) => sum + number.value, 0);
  const named = after.filter((number) => number.unit === unit);
  const isPart = ({ start }: Place) => !isCompared(text, at, start);
  if (!text.startsWith("其中", at)) return before.length === 1 ? faultOfList(text, at, after, whole, unit) : undefined;
  const above = named.find((part) => part.value > whole && isPart(part));
  if (above) return fault("exceeds", whole, [above], unit);
  if (before.length > 1) return undefined;
  const applicants = text.includes("自然人") ? applicantsOf(text, named.filter(isPart)) : [];
  if (applicants.length > 0) return add(values(applicants)) === whole ? undefined : fault("sum", whole, applicants, unit);
  return faultOfList(text, at, after, whole, unit);
}

/** 其中政策类12条、动态类5条、其他3条。: a plain list of parts, that ends the sentence; with a rest it is complete. */
function faultOfList(text: string, at: number, parts: readonly Place[], whole: number, unit: string) {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 2 || last.end !== text.length) return undefined;
  const labels = parts.map((part, i) => text.slice(i === 0 ? at : (parts[i - 1]?.end ?? 0), part.start));
  if (!labels.every((label, i) => (i === 0 ? firstLabel : nextLabel).test(label)) || parts.some((part) => part.unit !== unit))
    return undefined;
  const sum = add(values(parts));
  if (rest.test(labels.at(-1) ?? "") && sum !== whole) return fault("rest", whole, parts, unit);
  return sum > whole ? fault("above", whole, parts, unit) : undefined;
}

/** 其他重点领域信息 is a kind of its own. */
const rest = /^[，、]其[他它余](?:各?类)?(?:政府)?(?:信息|文件|内容|事项|方面)?$/;

/** No verb, bracket or second 其中 that would begin something else. */
const plainLabel =
  "(?:(?!其中|内有|包括|包含|涉及|含有|回复|答复|办理|办结|收到|受理|接待|[较比增减占超累计共均同约])[^（），、；\\d]){1,16}(?:、(?:(?!其中)[^（），；\\d]){2,12}){0,3}";
const firstLabel = new RegExp(`^(?:其中|，(?:具体)?包括)[，：]?${plainLabel}$`);
const nextLabel = new RegExp(
  `^(?:、|，(?!公开|发布|开展|召开|举办|组织|制作|编发|推送|转发|上传|更新|印发|处理|解答|回应))${plainLabel}$`,
);

function values(places: readonly Place[]): number[] {
  return places.map((place) => place.value);
}

function fault(kind: PartsFacts["kind"], total: number, parts: readonly Place[], unit: string) {
  const [first] = parts;
  return {
    from: first?.start ?? 0,
    to: parts.at(-1)?.end ?? 0,
    facts: { kind, total, parts: values(parts), unit },
  };
}

/** The counted numbers of a stretch; undefined where one of them is no exact number. */
function numbers(text: string, from: number, to: number): Place[] | undefined {
  const found: Place[] = [];
  for (let i = nextDigit(text, from); i < to; i = nextDigit(text, i + 1)) {
    const numeral = readNumeral(text, i);
    if (!numeral) {
      while (/[\d一二两三四五六七八九十百千.]/.test(text.charAt(i + 1))) i++;
      continue;
    }
    i = numeral.end - 1;
    if (!units.test(numeral.unit ?? "") || text.charAt(numeral.start - 1) === "第") continue;
    if (numeral.approximate) return undefined;
    found.push({ value: numeral.value, start: numeral.start, end: numeral.end, unit: numeral.unit ?? "" });
  }
  return found;
}

const digits = /[\d零一二两三四五六七八九十百千]/g;

/** Where the next digit stands; the text's end where none does. */
function nextDigit(text: string, from: number): number {
  digits.lastIndex = from;
  return digits.test(text) ? digits.lastIndex - 1 : text.length;
}

/** A number of the same clause as 较上年 is no part, nor is a sum that goes on to other things: 加上上年结转1件，共办理4件. */
function isCompared(text: string, from: number, at: number): boolean {
  const clause = text.slice(Math.max(from, text.lastIndexOf("，", at)), at);
  return /^，?(?:一共|总共|共|合计|总计|年内|全年)|[较比]|同期|增|减|累计|阅读|点击|浏览|加上|连同|结转|办结|答复/.test(clause);
}

/** 自然人 and 法人或其他组织, both and nothing else. */
function applicantsOf(text: string, parts: readonly Place[]): readonly Place[] {
  const [first, second] = parts;
  if (!first || !second || parts.length !== 2) return [];
  const labels = [text.slice(0, first.start), text.slice(first.end, second.start)];
  const isPair =
    /自然人(?:申请)?(?:为|：)?$/.test(labels[0] ?? "") &&
    /^[，、](?:法人[、或和及与]{0,2}(?:者)?其他组织)(?:申请)?(?:为|：)?$/.test(labels[1] ?? "");
  return isPair ? parts : [];
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
