import { withoutNotes } from "./notes.ts";
import type { Numeral } from "./numeral.ts";
import type { Token } from "./token.ts";

/** A number of running text that counts something, with what the text says of it. Offsets are those of the reading. */
export interface Quantity {
  readonly value: number;
  /** What the number may stand for, before it was rounded: 3.1万 is 30500 to 31500. Equal to the value for a whole number. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly start: number;
  /** After the digits; where a fix may write another number. */
  readonly numberEnd: number;
  readonly end: number;
  /** 余, 近, 约: no exact number. */
  readonly isApproximate: boolean;
  /** The words since the last comma, 、, bracket or number. */
  readonly label: string;
  readonly labelStart: number;
  /** What stands before the label. */
  readonly after: "start" | "comma" | "pause" | "bracket" | "number" | "colon";
  /** How many brackets are open around it. */
  readonly depth: number;
  /** Which sentence of the paragraph, and which clause of that: 0 for the first. */
  readonly sentence: number;
  readonly clause: number;
}

/** No paragraph counts more; one that does is a table. */
const most = 300;

/** The quantities of a paragraph, in order. Years, dates, ordinals and numbers without a unit are none. */
export function quantitiesOf(text: string, tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  const place = { sentence: 0, clause: 0, depth: 0, labelStart: 0, after: "start" as Quantity["after"] };
  for (const token of withoutNotes(tokens)) {
    if (token.kind === "number") {
      if (isCounting(text, token.says) && found.length < most) found.push(quantityOf(text, token.says, place));
      place.labelStart = token.end;
      place.after = "number";
    } else move(place, token);
  }
  return found;
}

interface Place {
  sentence: number;
  clause: number;
  depth: number;
  labelStart: number;
  after: Quantity["after"];
}

/** Where the words stand after a mark. */
function move(place: Place, { kind, end }: Token): void {
  if (kind === "stop") {
    place.sentence++;
    place.clause = 0;
    place.depth = 0;
    place.after = "start";
  } else if (kind === "comma") {
    place.clause++;
    place.after = "comma";
  } else if (kind === "opening" || kind === "closing") {
    place.depth = Math.max(0, place.depth + (kind === "opening" ? 1 : -1));
    place.after = "bracket";
  } else if (kind === "pause" || kind === "colon") place.after = kind;
  else return;
  place.labelStart = end;
}

function quantityOf(text: string, numeral: Numeral, place: Place): Quantity {
  const { value, start } = numeral;
  const half = roundedBy(text, numeral);
  return {
    value,
    low: value - half,
    high: value + half,
    unit: numeral.unit ?? "",
    start,
    numberEnd: numeral.numberEnd,
    end: numeral.end,
    isApproximate: numeral.approximate,
    label: text.slice(place.labelStart, start),
    labelStart: place.labelStart,
    after: place.after,
    depth: place.depth,
    sentence: place.sentence,
    clause: place.clause,
  };
}

/** But for 第3次, 1.2个百分点, 3—5个. */
function isCounting(text: string, { unit, start, numberEnd, end }: Numeral): boolean {
  const isScaled = text.charAt(numberEnd - 1) === "万" && !/[\u4e00-\u9fff]/.test(text.charAt(end));
  if ((unit === undefined && !isScaled) || "第-—～~".includes(text.charAt(start - 1) || " ")) return false;
  return !text.startsWith("百分点", end) && !"-—～~".includes(text.charAt(end) || " ");
}

const digits = /^\d+(?:,\d{3})*(?:\.(\d+))?\s?(万|亿|千|百)?/;
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** Half of the last digit's worth, of a number that is written with a fraction or in 万. */
function roundedBy(text: string, { value, start, numberEnd }: Numeral): number {
  if (Number.isInteger(value) && value < 100) return 0;
  const [, fraction = "", scale = ""] = digits.exec(text.slice(start, numberEnd)) ?? [];
  return fraction === "" && scale === "" ? 0 : ((scales[scale] ?? 1) * 10 ** -fraction.length) / 2;
}

/** Whether a share or growth as printed can come from numbers between these: a unit of its last digit is left to rounding and cutting. */
export function canBe(percent: Quantity, low: number, high: number): boolean {
  const unit = percent.high > percent.low ? percent.high - percent.low : 1;
  return percent.value >= low * 100 - unit - 1e-9 && percent.value <= high * 100 + unit + 1e-9;
}
