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

/** A character of a term, by its offset there, and the next one that has the same pair of characters beside it. */
interface Place {
  readonly term: Term;
  readonly at: number;
  readonly next: Place | undefined;
}

/** By the number of a pair, which other pairs may share: what is found is compared with the text. */
type Places = (Place | undefined)[];

interface Index {
  /** A bit for every pair of characters that stands in a right word, by its number; small, for it is asked for every pair of a text. */
  readonly known: Uint32Array;
  /** Which kinds of places a pair has, as bits, by the last bits of its number. */
  readonly kinds: Uint8Array;
  /** By the characters before and after a place; by the two after a first character, and the two before a last one. */
  readonly inside: Places;
  readonly first: Places;
  readonly last: Places;
}

const INSIDE = 1;
const FIRST = 2;
const LAST = 4;

let index: Index | undefined;

/** Terms of the lexicon that the text writes nearly right. Linear in the text. */
export function findNearMisses(text: string): NearMiss[] {
  index ??= makeIndex();
  const found: NearMiss[] = [];
  let code = codeAt(text, 0);
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const next = codeAt(text, at + 1);
    const after = isKnown(index, code, next);
    const miss = !after && isHan(code) && ((!before && otherAt(text, at, index)) || (isHan(next) && brokenAt(text, at, index)));
    before = after;
    code = next;
    if (!miss) continue;
    found.push(miss);
    at = Math.max(at, miss.at + miss.wrong.length - 1);
    code = codeAt(text, at + 1);
    before = isKnown(index, codeAt(text, at), code);
  }
  return found;
}

/** 0 after the end of the text: a missing number would make the loop slow. */
function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

const slots = 1 << 19;

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x2f0b) ^ second) & (slots - 1);
}

function isKnown({ known }: Index, first: number, second: number): boolean {
  const slot = slotOf(first, second);
  return (((known[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
}

/** The places of a kind between two characters, or beside them. */
function placesAt(index: Index, kind: number, text: string, first: number, second: number): Place | undefined {
  const slot = slotOf(codeAt(text, first), codeAt(text, second));
  if (((index.kinds[slot & (index.kinds.length - 1)] ?? 0) & kind) === 0) return undefined;
  const places = kind === INSIDE ? index.inside : kind === FIRST ? index.first : index.last;
  return places[slot & (places.length - 1)];
}

/** The character here is wrong. */
function otherAt(text: string, at: number, index: Index): NearMiss | undefined {
  return (
    otherAmong(text, at, placesAt(index, INSIDE, text, at - 1, at + 1)) ??
    otherAmong(text, at, placesAt(index, FIRST, text, at + 1, at + 2)) ??
    otherAmong(text, at, placesAt(index, LAST, text, at - 2, at - 1))
  );
}

/** A character is missing after this one, or this one and the next are exchanged. */
function brokenAt(text: string, at: number, index: Index): NearMiss | undefined {
  return (
    lostAt(text, at, placesAt(index, INSIDE, text, at, at + 1)) ?? swappedAt(text, at, placesAt(index, INSIDE, text, at - 1, at))
  );
}

function otherAmong(text: string, at: number, places: Place | undefined): NearMiss | undefined {
  for (let one = places; one; one = one.next) {
    const { term, at: place } = one;
    const { words } = term;
    const start = at - place;
    const isSame = text.charCodeAt(at) === words.charCodeAt(place);
    const isThere = start >= 0 && !isSame && isWritten(words, text, start, place, 1);
    const confusion = isThere ? confusionOf(text.charAt(at), words.charAt(place)) : "none";
    if (confusion === "none") continue;
    const isEdge = place === 0 || place === words.length - 1;
    const isUncertain = (isEdge && words.length < 5) || (confusion === "near-sound" && words.length < 6);
    return miss("other", text, start, words.length, term, isUncertain);
  }
  return undefined;
}

/** Whether the text has the term's characters, but for so many from a place on that it has in another form. */
function isWritten(words: string, text: string, start: number, place: number, other: number): boolean {
  for (let i = 0; i < place; i++) if (text.charCodeAt(start + i) !== words.charCodeAt(i)) return false;
  for (let i = place + other; i < words.length; i++) if (text.charCodeAt(start + i) !== words.charCodeAt(i)) return false;
  return true;
}

/** Shorter terms without a character of theirs may be other words; so may longer ones without one of these. */
const shortestLost = 6;
const dispensable: ReadonlySet<string> = new Set("的与和及之需应新各总年度市县区省本等性化第、");

/** Between this character and the next one is missing. */
function lostAt(text: string, at: number, places: Place | undefined): NearMiss | undefined {
  for (let one = places; one; one = one.next) {
    const { term, at: place } = one;
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
function swappedAt(text: string, at: number, places: Place | undefined): NearMiss | undefined {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (first === second) return undefined;
  for (let one = places; one; one = one.next) {
    const { term, at: place } = one;
    const { words } = term;
    const start = at - place;
    if (words.length < shortestSwapped || start < 0 || words.charCodeAt(place) !== second) continue;
    const isThere = isWritten(words, text, start, place, 2);
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
  const known = new Uint32Array(slots >>> 5);
  const kinds = new Uint8Array(slots >>> 2);
  const [inside, first, last] = [newPlaces(), newPlaces(), newPlaces()];
  for (const word of commonWords) note(word);
  for (const term of allTerms()) {
    const { words } = term;
    note(words);
    const end = words.length - 1;
    for (let at = 1; at < end; at++) add(INSIDE, inside, at - 1, at + 1, term, at);
    if (words.length < shortestWithEdges) continue;
    add(FIRST, first, 1, 2, term, 0);
    add(LAST, last, end - 2, end - 1, term, end);
  }
  return { known, kinds, inside, first, last };

  function note(words: string): void {
    for (let i = 0; i + 1 < words.length; i++) {
      const slot = slotOf(words.charCodeAt(i), words.charCodeAt(i + 1));
      known[slot >>> 5] = (known[slot >>> 5] ?? 0) | (1 << (slot & 31));
    }
  }

  function add(kind: number, places: Places, before: number, after: number, term: Term, at: number): void {
    const slot = slotOf(term.words.charCodeAt(before), term.words.charCodeAt(after));
    const [bits, place] = [slot & (kinds.length - 1), slot & (places.length - 1)];
    kinds[bits] = (kinds[bits] ?? 0) | kind;
    places[place] = { term, at, next: places[place] };
  }
}

function newPlaces(): Places {
  return new Array<Place | undefined>(slots >> 4).fill(undefined);
}

/** Every right word: terms, and words that are none of a list. */
export function allWords(): string[] {
  return [...commonWords, ...allTerms().map(({ words }) => words)];
}

/** The longest last: what is added last is tried first, and a slip is told of the whole term. */
function allTerms(): Term[] {
  const terms = (list: readonly Terms[], isName: boolean) =>
    list.flatMap(({ source, words }) =>
      words.split(/\s+/).flatMap((word) => (word.length > 2 ? { words: word, source, isName } : [])),
    );
  const all = [
    ...terms(officeTerms, true),
    ...[...disclosureTerms, ...proseTerms, ...sectorTerms].flatMap((one) => terms([one], false)),
  ];
  return all.sort((a, b) => a.words.length - b.words.length);
}
