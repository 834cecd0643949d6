import { withoutNotes } from "./notes.ts";
import type { Token } from "./token.ts";

/** A sentence as its clauses, which commas and brackets part. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  readonly clauses: readonly ClauseTokens[];
}

export interface ClauseTokens {
  readonly tokens: readonly Token[];
  /** It is the first that stands in a bracket; the last. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The sentences of a paragraph's tokens. Brackets that hold neither number nor denial explain the word before and are left out: 12个镇（街道）. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const found: Sentence[] = [];
  let begin = 0;
  tokens.forEach((token, i) => {
    if (token.kind !== "stop") return;
    if (i > begin) found.push(sentence(tokens.slice(begin, i)));
    begin = i + 1;
  });
  if (begin < tokens.length) found.push(sentence(tokens.slice(begin)));
  return found;
}

function sentence(tokens: readonly Token[]): Sentence {
  const kept = withoutNotes(tokens);
  return { from: tokens[0]?.start ?? 0, to: tokens.at(-1)?.end ?? 0, tokens: kept, clauses: clausesOf(kept) };
}

function clausesOf(tokens: readonly Token[]): ClauseTokens[] {
  const found: ClauseTokens[] = [];
  let begin = 0;
  let opens = false;
  const end = (i: number, closes: boolean) => {
    if (i > begin || closes) found.push({ tokens: tokens.slice(begin, i), opens, closes });
    begin = i + 1;
  };
  tokens.forEach(({ kind }, i) => {
    if (kind !== "comma" && kind !== "opening" && kind !== "closing") return;
    end(i, kind === "closing");
    opens = kind === "opening";
  });
  end(tokens.length, false);
  return found;
}
