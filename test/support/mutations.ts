import { balancedValues } from "./balance.ts";
import { formForYear, layouts, lineEndings, writeReport } from "./generate.ts";
import { chance, pick, type Random, whole } from "./random.ts";

/* Reports as they come out of converters, clipboards and tired hands: something is lost, doubled, moved or put in. */

/** A report of random numbers in some edition, notation and line ending, of which everything is right. */
export function soundReport(random: Random): string {
  const year = whole(random, 2019, 2025);
  const seed = whole(random, 0, 1e9);
  const values = balancedValues(formForYear(year), random);
  return writeReport({ year, seed, values, layout: pick(random, layouts), eol: pick(random, lineEndings) });
}

/** The same with some faults. */
export function faultyReport(random: Random, most = 8): string {
  let text = soundReport(random);
  for (let faults = whole(random, 1, most); faults > 0; faults--) text = mutate(text, random);
  return text;
}

/** The text with one thing changed. */
export function mutate(text: string, random: Random): string {
  return pick(random, ways)(text, random);
}

type Way = (text: string, random: Random) => string;

/** The text with `words` in place of `length` characters from `place` on. */
export function splice(text: string, place: number, length: number, words: string): string {
  return text.slice(0, place) + words + text.slice(place + length);
}

const bits = [
  ...["\n", "\r", "\t", "|", "0", "９", "-1", "（", "）", "总计", "其他", "一、", "3.", "<td>", "</tr>", "<table>", "</table>"],
  ...["&nbsp;", "\u3000", "\u0000", "\ud800", "- 3 -", "![](a.png)", "**", "# ", ",", "<!--"],
];

const characters: readonly Way[] = [
  (text, random) => splice(text, whole(random, 0, text.length), whole(random, 1, pick(random, [3, 30, 300])), ""),
  (text, random) => splice(text, whole(random, 0, text.length), 0, pick(random, bits)),
  (text, random) => {
    const from = whole(random, 0, text.length);
    return splice(text, whole(random, 0, text.length), 0, text.slice(from, from + whole(random, 1, 300)));
  },
];

const ofLines: readonly ((lines: string[], at: number, random: Random) => void)[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at, random) => void lines.splice(at, whole(random, 1, 6)),
  (lines, at) => void lines.splice(at, 0, lines[at] ?? ""),
  (lines, at) => void lines.splice(at, 0, ""),
  (lines, at) => void lines.splice(at, 2, (lines[at] ?? "") + (lines[at + 1] ?? "")),
  (lines, at, random) => void lines.splice(whole(random, 0, lines.length), 0, ...lines.splice(at, whole(random, 1, 3))),
  (lines, at, random) => void lines.splice(at, 0, ...lines.slice(at, at + whole(random, 1, 30))),
  (lines, at, random) => {
    const line = lines[at] ?? "";
    const cut = whole(random, 0, line.length);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  },
];

const disguises: readonly ((digits: string) => string)[] = [
  (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (digits) => `${digits}件`,
  (digits) => `${digits}.`,
  (digits) => `（${digits}）`,
  (digits) => `${digits}、`,
  (digits) => digits.replace(/(\d)(?=(?:\d{3})+$)/g, "$1,"),
  (digits) => digits.replace(/^0$/, "O"),
  () => "",
  (digits) => `${digits}0`,
];

const ofWords: readonly Way[] = [
  (text, random) => inPlaceOf(text, /\d+/g, pick(random, disguises), random),
  (text, random) =>
    inPlaceOf(text, /[一二三四五六]、|\d\./g, () => pick(random, ["一、", "二、", "六、", "1.", "2.", "（一）", ""]), random),
  (text, random) =>
    inPlaceOf(text, /[\u4e00-\u9fff]{4,}/g, (words) => words.slice(0, whole(random, 1, words.length - 1)), random),
  (text, random) => inPlaceOf(text, /[，。；]/g, () => pick(random, [",", "", ";"]), random),
  (text, random) => (chance(random, 0.2) ? text.replaceAll(/^\| | \|$/gm, "") : text),
  (text, random) => (chance(random, 0.2) ? text.replaceAll("\t", pick(random, [" ", "  ", ""])) : text),
  (text, random) => (chance(random, 0.2) ? text.slice(whole(random, 0, text.length)) : text),
];

/** Another for one of the places that a pattern finds. */
function inPlaceOf(text: string, pattern: RegExp, other: (found: string) => string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: words, index } = pick(random, found);
  return splice(text, index, words.length, other(words));
}

const ways: readonly Way[] = [
  ...characters,
  ...ofWords,
  ...ofLines.map(
    (change): Way =>
      (text, random) => {
        const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
        const lines = text.split(eol);
        change(lines, whole(random, 0, lines.length - 1), random);
        return lines.join(eol);
      },
  ),
];
