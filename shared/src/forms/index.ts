import { disclosureReport } from "./disclosure/kind.ts";
import type { Form } from "./form.ts";
import { editionFor, type ReportKind } from "./kind.ts";
import { websiteReport } from "./website/kind.ts";

/** Every kind of report that is known. A text is taken for the first that it can be. */
export const kinds: readonly ReportKind[] = [disclosureReport, websiteReport];

/** The edition for a report year, or undefined for years before the oldest form. */
export function formOf(year: number, kind = disclosureReport): Form | undefined {
  return editionFor(kind, year);
}

export { edition2019 } from "./disclosure/edition-2019.ts";
export { edition2021 } from "./disclosure/edition-2021.ts";
export type * from "./form.ts";
export { editionFor, newestEdition, type ReportKind } from "./kind.ts";
export { disclosureReport, websiteReport };
