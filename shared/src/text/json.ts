import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
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

/** Reads JSON with comments; a byte order mark before it is no fault. Throws a JsonError for the first mistake. */
export function parseJson(source: string): JsonNode {
  // As long as the mark, so that offsets stay.
  const text = source.replace(/^\uFEFF/, " ");
  refuseDepth(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  if (errors.length > 0) throw firstOf(errors, root ? root.offset + root.length : text.length);
  if (!root) throw new JsonError(value, text.length);
  return nodeOf(root);
}

function nodeOf({ type, value, offset, length, children = [] }: Node): JsonNode {
  const range = { start: offset, end: offset + length };
  if (type === "array") return { kind: "array", range, items: children.map(nodeOf) };
  if (type === "object") return { kind: "object", range, members: children.flatMap(memberOf) };
  return { kind: "plain", range, value };
}

function memberOf({ children: [key, value] = [] }: Node): JsonMember[] {
  if (!key || !value) return [];
  return [{ key: key.value, keyRange: { start: key.offset, end: key.offset + key.length }, value: nodeOf(value) }];
}

/** No configuration is deeper; a hostile one must not exhaust the stack. */
const deepest = 50;

function refuseDepth(text: string): void {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const mark = text.charAt(scanner.getTokenOffset());
    if (mark === "{" || mark === "[") depth++;
    if (mark === "}" || mark === "]") depth--;
    if (depth > deepest) throw new JsonError({ zh: "嵌套太深", en: "nested too deeply" }, scanner.getTokenOffset());
  }
}

/** A sign that means nothing is passed over by the parser: what it misses then was expected in the sign's place. */
function firstOf(errors: readonly ParseError[], end: number): JsonError {
  const offset = Math.min(...errors.map((error) => error.offset));
  const known = errors.map(({ error }) => printParseErrorCode(error)).find((code) => code in expected);
  return new JsonError(expected[known ?? (offset >= end ? "EndOfFileExpected" : "")] ?? value, offset);
}

const value = { zh: "这里应为一个值（JSON）", en: "a value was expected (JSON)" };
const name = { zh: "这里应为双引号中的属性名", en: 'a property name in "" was expected' };
const mark = (words: string): Text => ({ zh: `这里应为 ${words}`, en: `${words} was expected` });
const string = { zh: "这里的文字（双引号中）没有写完或写法不对", en: "this text in double quotes does not end, or is misspelt" };

/** By jsonc-parser's names; what is not listed is a value that cannot be read. */
const expected: { readonly [code: string]: Text } = {
  ValueExpected: value,
  PropertyNameExpected: name,
  ColonExpected: mark(":"),
  CommaExpected: mark(","),
  CloseBraceExpected: mark(", }"),
  CloseBracketExpected: mark(", ]"),
  EndOfFileExpected: { zh: "文件应到此为止", en: "the end of the file was expected" },
  UnexpectedEndOfComment: { zh: "注释没有结束（*/）", en: "this comment does not end (*/)" },
  UnexpectedEndOfString: string,
  InvalidEscapeCharacter: string,
  InvalidUnicode: string,
  InvalidCharacter: string,
};
