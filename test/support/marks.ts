import type { Range } from "../../shared/src/text/range.ts";

export interface Marked {
  /** The text without its marks. */
  readonly text: string;
  /** What stood between ⟦ and ⟧, in the text without marks, in order. */
  readonly ranges: readonly Range[];
}

/** Takes the marks out of a text whose faults are marked in place: `| 总计 | ⟦11⟧ |`. Throws where marks do not pair. */
export function strip(marked: string): Marked {
  const ranges: Range[] = [];
  let text = "";
  let start: number | undefined;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === "⟦") {
      if (start !== undefined) throw new Error("⟦ inside ⟦");
      start = text.length;
    } else if (piece === "⟧") {
      if (start === undefined) throw new Error("⟧ without ⟦");
      ranges.push({ start, end: text.length });
      start = undefined;
    } else {
      text += piece;
    }
  }
  if (start !== undefined) throw new Error("⟦ without ⟧");
  return { text, ranges };
}
