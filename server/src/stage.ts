import { isBeingFilledIn } from "@xxgk-lint/shared/drafting.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";

/**
 * How far a report is. filling-in: many numbers are still blank, and what is open is no fault. final: the same, but somebody has asked for the
 * final check. settled: most is filled in.
 */
export type Stage = "filling-in" | "final" | "settled";

/** Remembers for which documents the final check (定稿检查) was asked. */
export class Stages {
  readonly #final = new Set<string>();

  of(uri: string, report: Report, isCalm: boolean): Stage {
    if (!isCalm || !isBeingFilledIn(report)) return "settled";
    return this.#final.has(uri) ? "final" : "filling-in";
  }

  set(uri: string, isFinal: boolean): void {
    if (isFinal) this.#final.add(uri);
    else this.#final.delete(uri);
  }
}
