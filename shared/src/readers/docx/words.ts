import { addCopy, addInstead } from "../runs.ts";
import { skipSpaces } from "../space.ts";
import type { Draft } from "./draft.ts";
import { decodeReference } from "./references.ts";

/** The words of `w:t`. */
export function readText(draft: Draft): void {
  const { tags } = draft;
  if (tags.isEmpty) return;
  const isKept = tags.attribute("xml:space") === "preserve";
  const { end: start, source } = tags;
  const end = tags.skip();
  if (!isShown(draft)) return;
  if (start < draft.paddingEnd || skipSpaces(source, start, end) === end) notePadding(draft, start, end);
  if (start >= draft.paddingEnd) addText(draft, isKept ? start : skipWhite(source, start, end), end);
}

/** Elements that mean one character: a tab, a non-breaking hyphen, a sign of a symbol font. */
export function addSign(draft: Draft, text: string): void {
  const { start, end } = draft.tags;
  if (!isShown(draft)) return;
  if (draft.paragraph && skipSpaces(text, 0, text.length) < text.length) draft.paragraph.isOnlyNumber = false;
  addInstead(draft.page.runs, text, start, end);
}

function isShown({ paragraph, fields, isHiddenRun, isCoveredCell }: Draft): boolean {
  if (!paragraph || paragraph.isHidden || isHiddenRun || isCoveredCell) return false;
  return fields.every(({ isResult, code }) => isResult && !isContentsField(code));
}

/** A table of contents repeats the headings. */
export function isContentsField(code = ""): boolean {
  return /^\s*TOC\b/.test(code);
}

function addText(draft: Draft, start: number, end: number): void {
  const { page, tags, paragraph } = draft;
  const { source } = tags;
  if (paragraph && start < end) paragraph.isOnlyNumber = false;
  let from = start;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code !== 38 && code !== 60) continue;
    addCopy(page.runs, source, from, at);
    from = code === 38 ? addReference(draft, at, end) : addCharacterData(draft, at, end);
    at = from - 1;
  }
  addCopy(page.runs, source, from, end);
}

function addReference({ page, tags }: Draft, start: number, end: number): number {
  const { text, length } = decodeReference(tags.source, start);
  const after = Math.min(end, start + length);
  addInstead(page.runs, text, start, after);
  return after;
}

/** `<![CDATA[…]]>`; anything else with a `<` is no text. */
function addCharacterData({ page, tags }: Draft, start: number, end: number): number {
  const { source } = tags;
  const close = source.startsWith("<![CDATA[", start) ? source.indexOf("]]>", start) : -1;
  if (close >= 0 && close < end) addCopy(page.runs, source, start + 9, close);
  const after = source.indexOf(">", Math.max(start, close));
  return after < 0 ? end : Math.min(end, after + 1);
}

/** Spaces in a cell that stays blank make way for a value. */
function notePadding({ paragraph }: Draft, start: number, end: number): void {
  if (paragraph) paragraph.padding = { start: paragraph.padding?.start ?? start, end };
}

function skipWhite(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && source.charCodeAt(at) <= 32) at++;
  return at;
}
