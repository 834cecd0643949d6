import { inOrder } from "./text/edits.ts";
import type { Edit } from "./text/range.ts";

/**
 * The numbers that edits to a text would lose, double, cut, join or bring into another order; undefined where they keep every one of them.
 * No safe fix passes that fails here, whatever rule wrote it. Kept are a number that only loses its disguise (１，２９５件 becomes 1295), and
 * rows and sections that move whole. New may be only the numbers of the form's own words: 「1.属于国家秘密」, 「2023年1月1日」.
 */
export function numbersAtRisk(source: string, edits: readonly Edit[]): readonly string[] | undefined {
  const sorted = inOrder(edits);
  if (isMove(source, sorted)) return undefined;
  const changes = sorted.map(({ range, text }) =>
    withoutDisguise({ range, before: source.slice(range.start, range.end), after: text }, source),
  );
  for (const { before, after } of piecesOf(source, changes)) {
    if (before === after) continue;
    const old = numbersIn(before);
    const kept = numbersIn(after);
    if (!areKept(old, kept)) return lostOf(old, kept);
  }
  return undefined;
}

/** An edit with what it removes and inserts, as far as the two are compared. */
interface Change {
  readonly range: Edit["range"];
  readonly before: string;
  readonly after: string;
}

/** What is taken out is put in again, row by row: a row or a section that moves, or several that change places. */
function isMove(source: string, edits: readonly Edit[]): boolean {
  if (edits.length < 2) return false;
  const taken = rowsOf(edits.map(({ range }) => source.slice(range.start, range.end)));
  const put = rowsOf(edits.map(({ text }) => text));
  return (
    taken.length > 0 &&
    taken.length === put.length &&
    taken.every((row, i) => row === put[i]) &&
    edits.every(({ range, text }) => !touchesNumber(source, range, text))
  );
}

/** Each row with its label and numbers, sorted; none where a number stands before any label. */
function rowsOf(words: readonly string[]): string[] {
  const rows: string[] = [];
  for (const word of words.map((each) => visible(each).replace(/\s+/g, " ").trim())) {
    if (word === "") continue;
    if (isLabel(word)) rows.push(word);
    else if (rows.length === 0) return [];
    else rows[rows.length - 1] += ` ${word}`;
  }
  return rows.sort();
}

/** Words, and not only 5件: a number must not move by itself, because its row would be unknown. */
function isLabel(words: string): boolean {
  return /\p{L}{2}/u.test(words) && !/^[-+]?\d+(?![\d.、])/.test(words);
}

/** A digit comes to stand beside another. */
function touchesNumber(source: string, { start, end }: Edit["range"], text: string): boolean {
  const isDigit = (character: string) => /[\d０-９]/.test(character);
  const first = text === "" ? source.charAt(end) : text.charAt(0);
  const last = text === "" ? "" : text.charAt(text.length - 1);
  return (isDigit(source.charAt(start - 1)) && isDigit(first)) || (isDigit(last) && isDigit(source.charAt(end)));
}

/** The letter O is 0. What stands in a tag (`rowspan="2"`), and the number of a heading, are no numbers of the report. */
function withoutDisguise(change: Change, source: string): Change {
  const { range, before, after } = change;
  if (/^[oOｏＯ]$/.test(before.trim())) return { range, before: "0", after };
  return isInTag(change, source) || isHeadingNumber(change, source) ? { range, before: "", after: "" } : change;
}

/** A start tag longer than this is taken for text. */
const longestTag = 2000;

function isInTag({ range, before, after }: Change, source: string): boolean {
  if (/[<>]/.test(before + after)) return false;
  const above = source.slice(Math.max(0, range.start - longestTag), range.start);
  const open = above.lastIndexOf("<");
  return open > above.lastIndexOf(">") && /^<\/?[a-z]/i.test(above.slice(open, open + 3));
}

/** 「4.」 becomes 「5.」 at the beginning of a line of words. */
function isHeadingNumber({ range, before, after }: Change, source: string): boolean {
  const shape = (ordinal: string) => /^(\D{0,8})[\d０-９]{1,2}(\D{1,8})$/.exec(ordinal)?.slice(1).join("0");
  if (shape(before) === undefined || shape(before) !== shape(after)) return false;
  const above = source.slice(Math.max(0, range.start - 100), range.start);
  const below = source.slice(range.end, range.end + 20);
  return /(?:^|[\r\n>])[ \u3000#*]*$/.test(above) && !/<t[dh]\b[^<]*$/i.test(above) && /^[ \u3000*]*\p{Script=Han}/u.test(below);
}

/** A changed piece of the text, as it was and as it will be. */
interface Piece {
  readonly before: string;
  readonly after: string;
}

/** Each with the digits that it touches: 1|2 with something put between them is no longer 12. Changes that touch are one piece. */
function piecesOf(source: string, changes: readonly Change[]): Piece[] {
  const pieces: Piece[] = [];
  let at = -1;
  changes.forEach(({ range, before, after }, i) => {
    const start = numberStart(source, range.start, Math.max(at, 0));
    const end = numberEnd(source, range.end, changes[i + 1]?.range.start ?? source.length);
    const touched = start === at ? pieces.pop() : undefined;
    const above = source.slice(start, range.start);
    const below = source.slice(range.end, end);
    pieces.push({
      before: (touched?.before ?? "") + above + before + below,
      after: (touched?.after ?? "") + above + after + below,
    });
    at = end;
  });
  return pieces;
}

/** No number of a report is as long as this. */
const surroundingLength = 40;

function numberStart(source: string, from: number, least: number): number {
  let at = from;
  while (at > Math.max(least, from - surroundingLength) && isOfNumber(source, at - 1)) at--;
  return at;
}

function numberEnd(source: string, from: number, most: number): number {
  let at = from;
  while (at < Math.min(most, from + surroundingLength) && isOfNumber(source, at)) at++;
  return at;
}

function isOfNumber(source: string, at: number): boolean {
  return /[\d０-９.,．，\-－−]/.test(source.charAt(at));
}

/** A number that can be read in a text. */
interface NumberWord {
  /** In plain digits: -1295, 12.5. */
  readonly value: string;
  /** Of the form's own words: the ordinal of a label, a part of a date. */
  readonly isOfForm: boolean;
}

const number = /((?<![\d\p{L}])[-−]|减少?)?(\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d+)(\.\d+)?(?=([.、]?)\s?([\p{L}“"(])?)/gu;

function numbersIn(text: string): NumberWord[] {
  return [...visible(text).matchAll(number)].map(([, sign = "", digits = "", decimals = "", mark = "", next = ""]) => ({
    value: (sign && "-") + digits.replaceAll(",", "") + decimals,
    isOfForm: !sign && !decimals && digits.length <= 4 && (mark ? next !== "" : /[年月日号]/.test(next)),
  }));
}

/** Tags within a line of words, a Word file's too: no number ends there. */
const inlineTag = /<\/?(?:a|b|em|font|i|small|span|strong|sub|sup|u|w:r|w:t|w:rPr|w:rFonts|w:proofErr)\b[^<>]*>/gi;

/** What a reader sees: no tags, and the width of characters unified. */
function visible(text: string): string {
  return text
    .replace(inlineTag, "")
    .replace(/<[a-z/!][^<>]*>/gi, " ")
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&\w{1,8};/g, " ")
    .normalize("NFKC");
}

/** All the old ones in their order, each once; whatever is new besides is of the form's own words. */
function areKept(old: readonly NumberWord[], all: readonly NumberWord[]): boolean {
  // How many of the old ones may have been met so far: where a label's 1 comes before a reported 1, either can be the one.
  let met = new Set([0]);
  for (const { value, isOfForm } of all) {
    const next = new Set(isOfForm ? met : []);
    for (const count of met) if (old[count]?.value === value) next.add(count + 1);
    met = next;
  }
  return met.has(old.length);
}

/** The numbers that are gone; where none is, all that were there. */
function lostOf(old: readonly NumberWord[], all: readonly NumberWord[]): string[] {
  const left = all.map(({ value }) => value);
  const lost = old.filter(({ value }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return (lost.length > 0 ? lost : old).map(({ value }) => value);
}
