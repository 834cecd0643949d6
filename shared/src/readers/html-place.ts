import { isSpace } from "../text/space.ts";
import type { Page } from "./html-page.ts";

/*
 * Where a value would stand in a cell that stays blank: in place of `&nbsp;` or wide spaces, else inside the cell's innermost
 * element: `<td><p><span>⟨here⟩</span></p></td>`.
 */

/** A start tag of an element has ended. */
export function sinkPlace(page: Page, end: number): void {
  const cell = page.frames.at(-1)?.cell;
  if (cell?.placeIs === "open") cell.place = { start: end, end };
}

/** An element has ended: what follows stands outside of the innermost one. */
export function settlePlace(page: Page): void {
  const cell = page.frames.at(-1)?.cell;
  if (cell) cell.placeIs = "settled";
}

/** Called when text or a decoded character has been read. A value replaces invisible padding. */
export function notePadding(page: Page, start: number, end: number, decoded?: string): void {
  const cell = page.frames.at(-1)?.cell;
  if (!cell || cell.placeIs === "settled") return;
  if (decoded !== undefined) {
    if (isSpace(decoded.charCodeAt(0))) widen(cell, start, end);
    return;
  }
  let first = start;
  while (first < end && isAscii(page.source.charCodeAt(first))) first++;
  let last = end;
  while (last > first && isAscii(page.source.charCodeAt(last - 1))) last--;
  if (first < last) widen(cell, first, last);
}

type Place = NonNullable<NonNullable<Page["frames"][number]>["cell"]>;

function widen(cell: Place, start: number, end: number): void {
  cell.place = { start: cell.placeIs === "padding" ? cell.place.start : start, end };
  cell.placeIs = "padding";
}

function isAscii(code: number): boolean {
  return code <= 32;
}
