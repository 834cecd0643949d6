/** How many columns of a terminal a character fills: two for Chinese characters and full-width marks, one for the others. */
export function columnsOf(code: number): number {
  if (code < 0x1100) return 1;
  const isWide =
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6);
  return isWide ? 2 : 1;
}

/** The column in which the character at `end` stands when the line begins at `start`. */
export function columnAt(source: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) column += columnsOf(source.charCodeAt(at));
  return column;
}
