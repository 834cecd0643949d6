import type { Layout } from "@xxgk-lint/shared/readers/block.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import type { Draft } from "../draft.ts";
import { notationOf } from "../notation.ts";

/** What completion looks at: the line up to the cursor. */
export interface Place {
  readonly offset: number;
  /** From the line's first word to the cursor. */
  readonly typed: string;
  readonly range: Range;
  readonly isLineEnd: boolean;
  readonly eol: string;
  readonly layout: Layout;
}

export function placeOf({ document }: Draft, offset: number, report: Report | undefined): Place {
  const text = document.getText();
  const { line } = document.positionAt(offset);
  const start = document.offsetAt({ line, character: 0 });
  const rest = /[^\r\n]*/.exec(text.slice(offset, offset + 200))?.[0] ?? "";
  const before = text.slice(start, offset);
  const typed = before.trimStart();
  return {
    offset,
    typed,
    range: { start: offset - typed.length, end: offset },
    isLineEnd: rest.trim() === "",
    eol: report?.eol ?? "\n",
    layout: report?.layout ?? notationOf(document),
  };
}
