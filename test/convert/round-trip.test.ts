import fc from "fast-check";
import { expect, test } from "vitest";
import { type ConvertTarget, convert } from "../../shared/src/convert/convert.ts";
import { partsOf } from "../../shared/src/convert/parts.ts";
import { newWordFile } from "../../shared/src/files/new-word-file.ts";
import { openWordFile } from "../../shared/src/files/word-file.ts";
import { lint } from "../../shared/src/lint.ts";
import type { Document } from "../../shared/src/readers/document.ts";
import { reports } from "../support/generate.ts";
import { runs } from "../support/runs.ts";
import { faultsOf } from "../support/word-schema.ts";

/** The document as it is read from a file in another notation. */
function converted(document: Document, target: ConvertTarget): Document {
  const { text, title } = convert(document, target);
  if (target !== "docx") return { source: text };
  const opened = openWordFile(newWordFile(text, title));
  if (typeof opened === "string") throw new Error(opened);
  return opened.document;
}

test.each(["markdown", "html", "tabs"] as const)("docx and %s, to and fro, give the same report", (target) => {
  fc.assert(
    fc.property(reports(), ({ text }) => {
      const word = converted({ source: text }, "docx");
      const there = converted(word, target);
      const back = converted(there, "docx");
      expect(partsOf(back)).toEqual(partsOf(word));
      expect(converted(back, target).source).toBe(there.source);
      for (const document of [word, there, back]) expect(lint(document).findings).toEqual([]);
      expect(faultsOf(back.source)).toEqual([]);
    }),
    { numRuns: runs(2) },
  );
});
