import type { Token } from "./token.ts";

/** A bracket of more tokens is no note to a word. */
const longest = 24;

/** Without the brackets that hold neither number nor denial: they explain the word before (12个镇（街道）) and part no clause. */
export function withoutNotes(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === "opening")) return tokens;
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const note = token?.kind === "opening" ? noteAt(tokens, i) : 0;
    if (note > 0) i += note;
    else if (token) kept.push(token);
  }
  return kept;
}

/** How many tokens after the opening bracket belong to the note; 0 where it says something by itself. */
function noteAt(tokens: readonly Token[], at: number): number {
  for (let i = 1; i <= longest; i++) {
    const kind = tokens[at + i]?.kind;
    if (kind === "closing") return i;
    if (kind === undefined || kind === "number" || kind === "not" || kind === "year" || kind === "opening") return 0;
  }
  return 0;
}
