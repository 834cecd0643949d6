import fc from "fast-check";
import { expect, test } from "vitest";
import { reports } from "../support/generate.ts";
import { figures, withProse } from "../support/planted.ts";
import { seededRandom } from "../support/random.ts";
import { runs } from "../support/runs.ts";
import { remarksOn } from "../support/saying.ts";
import { agreeingProse } from "../support/spoken.ts";

test("prose that agrees with the tables is not said to differ", () => {
  fc.assert(
    fc.property(reports(), (report) => {
      const prose = agreeingProse(figures(report), seededRandom(report.seed));
      expect(remarksOn(withProse(report, prose))).toEqual([]);
    }),
    { numRuns: runs(50) },
  );
});
