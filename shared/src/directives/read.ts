import type { Block } from "../readers/block.ts";
import { type Directive, type DirectiveWord, directiveKinds, type UnknownWord } from "./directive.ts";
import { scopes } from "./scopes.ts";

/** In a comment, or alone on its line. After ` -- `, or after the first character that no id contains, the author's reason follows. */
const pattern = /(?:<!--\s*|(?<=^|[\r\n])[^\S\r\n]*)(xxgk-lint-([\w-]*))((?:[ \t,]+(?!--)[\w/-]+)*)/g;

/** All directives of a text, and what is no directive or no rule in them. */
export function readAll(source: string, blocks: readonly Block[], isRule: (id: string) => boolean) {
  const known: Directive[] = [];
  const unknown: UnknownWord[] = [];
  const scopeOf = scopes(source, blocks);
  for (const { 0: match, 1: word = "", 2: name = "", 3: list = "", index } of source.matchAll(pattern)) {
    const end = index + match.length;
    const range = { start: end - list.length - word.length, end };
    const kind = directiveKinds.find((each) => each === name);
    const words = wordsOf(list, end - list.length);
    if (!kind) unknown.push({ kind: "directive", text: word, range: { ...range, end: range.start + word.length } });
    else {
      for (const each of words) if (!isRule(each.text)) unknown.push({ ...each, kind: "rule" });
      const rules = [...new Set(words.map(({ text }) => text))].filter(isRule);
      // A slip of the pen must not silence all rules.
      if (rules.length > 0 || words.length === 0) known.push({ kind, range, rules, scope: scopeOf(kind, range) });
    }
  }
  return { known, unknown };
}

function wordsOf(list: string, start: number): DirectiveWord[] {
  return [...list.matchAll(/[\w/-]+/g)].map(({ 0: text, index }) => ({
    text,
    range: { start: start + index, end: start + index + text.length },
  }));
}
