import fc from "fast-check";
import { expect, test } from "vitest";
import { reports } from "../support/generate.ts";
import { figures, withProse } from "../support/planted.ts";
import { seededRandom } from "../support/random.ts";
import { faultsOn } from "../support/rule.ts";
import { agreeingProse } from "../support/spoken.ts";

test("prose that agrees with the tables is not said to differ", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(reports(), (report) => {
      const prose = agreeingProse(figures(report), seededRandom(report.seed));
      const faults = faultsOn(withProse(report, prose)).filter((fault) => /^(?:text|figure)\//.test(fault));
      expect(faults).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
