import { must } from "./must.ts";
import type { Edit, Range } from "./range.ts";

/**
 * Edits of a text that do at once what `first` and then `second` do; `second` is about the text after `first`. Undefined where an edit of
 * `second` replaces both something that `first` has put in and something around it. Both lists are sound.
 */
export function compose(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] | undefined {
  const written = inComposedText(first);
  const composed = written.map(({ edit }) => edit.text);
  const others: Edit[] = [];
  // From the end, so that offsets inside a written text stay right.
  for (const { range, text } of inOrder(second).reverse()) {
    const own = written.findIndex(({ after }) => after.start <= range.start && range.end <= after.end);
    const into = written[own];
    if (into) {
      const before = must(composed[own], "a text for each edit");
      composed[own] = before.slice(0, range.start - into.after.start) + text + before.slice(range.end - into.after.start);
    } else if (written.some(({ after }) => after.start < range.end && range.start < after.end)) return undefined;
    else others.push({ range: back(range, written), text });
  }
  return inOrder([
    ...written.map(({ edit }, i) => ({ range: edit.range, text: must(composed[i], "a text for each edit") })),
    ...others,
  ]);
}

interface Written {
  readonly edit: Edit;
  /** Where its text stands afterwards. */
  readonly after: Range;
}

function inComposedText(edits: readonly Edit[]): Written[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const start = edit.range.start + shift;
    shift += edit.text.length - (edit.range.end - edit.range.start);
    return { edit, after: { start, end: start + edit.text.length } };
  });
}

/** A range that no written text meets, as it was before. */
function back({ start, end }: Range, written: readonly Written[]): Range {
  let shift = 0;
  for (const { edit, after } of written) if (after.end <= start) shift = edit.range.end - after.end;
  return { start: start + shift, end: end + shift };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
