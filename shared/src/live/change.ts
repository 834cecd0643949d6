import type { Range } from "../text/range.ts";

/** One stretch of a text that another one took the place of. */
export interface Change {
  /** What stood there, in the text before. */
  readonly range: Range;
  /** What stands there now. */
  readonly text: string;
  /** By how much what stands behind it has moved. */
  readonly shift: number;
}

/** How much is compared at once: comparing slices is many times faster than comparing characters. */
const step = 1024;

/** The smallest stretch in which two texts differ; undefined where they are the same. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start + step <= shortest && before.slice(start, start + step) === after.slice(start, start + step)) start += step;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const rest = shortest - start;
  const same = (length: number) =>
    before.slice(before.length - length - step, before.length - length) ===
    after.slice(after.length - length - step, after.length - length);
  let length = 0;
  while (length + step <= rest && same(length)) length += step;
  while (length < rest && before.charCodeAt(before.length - length - 1) === after.charCodeAt(after.length - length - 1)) length++;
  const end = before.length - length;
  return { range: { start, end }, text: after.slice(start, after.length - length), shift: after.length - before.length };
}
