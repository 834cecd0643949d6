import { commonWords } from "./common.ts";
import { confusionOf } from "./confusion.ts";
import { disclosureTerms } from "./disclosure.ts";
import { officeTerms } from "./office.ts";
import { proseTerms } from "./prose.ts";
import { sectorTerms } from "./sectors.ts";
import type { Terms } from "./terms.ts";

/** A term that is miswritten by one character. Offsets are those of the text. */
export interface NearMiss {
  readonly at: number;
  /** As it stands. */
  readonly wrong: string;
  readonly right: string;
  readonly source: string;
  /** A name of state, party, organ or law. */
  readonly isName: boolean;
  /** other: one character for another of the same sound or look. lost: one left out. swapped: two in the wrong order. */
  readonly kind: "other" | "lost" | "swapped";
  /** What is written may be meant: a short term, or an end of it. */
  readonly isUncertain: boolean;
}

interface Term {
  readonly words: string;
  readonly source: string;
  readonly isName: boolean;
}

/** A term, and which of its characters a key stands around. */
interface Place {
  readonly term: Term;
  readonly at: number;
}

interface Index {
  /** Pairs of characters that right words hold, by a number that other pairs may share. */
  readonly known: Uint8Array;
  /** By the characters before and after a place; by the two after a first character, and the two before a last one. */
  readonly inside: ReadonlyMap<number, readonly Place[]>;
  readonly first: ReadonlyMap<number, readonly Place[]>;
  readonly last: ReadonlyMap<number, readonly Place[]>;
}

let index: Index | undefined;

/** Whether two characters stand side by side in a right word of the lexicon; now and then in none. */
export function isKnownPair(first: string, second: string): boolean {
  index ??= makeIndex();
  return index.known[slotOf(first.charCodeAt(0), second.charCodeAt(0))] === 1;
}

/** Terms of the lexicon that the text writes nearly right. Linear in the text. */
export function findNearMisses(text: string): NearMiss[] {
  index ??= makeIndex();
  const found: NearMiss[] = [];
  let before = 0;
  let isKnownBefore = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const isKnown = !isHan(code) || !isHan(next) || index.known[slotOf(code, next)] === 1;
    const isOdd = isHan(code) && (!isKnown || !isHan(next)) && (!isKnownBefore || !isHan(before));
    const miss = (isOdd && otherAt(text, at, index)) || (!isKnown && (lostAt(text, at, index) || swappedAt(text, at, index)));
    if (miss) {
      found.push(miss);
      at = Math.max(at, miss.at + miss.wrong.length - 1);
      isKnownBefore = true;
      before = text.charCodeAt(at);
      continue;
    }
    before = code;
    isKnownBefore = isKnown;
  }
  return found;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x2f0b) ^ second) & 0x3ffff;
}

function keyOf(first: number, second: number): number {
  return (first - 0x3000) * 0x10000 + second;
}

/** The character here stands for another. */
function otherAt(text: string, at: number, { inside, first, last }: Index): NearMiss | undefined {
  const key = (from: number, to: number) => keyOf(text.charCodeAt(from), text.charCodeAt(to));
  const around = at > 0 && at + 1 < text.length ? (inside.get(key(at - 1, at + 1)) ?? []) : [];
  const behind = at + 2 < text.length ? (first.get(key(at + 1, at + 2)) ?? []) : [];
  const ahead = at > 1 ? (last.get(key(at - 2, at - 1)) ?? []) : [];
  for (const places of [around, behind, ahead]) {
    for (const { term, at: place } of places) {
      const { words } = term;
      const start = at - place;
      const isThere =
        start >= 0 && text.startsWith(words.slice(0, place), start) && text.startsWith(words.slice(place + 1), at + 1);
      const isSame = text.charCodeAt(at) === words.charCodeAt(place);
      const confusion = isThere && !isSame ? confusionOf(text.charAt(at), words.charAt(place)) : "none";
      if (confusion === "none") continue;
      const isEdge = place === 0 || place === words.length - 1;
      const isUncertain = (isEdge && words.length < 5) || (confusion === "near-sound" && words.length < 6);
      return miss("other", text, start, words.length, term, isUncertain);
    }
  }
  return undefined;
}

/** Shorter terms without a character of theirs may be other words; so may longer ones without one of these. */
const shortestLost = 6;
const dispensable: ReadonlySet<string> = new Set("的与和及之需应新各总年度市县区省本等性化第、");

/** Between this character and the next one is missing. */
function lostAt(text: string, at: number, { inside }: Index): NearMiss | undefined {
  for (const { term, at: place } of inside.get(keyOf(text.charCodeAt(at), text.charCodeAt(at + 1))) ?? []) {
    const { words } = term;
    const start = at - place + 1;
    const isInside = place > 1 && place < words.length - 2;
    if (words.length < shortestLost || start < 0 || !isInside || dispensable.has(words.charAt(place))) continue;
    const isThere = text.startsWith(words.slice(0, place), start) && text.startsWith(words.slice(place + 1), at + 1);
    if (isThere) return miss("lost", text, start, words.length - 1, term, false);
  }
  return undefined;
}

const shortestSwapped = 5;

/** This character and the next stand in the wrong order. */
function swappedAt(text: string, at: number, { inside }: Index): NearMiss | undefined {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  if (at === 0 || first === second) return undefined;
  for (const { term, at: place } of inside.get(keyOf(text.charCodeAt(at - 1), first)) ?? []) {
    const { words } = term;
    const start = at - place;
    if (words.length < shortestSwapped || start < 0 || words.charCodeAt(place) !== second) continue;
    const isThere = text.startsWith(words.slice(0, place), start) && text.startsWith(words.slice(place + 2), at + 2);
    if (isThere && words.charCodeAt(place + 1) === first) return miss("swapped", text, start, words.length, term, false);
  }
  return undefined;
}

function miss(kind: NearMiss["kind"], text: string, at: number, length: number, term: Term, isUncertain: boolean): NearMiss {
  const { words: right, source, isName } = term;
  return { at, wrong: text.slice(at, at + length), right, source, isName, kind, isUncertain };
}

/** Terms of three characters are told by their middle alone: 规范行 begins 规范行为. */
const shortestWithEdges = 4;

function makeIndex(): Index {
  const known = new Uint8Array(0x40000);
  const inside = new Map<number, Place[]>();
  const first = new Map<number, Place[]>();
  const last = new Map<number, Place[]>();
  for (const word of commonWords) note(word);
  for (const term of allTerms()) {
    const { words } = term;
    note(words);
    const code = (at: number) => words.charCodeAt(at);
    for (let at = 1; at + 1 < words.length; at++) add(inside, keyOf(code(at - 1), code(at + 1)), { term, at });
    if (words.length < shortestWithEdges) continue;
    add(first, keyOf(code(1), code(2)), { term, at: 0 });
    add(last, keyOf(code(words.length - 3), code(words.length - 2)), { term, at: words.length - 1 });
  }
  return { known, inside, first, last };

  function note(words: string): void {
    for (let i = 0; i + 1 < words.length; i++) known[slotOf(words.charCodeAt(i), words.charCodeAt(i + 1))] = 1;
  }
}

function add(places: Map<number, Place[]>, key: number, place: Place): void {
  const there = places.get(key);
  if (there) there.push(place);
  else places.set(key, [place]);
}

/** The longest first, so that a slip is told of the whole term. */
function allTerms(): Term[] {
  const terms = (list: readonly Terms[], isName: boolean) =>
    list.flatMap(({ source, words }) =>
      words.split(/\s+/).flatMap((word) => (word.length > 2 ? { words: word, source, isName } : [])),
    );
  const all = [
    ...terms(officeTerms, true),
    ...[...disclosureTerms, ...proseTerms, ...sectorTerms].flatMap((one) => terms([one], false)),
  ];
  return all.sort((a, b) => b.words.length - a.words.length);
}
