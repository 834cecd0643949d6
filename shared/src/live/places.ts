import type { ReportKind } from "../forms/kind.ts";
import { memo } from "../text/memo.ts";
import type { Range } from "../text/range.ts";

/** A place that moves with its text. */
export interface Place {
  start: number;
  end: number;
}

/**
 * Every range that can be reached from a report or its findings, each once. What belongs to the report's kind is left out: forms have no
 * places in a text.
 */
export function placesIn(root: unknown, kind: ReportKind): Place[] {
  const found: Place[] = [];
  const ofKind = partsOf(kind);
  visit(root, (each) => {
    if (ofKind.has(each)) return false;
    if (isPlace(each)) found.push(each);
    return true;
  });
  return found;
}

/**
 * Moves places for a change in the stretch from `start` to `end`, whose end moves by `shift`: what stands behind moves, what reaches over it
 * grows or shrinks. Places inside the stretch are taken out of the list: it is read anew.
 */
export function movePlaces(places: Place[], { start, end }: Range, shift: number): void {
  let kept = 0;
  for (const place of places) {
    const isInside = place.start >= start && place.end <= end && place.start < end && place.end > start;
    if (isInside) continue;
    places[kept++] = place;
    if (place.start >= end) place.start += shift;
    if (place.end >= end) place.end += shift;
  }
  places.length = kept;
}

/** Whether one of the places shares a character with a stretch, or lies in it. */
export function touchesAny(places: readonly Range[], { start, end }: Range): boolean {
  return places.some((place) => place.start < end && place.end > start);
}

const partsOf = memo((kind: ReportKind): ReadonlySet<object> => {
  const parts = new Set<object>();
  visit(kind, (each) => parts.add(each));
  return parts;
});

/** Every object that can be reached, each once; what `enters` refuses is not looked into. */
function visit(root: unknown, enters: (each: object) => unknown): void {
  const seen = new Set<object>();
  const open: unknown[] = [root];
  while (open.length > 0) {
    const each = open.pop();
    if (typeof each !== "object" || each === null || seen.has(each)) continue;
    seen.add(each);
    if (!enters(each)) continue;
    if (each instanceof Map) open.push(...each.values());
    else for (const key in each) open.push((each as Record<string, unknown>)[key]);
  }
}

function isPlace(value: object): value is Place {
  return "start" in value && typeof value.start === "number" && "end" in value && typeof value.end === "number";
}
