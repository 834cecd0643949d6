/**
 * A sign is a bit for what a pattern cannot match without: one of some characters, or one of some pairs of characters side by side. One
 * pass over a text finds all its signs; of the many patterns for prose only the few whose sign is there need to be tried. A sign is
 * never missed; now and then one is found that is not there, which costs a vain try.
 */
export type Sign = number;

const ofCharacter = new Uint32Array(0x10000);
const ofPair = new Uint32Array(0x10000);
let signs = 0;

/** Every pattern names its sign once, where it stands. */
export function newSign(characters: string, pairs: readonly string[] = []): Sign {
  if (signs > 30) throw new Error("There are no more bits for signs.");
  const sign = 1 << signs++;
  for (let i = 0; i < characters.length; i++) add(ofCharacter, characters.charCodeAt(i), sign);
  for (const pair of pairs) add(ofPair, placeOf(pair.charCodeAt(0), pair.charCodeAt(1)), sign);
  return sign;
}

function add(table: Uint32Array, place: number, sign: Sign): void {
  table[place] = (table[place] ?? 0) | sign;
}

function placeOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e5) + second) & 0xffff;
}

/** Three Chinese characters in a row of which each stood shortly before: 高质量高质量. */
export const echo: Sign = newSign("");
/** A character that stands twice, side by side or with one between: 栏目目, 审核审核. */
export const double: Sign = newSign("");
/** How far apart the two of an echo may be. */
const echoDistance = 8;
/** When a character (by its last bits) was last seen, counted over all texts, so that nothing is to be cleared between two. */
const lastSeen = new Int32Array(0x100);
let clock = 0;

/** The signs of a text. */
export function signsOf(text: string): number {
  let now = startClock(text.length);
  let found = 0;
  let before = 0;
  let second = 0;
  let echoes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    found |= (ofCharacter[code] ?? 0) | (ofPair[placeOf(before, code)] ?? 0);
    if ((code === before || code === second) && code > 0x2fff) found |= double;
    second = before;
    before = code;
    now++;
    echoes = code > 0x2fff && now - (lastSeen[code & 0xff] ?? 0) <= echoDistance ? echoes + 1 : 0;
    lastSeen[code & 0xff] = now;
    if (echoes === 3) found |= echo;
  }
  return found;
}

/** Advances the clock beyond the text before; resets it before the numbers become too large for the table. */
function startClock(length: number): number {
  if (clock + length > 0x7fff0000) {
    clock = 0;
    lastSeen.fill(0);
  }
  const start = clock + echoDistance;
  clock = start + length;
  return start;
}
