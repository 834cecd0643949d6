import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lint } from "../../shared/src/lint.ts";
import { type GeneratedReport, reports } from "../support/generate.ts";
import { seededRandom } from "../support/random.ts";
import { agreeingProse, type Figures, figuresOf, wordings } from "../support/spoken.ts";

const place = "12月31日止。";
const kinds = Object.keys(wordings) as (keyof typeof wordings)[];

describe("prose and tables", () => {
  it("are not said to differ where they agree", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(reports(), (report) => {
        const prose = agreeingProse(figures(report), seededRandom(report.seed));
        expect(spoken(report, prose)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(kinds)("are said to differ where %s is another number", { timeout: 60_000 }, (kind) => {
    fc.assert(
      fc.property(reports(), fc.integer({ min: 1, max: 9 }), fc.nat(), (report, more, choice) => {
        const own = figures(report);
        // 收到 may include what was carried in.
        const wrong = own[kind] + (more === own.carriedIn ? more + 1 : more);
        const sentence = wordings[kind][choice % wordings[kind].length]?.(wrong, own) ?? "";
        expect(spoken(report, sentence), sentence).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});

function figures({ form, values, year }: GeneratedReport): Figures {
  return figuresOf(form, values, year);
}

/** What the rules on prose and figures, beyond information, say of a report with these sentences in it. */
function spoken(report: GeneratedReport, prose: string): string[] {
  expect(report.text).toContain(place);
  const { findings } = lint(report.text.replace(place, () => place + prose));
  return findings
    .filter(({ rule, severity }) => /^(?:text|figure)\//.test(rule) && severity !== "information")
    .map(({ rule, message }) => `${rule} ${message}`);
}
