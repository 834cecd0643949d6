import { edition2019 } from "./edition-2019.ts";
import { edition2021 } from "./edition-2021.ts";
import type { Form } from "./form.ts";

/** Every form that is known, oldest first. A new edition is one file and one entry here. */
export const forms: readonly Form[] = [edition2019, edition2021];

/** The edition for a report year, or undefined for years before the oldest form. */
export function formOf(year: number): Form | undefined {
  return forms.find((form) => form.from <= year && year <= form.to);
}

export type * from "./form.ts";
export { edition2019, edition2021 };
