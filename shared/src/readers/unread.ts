import type { Line, SourceText } from "./source-lines.ts";
import { isBlank, scanLines } from "./source-lines.ts";

/** What stands in a file and is no part of the report: comments, front matter, fenced examples. */

/** The lines of a text without the comments that go over several lines. One that never ends is text. */
export function visibleLines(source: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let start = source.indexOf("<!--");
  while (start >= 0) {
    const end = source.indexOf("-->", start + 4);
    if (end < 0) break;
    if (/[\r\n]/.test(source.slice(start, end))) {
      scanLines(source, from, start, lines);
      from = end + 3;
    }
    start = source.indexOf("<!--", end + 3);
  }
  scanLines(source, from, source.length, lines);
  return lines;
}

/** Lines that tell the linter what not to check are not there for the reader, so that one inside a table does not tear it. */
export function withoutDirectives(source: string, lines: Line[]): Line[] {
  if (!source.includes(directive)) return lines;
  return lines.filter((line) => !isDirective.test(source.slice(line.first, line.last)));
}

const directive = "xxgk-lint-";
const isDirective = /^(?:<!--\s*xxgk-lint-[^>]*-->|xxgk-lint-[\w-]+(?:[\s,]+(?!--)[\w/-]+)*\s*(?:--.*)?)$/;

/** The line after YAML front matter at the very beginning; 0 without it. */
export function frontMatterEnd(text: SourceText): number {
  const { source, lines } = text;
  const first = lines[0];
  const second = lines[1];
  if (!first || !second || contentOf(source, first) !== "---") return 0;
  if (!/^[\w-]+[ \t]*:/.test(source.slice(second.first, Math.min(second.last, second.first + 100)))) return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)$/.test(contentOf(source, line)));
  return end < 0 ? 0 : end + 1;
}

/** "`" or "~" for a line that opens or closes a fence; "" for any other. */
export function fenceOf(source: string, line: Line): string {
  const char = source.charAt(line.first);
  if (char !== "`" && char !== "~") return "";
  return source.startsWith(char.repeat(3), line.first) ? char : "";
}

/** The line after the fenced block that begins at this line; the line itself when nothing closes it. */
export function fenceEnd(text: SourceText, index: number, fence: string): number {
  for (let at = index + 1; at < text.lines.length; at++) {
    const line = text.lines[at];
    if (line && !isBlank(line) && fenceOf(text.source, line) === fence && isBare(text.source, line)) return at + 1;
  }
  return index;
}

/** A fence without words: only an opening one says which language follows. */
export function isBare(source: string, line: Line): boolean {
  const char = source.charAt(line.first);
  for (let at = line.first; at < line.last; at++) if (source.charAt(at) !== char) return false;
  return true;
}

function contentOf(source: string, line: Line): string {
  return source.slice(line.first, Math.min(line.last, line.first + 4));
}
