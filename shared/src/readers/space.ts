import { isSpace } from "../text/space.ts";

/** The first offset from `start` on that shows something; `end` if none does. */
export function skipSpaces(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(source.charCodeAt(at))) at++;
  return at;
}

/** The end of what shows something between `start` and `end`; `start` if nothing does. */
export function trimEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(source.charCodeAt(at - 1))) at--;
  return at;
}

/** A CJK character or full-width mark: a line break between two of them is not a space. */
export function isWide(code: number): boolean {
  return code >= 0x2e80 && code !== 0xfeff;
}
