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

function isGeneralSpace(code: number): boolean {
  return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
}

/** Blocks of codes that all of them lie in. */
const blocks = [
  [0, 0xad],
  [0x1680, 0x180e],
  [0x2000, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const;

/** Every code unit that shows nothing, as a string. */
export function allSpaces(): string {
  let spaces = "";
  for (const [from, to] of blocks) {
    for (let code: number = from; code <= to; code++) if (isSpace(code)) spaces += String.fromCharCode(code);
  }
  return spaces;
}
