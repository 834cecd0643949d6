import type { Report } from "../../report/report.ts";

/** The report says its year itself; from its prose or its signature the year is only guessed. */
export function hasCertainYear({ yearFrom }: Report): boolean {
  return yearFrom === "title" || yearFrom === "period";
}
