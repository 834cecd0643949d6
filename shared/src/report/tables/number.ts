import type { CellKind, NumberKind } from "../../forms/form.ts";
import type { ReadableCell, UnreadableCell } from "../report.ts";

/** What the words of a number cell say, before they are bound to a cell of the form. */
export type NumberReading =
  | { readonly state: "blank" }
  | {
      readonly state: "number";
      readonly value: number;
      readonly disguise?: NonNullable<ReadableCell["disguise"]>;
      readonly note?: string;
    }
  | { readonly state: "unreadable"; readonly reason: UnreadableCell["reason"] };

const dash = /^[-−–—―－─/／\\~～]+$/;
const none = /^(?:无|没有|零|〇|无数据|未发生|n\/a|nil)$/i;
const number = /^([+\-−＋－]|增加?|减少?)?(\d+(?:\.\d+)?)(万元|亿元|元|件|项|份|宗|条|个|起|次|人|部|户|笔)?$/;

/** Reads one cell. Never throws. Amounts come back in 万元 where the cell names its unit. */
export function readNumber(raw: string, kind: NumberKind, unit = ""): NumberReading {
  if (raw.length === 0) return { state: "blank" };
  if (isDigits(raw)) return { state: "number", value: Number(raw) };
  if (raw.length > 60) return { state: "unreadable", reason: /^\d+$/.test(raw) ? "long" : "words" };
  // Two numbers that a converter has put into one cell are not one.
  if (/\d\s+\d/.test(raw)) return { state: "unreadable", reason: "words" };
  const plain = raw.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff*_`]+|\\(?=[+-])/g, "");
  if (plain === "") return { state: "blank" };
  if (dash.test(plain)) return { state: "unreadable", reason: "dash" };
  if (none.test(plain)) return { state: "unreadable", reason: "none" };
  if (/^[oO]$/.test(plain)) return { state: "number", value: 0, disguise: "letter" };
  return readDisguised(raw, plain, kind, unit);
}

/** More digits than JavaScript's numbers keep, and than anything that a report counts. */
const mostDigits = 15;

function readDisguised(raw: string, plain: string, kind: NumberKind, unit: string): NumberReading {
  const noted = /^([^(]*\d[^(]*)\((.+)\)$/.exec(plain);
  const withoutNote = noted?.[1] ?? plain;
  const withoutComma = withoutNote.replace(/(\d)[,，](?=\d{3}(?!\d))/g, "$1");
  const match = number.exec(withoutComma) ?? number.exec(withoutUnit(withoutComma, unit));
  if (!match) return { state: "unreadable", reason: "words" };
  const [, sign, digits, known] = match;
  const suffix = known ?? (withoutComma.endsWith(digits ?? "") ? undefined : unit);
  if (digits && digits.replace(/^0+|\./g, "").length > mostDigits) return { state: "unreadable", reason: "long" };
  const size = inUnit(Number(digits), scale(suffix, kind));
  const isNegative = sign !== undefined && /^[-−－减]/.test(sign);
  if (kind !== "change" && isNegative && size !== 0) return { state: "unreadable", reason: "negative" };
  if (kind !== "amount" && kind !== "decimal" && !Number.isInteger(size)) return { state: "unreadable", reason: "fraction" };
  const disguise = disguiseOf(raw, { noted: noted !== null, comma: withoutComma !== withoutNote, sign, suffix, kind, unit });
  return {
    state: "number",
    value: isNegative ? -size : size,
    ...(disguise && { disguise }),
    ...(noted?.[2] && { note: noted[2] }),
  };
}

/** The column's own unit: 2.5天. */
function withoutUnit(words: string, unit: string): string {
  return unit !== "" && words.endsWith(unit) ? words.slice(0, -unit.length) : words;
}

interface Looks {
  readonly noted: boolean;
  readonly comma: boolean;
  readonly sign: string | undefined;
  readonly suffix: string | undefined;
  readonly kind: NumberKind;
  readonly unit: string;
}

function disguiseOf(raw: string, looks: Looks): NonNullable<ReadableCell["disguise"]> | undefined {
  if (/[\uff10-\uff19]/.test(raw)) return "full-width";
  if (looks.comma) return "comma";
  // The 2019 form names no unit for 采购总金额, so a cell that does is only clearer.
  if (looks.suffix && !(looks.kind === "amount" && looks.unit === "")) return "unit";
  if (looks.sign && looks.kind !== "change") return "sign";
  return looks.noted ? "note" : undefined;
}

function scale(suffix: string | undefined, kind: NumberKind): number {
  if (kind !== "amount") return 1;
  return suffix === "元" ? 0.0001 : suffix === "亿元" ? 10000 : 1;
}

/** 12345 × 0.0001 is 1.2345, without the dust of binary fractions. */
function inUnit(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text.length <= mostDigits;
}

/** Whether cells of the kind hold numbers. */
export function isNumberKind(kind: CellKind): kind is NumberKind {
  return kind !== "words" && kind !== "choice";
}

/** True where the cell holds words rather than a number, a blank, a dash or 无: it can be a label. */
export function isWordy(text: string): boolean {
  if (text.length === 0) return false;
  const first = text.charCodeAt(0);
  if (text.length > 3 && isLabelStart(text, first)) return true;
  if (isDigits(text) || /^[\d\s]+$/.test(text)) return false;
  const reading = readNumber(text, "change");
  return reading.state === "unreadable" && reading.reason === "words";
}

/** The beginnings of nearly all labels, so that few cells need the whole reading: a Chinese character, a bracket, 「1.属」. */
function isLabelStart(text: string, first: number): boolean {
  const isDigit = first >= 48 && first <= 57;
  const at = isDigit ? text.charCodeAt(2) : first === 0xff08 || first === 40 ? text.charCodeAt(3) : first;
  if (isDigit && text.charCodeAt(1) !== 46) return false;
  // 增5, 减少3, 无数据, 没有, 未发生 are values.
  return at >= 0x4e00 && at <= 0x9fff && !"增减无没未零".includes(String.fromCharCode(first));
}
