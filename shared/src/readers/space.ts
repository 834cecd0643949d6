/**
 * Whether a UTF-16 code unit shows nothing: spaces of every width, zero-width characters, the byte order mark and control
 * characters. Reports are padded with all of them.
 */
export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x7f) return false;
  if (code <= 0xa0) return true;
  if (code < 0x1680) return code === 0xad;
  if (code === 0x3000 || code === 0xfeff) return true;
  if (code < 0x2000) return code === 0x1680 || code === 0x180e;
  return code <= 0x206f && isGeneralSpace(code);
}

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

/** A CJK character or full-width mark: between two of them a line break in the source stands for no space. */
export function isWide(code: number): boolean {
  return code >= 0x2e80 && code !== 0xfeff;
}

function isGeneralSpace(code: number): boolean {
  return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
}
