import fc from "fast-check";
import { expect } from "vitest";
import type { RuleId } from "../../shared/src/rules/ids.ts";
import { type GeneratedReport, reports } from "./generate.ts";
import { findingsOf } from "./rule.ts";
import { runs } from "./runs.ts";
import { type Figures, figuresOf, wordings } from "./spoken.ts";

/* Prose put into generated reports. */

const place = "12月31日止。";

/** One sentence with a wrong number of this kind is one finding of this rule, in whatever words. */
export function expectPlanted(rule: RuleId, kind: keyof typeof wordings): void {
  fc.assert(
    fc.property(reports(), fc.integer({ min: 1, max: 9 }), fc.nat(), (report, more, choice) => {
      const own = figures(report);
      // 收到 may include what was carried in.
      const wrong = own[kind] + (more === own.carriedIn ? more + 1 : more);
      const sentence = wordings[kind][choice % wordings[kind].length]?.(wrong, own) ?? "";
      expect(findingsOf(rule, withProse(report, sentence)), sentence).toHaveLength(1);
    }),
    { numRuns: runs(12) },
  );
}

/** The numbers of a generated report by name. */
export function figures({ form, values, year }: GeneratedReport): Figures {
  return figuresOf(form, values, year);
}

/** A generated report with these sentences in its opening. */
export function withProse({ text }: GeneratedReport, prose: string): string {
  expect(text).toContain(place);
  return text.replace(place, () => place + prose);
}
