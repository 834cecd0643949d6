/** A pattern that has met a text while the engine ran. */
export interface MetPattern {
  readonly pattern: RegExp;
  /** The length of the longest text that it has met. */
  readonly longest: number;
}

/** Every pattern that meets a text while `run` runs, whoever calls it: all of them go through `exec` in the end. */
export function patternsMetBy(run: () => void): MetPattern[] {
  const met = new Map<string, MetPattern>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const name = String(this);
    const known = met.get(name);
    if (!known || known.longest < text.length)
      met.set(name, { pattern: known?.pattern ?? new RegExp(this), longest: text.length });
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...met.values()];
}

/** What a text repeats so that the pattern's time grows faster than the text, and by how much each doubling is slower. */
export function* slowPumps(pattern: RegExp, limit: number): Iterable<string> {
  for (const { start, pump, end } of pumpsOf(pattern)) {
    const timeAt = (length: number) => timeOf(pattern, start + pump.repeat(length / pump.length) + end);
    // Small steps: some patterns take twice as long for one character more.
    let length = 16;
    while (length < longest && timeAt(length) < suspicious) length *= 1.25;
    if (length >= longest) continue;
    const factor = Math.min(growthAt(length, timeAt), growthAt(length, timeAt));
    if (factor > limit)
      yield `${JSON.stringify(start)} + ${JSON.stringify(pump)}… + ${JSON.stringify(end)}: ${factor.toFixed(2)}`;
  }
}

const longest = 16_000;
/** In milliseconds. No pattern that takes time in proportion takes as long for a text as short. */
const suspicious = 10;

function growthAt(length: number, timeAt: (length: number) => number): number {
  return fastest(() => timeAt(length)) / fastest(() => timeAt(length / 2));
}

function fastest(run: () => number): number {
  return Math.min(run(), run(), run(), run(), run());
}

/** In milliseconds of processor time: the machine may do other things too. */
function timeOf(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  meet(pattern, text);
  return process.cpuUsage(before).user / 1000;
}

function meet(pattern: RegExp, text: string): void {
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.exec(text);
}

interface Pumps {
  readonly start: string;
  readonly pump: string;
  readonly end: string;
}

/** Texts made of what the pattern itself speaks of: its words and signs, one or two again and again, behind one of them, with an end that fits nothing. */
function* pumpsOf(pattern: RegExp): Iterable<Pumps> {
  const words = wordsOf(pattern.source);
  const pumps = [...words, ...words.flatMap((first) => words.map((second) => first + second))];
  for (const start of ["", ...words]) {
    for (const pump of start === "" ? pumps : words) for (const end of ["", "\u0001"]) yield { start, pump, end };
  }
}

/** How many words and signs of one pattern are tried. */
const mostWords = 24;

const classes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\\s|\\p\{White/, [" ", "\n"]],
  [/\\d|0-9/, ["1"]],
  [/\\w|a-z/, ["a"]],
  [/\\u4e00|\\p\{Script=Han/, ["政"]],
  [/\[\^|\\[SWD]|\./, ["x"]],
  [/\\t/, ["\t"]],
  [/\\[rn]/, ["\n"]],
];

function wordsOf(source: string): string[] {
  const ofClasses = classes.flatMap(([named, signs]) => (named.test(source) ? signs : []));
  const plain = source.replace(/\\u[\da-f]{4}|\\[pP]\{[^}]*\}|\(\?<?[:=!]|\\[a-zA-Z]/g, " ");
  const words = plain.split(/[\s()[\]{}|*+?^$.\\]+/).filter((word) => word !== "");
  const signs = [...plain.matchAll(/\\(\W)|[<>!&"'#:/\-_,;=.|，。；、：（）“”《》]/g)].map(([sign, escaped]) => escaped ?? sign);
  return [...new Set([...ofClasses, ...signs, ...words.flatMap((word) => [word, ...word.slice(0, 2)])])].slice(0, mostWords);
}
