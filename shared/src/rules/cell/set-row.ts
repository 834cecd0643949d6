import type { BoundRow } from "../../report/report.ts";
import type { Fix } from "../rule.ts";

/** Each number in its own cell: only where the text has a cell for each. */
export function setRow({ values }: BoundRow, mended: readonly number[]): Fix {
  const words = mended.join("、");
  return {
    title: { zh: `把这一行改为 ${words}`, en: `Set the row to ${mended.join(", ")}` },
    edits: values.flatMap(({ range, raw }, i) => {
      const text = String(mended[i] ?? 0);
      return raw === text ? [] : [{ range, text }];
    }),
  };
}
