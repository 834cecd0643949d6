import type { JsonMember, JsonNode } from "./json.ts";
import type { Range, Text } from "./range.ts";

/** Something in a file that is not what it must be. */
export interface JsonProblem {
  readonly range: Range;
  /** The property, from the outermost: `rollups[0].report`; "" for the file itself. */
  readonly property: string;
  /** What was expected. */
  readonly text: Text;
}

/** Holds a value against what it must be. Undefined where it is not that; the problem is in the list then. */
export type Check<T> = (node: JsonNode, property: string, problems: JsonProblem[]) => T | undefined;

/** A single value that the test accepts. */
export function plain<T>(accept: (value: unknown) => T | undefined, expected: Text): Check<T> {
  return (node, property, problems) => {
    const value = node.kind === "plain" ? accept(node.value) : undefined;
    if (value === undefined) problems.push({ range: node.range, property, text: expected });
    return value;
  };
}

export function oneOf<const T extends string>(choices: readonly T[]): Check<T> {
  const list = choices.join("、");
  return plain((value) => choices.find((choice) => choice === value), {
    zh: `应为 ${list} 之一`,
    en: `one of ${choices.join(", ")} was expected`,
  });
}

/** A list; items that are wrong are left out of it. */
export function listOf<T>(item: Check<T>): Check<readonly T[]> {
  return (node, property, problems) => {
    if (node.kind === "array") {
      return node.items.flatMap((each, i) => item(each, `${property}[${i}]`, problems) ?? []);
    }
    problems.push({ range: node.range, property, text: { zh: "应为列表 […]", en: "a list […] was expected" } });
    return undefined;
  };
}

/** One value, or a list of such. */
export function oneOrMore<T>(item: Check<T>): Check<readonly T[]> {
  const list = listOf(item);
  return (node, property, problems) => {
    if (node.kind === "array") return list(node, property, problems);
    const value = item(node, property, problems);
    return value === undefined ? undefined : [value];
  };
}

/** An object of known properties. Absent ones stay absent; those named in `required` must be there. */
export function objectOf<T>(
  checks: { readonly [K in keyof T]-?: Check<NonNullable<T[K]>> },
  required: readonly (keyof T & string)[],
) {
  return (node: JsonNode, property: string, problems: JsonProblem[]): Partial<T> | undefined => {
    const members = membersOf(node, property, problems);
    if (!members) return undefined;
    const read: Partial<T> = {};
    for (const member of members) readMember(member, property, checks, read, problems);
    const absent = required.filter((key) => !members.some((member) => member.key === key));
    for (const key of absent) {
      problems.push({
        range: node.range,
        property: join(property, key),
        text: { zh: "缺少这个属性", en: "this property is missing" },
      });
    }
    return absent.some((key) => read[key] === undefined) ? undefined : read;
  };
}

function readMember<T>(
  { key, keyRange, value }: JsonMember,
  property: string,
  checks: { readonly [K in keyof T]-?: Check<NonNullable<T[K]>> },
  read: Partial<T>,
  problems: JsonProblem[],
): void {
  const known = Object.keys(checks);
  if (known.includes(key)) {
    const name = key as keyof T;
    const result = checks[name](value, join(property, key), problems);
    if (result !== undefined) read[name] = result;
  } else if (key !== "$schema") {
    const list = known.join("、");
    problems.push({
      range: keyRange,
      property: join(property, key),
      text: { zh: `没有这个属性，可用的有 ${list}`, en: `no such property; there are ${known.join(", ")}` },
    });
  }
}

function membersOf(node: JsonNode, property: string, problems: JsonProblem[]): readonly JsonMember[] | undefined {
  if (node.kind === "object") return node.members;
  problems.push({ range: node.range, property, text: { zh: "应为对象 {…}", en: "an object {…} was expected" } });
  return undefined;
}

function join(property: string, key: string): string {
  return property === "" ? key : `${property}.${key}`;
}
