import type { Span } from "../text/span.ts";
import { wordsOf } from "./words.ts";

/** How far from its beginning a page's head reaches. */
const charactersSearched = 20_000;
const element = /<title[^>]{0,200}>([^<]{1,300})<\/title/i;
const property = /^---[^\S\n]*\r?\n(?:(?!---)[^\n]{0,500}\n){0,40}?title:[^\S\n]*([^\n\r]{1,300})/;

/** What a page is called in its `<title>`, or a Markdown file in its front matter: shown elsewhere than in the text. */
export function readPageTitle(source: string): Span | undefined {
  const head = source.slice(0, charactersSearched);
  const match = (head.includes("<title") || head.includes("<TITLE") ? element : property).exec(head);
  const words = match?.[1];
  if (!match || words === undefined) return undefined;
  const start = match.index + match[0].indexOf(words);
  return wordsOf(source, start, start + words.length, true);
}
