import fc from "fast-check";
import { expect, test } from "vitest";
import { tableRules } from "../support/faults.ts";
import { reports } from "../support/generate.ts";

test("a report in which everything is right gives nothing on its tables, in any edition, layout and line ending", () => {
  fc.assert(
    fc.property(reports(), ({ text }) => {
      expect(tableRules(text)).toEqual([]);
    }),
  );
});
