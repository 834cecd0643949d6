import { applyEdits, findNodeAtLocation, modify, parseTree } from "jsonc-parser";
import type { Waiver } from "./rules/waivers.ts";
import type { RollupSettings } from "./workspace/rollup.ts";
import type { RosterAgency } from "./workspace/roster.ts";

/**
 * Adds a waiver at the end of the list in a configuration's text. Everything else is kept as written, except the line breaks of the entry
 * before. Gives a new text where `source` is blank.
 */
export function addWaiver(source: string, waiver: Waiver): string {
  return append(source, "waivers", waiver);
}

/** The same with any number of them, in time that grows with the text and not with its square. */
export function addWaivers(source: string, waivers: readonly Waiver[]): string {
  const [first, ...others] = waivers;
  if (!first) return source;
  const text = addWaiver(source, first);
  const list = findNodeAtLocation(parseTree(text) ?? { type: "null", offset: 0, length: 0 }, ["waivers"])?.children ?? [];
  const last = list.at(-1);
  if (!last) return text;
  const end = last.offset + last.length;
  const before = text.slice(0, last.offset);
  const eol = lineEnding(text);
  const indent = /[ \t]*$/.exec(before)?.[0] ?? "";
  const entries = others.map((other) => `,${eol}${indent}${JSON.stringify(other, null, 2).replaceAll("\n", `${eol}${indent}`)}`);
  return text.slice(0, end) + entries.join("") + text.slice(end);
}

/** The same for a roll-up. */
export function addRollup(source: string, rollup: RollupSettings): string {
  return append(source, "rollups", rollup);
}

/** The same for an agency of the roster. */
export function addAgency(source: string, agency: RosterAgency): string {
  return append(source, "agencies", agency);
}

/** A configuration's text with a value put at a path, `["agencies", 3, "phone"]`; all else stays as it is written. */
export function setValue(source: string, path: readonly (string | number)[], value: unknown): string {
  return change(source, path, value, false);
}

function append(source: string, list: string, entry: object): string {
  return change(source, [list, -1], entry, true);
}

function change(source: string, path: readonly (string | number)[], value: unknown, isArrayInsertion: boolean): string {
  const eol = lineEnding(source);
  const text = source.trim() === "" ? "{}" : source;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  const changed = applyEdits(text, modify(text, [...path], value, { formattingOptions, isArrayInsertion }));
  return source.trim() === "" ? changed + eol : changed;
}

function lineEnding(source: string): string {
  return /\r\n|\r|\n/.exec(source)?.[0] ?? "\n";
}
