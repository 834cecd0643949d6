import type { Range, Text } from "./range.ts";

/** A JSON value and where it stands, so that a mistake in it can be shown in place. */
export type JsonNode = { readonly range: Range } & (
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly items: readonly JsonNode[] }
  | { readonly kind: "plain"; readonly value: string | number | boolean | null }
);

export interface JsonMember {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: JsonNode;
}

/** Thrown by `parseJson`: what was expected, and where. */
export class JsonError extends Error {
  readonly text: Text;
  readonly offset: number;

  constructor(text: Text, offset: number) {
    super(text.en);
    this.text = text;
    this.offset = offset;
  }
}

/** Reads JSON as the standard has it; a byte order mark before it is no fault. Throws a JsonError. */
export function parseJson(source: string): JsonNode {
  const tokens = new Tokens(source);
  const node = readValue(tokens, 0);
  if (tokens.next.words !== "") throw tokens.unexpected({ zh: "文件应到此为止", en: "the end of the file was expected" });
  return node;
}

interface Token {
  readonly words: string;
  readonly range: Range;
}

const token = /[\s\uFEFF]*([{}[\],:]|"(?:[^"\\\n\r]|\\.)*"|[^\s{}[\],:"]+|$|[\s\S])/y;

class Tokens {
  readonly #source: string;
  #next: Token;

  constructor(source: string) {
    this.#source = source;
    this.#next = this.#read(0);
  }

  /** "" at the end. */
  get next(): Token {
    return this.#next;
  }

  take(): Token {
    const taken = this.#next;
    this.#next = this.#read(taken.range.end);
    return taken;
  }

  takeIf(words: string): boolean {
    if (this.#next.words !== words) return false;
    this.take();
    return true;
  }

  expect(words: string): Token {
    if (this.#next.words !== words) throw this.unexpected({ zh: `这里应为 ${words}`, en: `${words} was expected` });
    return this.take();
  }

  unexpected(text: Text): JsonError {
    return new JsonError(text, this.#next.range.start);
  }

  #read(from: number): Token {
    token.lastIndex = from;
    const words = token.exec(this.#source)?.[1] ?? "";
    const end = words === "" ? this.#source.length : token.lastIndex;
    return { words, range: { start: end - words.length, end } };
  }
}

/** No configuration is deeper; a hostile one must not exhaust the stack. */
const deepest = 50;

function readValue(tokens: Tokens, depth: number): JsonNode {
  if (depth > deepest) throw tokens.unexpected({ zh: "嵌套太深", en: "nested too deeply" });
  const { words, range } = tokens.next;
  if (words === "{") return readObject(tokens, depth);
  if (words === "[") return readArray(tokens, depth);
  const value = plainValue(words);
  if (value === undefined) throw tokens.unexpected({ zh: "这里应为一个值（JSON）", en: "a value was expected (JSON)" });
  tokens.take();
  return { kind: "plain", value, range };
}

function readObject(tokens: Tokens, depth: number): JsonNode {
  const { start } = tokens.expect("{").range;
  const members: JsonMember[] = [];
  while (tokens.next.words !== "}") {
    if (members.length > 0) tokens.expect(",");
    const key = plainValue(tokens.next.words);
    if (typeof key !== "string")
      throw tokens.unexpected({ zh: "这里应为双引号中的属性名", en: 'a property name in "" was expected' });
    const keyRange = tokens.take().range;
    tokens.expect(":");
    members.push({ key, keyRange, value: readValue(tokens, depth + 1) });
  }
  return { kind: "object", members, range: { start, end: tokens.take().range.end } };
}

function readArray(tokens: Tokens, depth: number): JsonNode {
  const { start } = tokens.expect("[").range;
  const items: JsonNode[] = [];
  while (tokens.next.words !== "]") {
    if (items.length > 0) tokens.expect(",");
    items.push(readValue(tokens, depth + 1));
  }
  return { kind: "array", items, range: { start, end: tokens.take().range.end } };
}

function plainValue(words: string): string | number | boolean | null | undefined {
  if (!/^(?:"|-?\d|true$|false$|null$)/.test(words)) return undefined;
  try {
    return JSON.parse(words) as string | number | boolean | null;
  } catch {
    return undefined;
  }
}
