/* Text whose lines a program or a page's edge has broken to a width. */

/** Breaks the prose of a text to a width in columns: a Chinese character fills two. No line begins with a comma or a full stop. */
export function wrapped(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => (isProse(line) ? wrapLine(line, width) : line))
    .join("\n");
}

/** Tables, headings that Markdown marks and comments stay as they are. */
function isProse(line: string): boolean {
  return /[\u4e00-\u9fff]/.test(line) && !/^\s*(?:\||#|<|\t)|\t/.test(line);
}

function wrapLine(line: string, width: number): string {
  let out = "";
  let used = 0;
  for (const character of line) {
    const columns = character.charCodeAt(0) >= 0x2010 ? 2 : 1;
    if (used + columns > width && !/[，。、；：？！）》”’%％]/.test(character) && !/\s/.test(character)) {
      out += "\n";
      used = 0;
    }
    out += character;
    used += columns;
  }
  return out;
}
