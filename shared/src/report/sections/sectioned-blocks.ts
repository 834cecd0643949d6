import type { Block } from "../../readers/block.ts";
import type { Section } from "../report.ts";
import type { Classified } from "../tables/classify.ts";

/** A text's blocks, and what of them is known before it is bound to a form. */
export interface Sectioned {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** The tables that are the form's. */
  readonly classified: readonly Classified[];
}

/** How many sections of the form there are. */
export function knownIn({ sections }: Pick<Sectioned, "sections">): number {
  return new Set(sections.flatMap(({ form }) => form ?? [])).size;
}
