import type { Passage } from "../../prose/index.ts";

/**
 * Whether a range crosses the end of a line that may have ended a paragraph too: then the words on both sides are not adjacent in the
 * author's text.
 */
export function spansJoint({ joints }: Passage, from: number, to: number): boolean {
  return joints.some((joint) => from < joint && joint < to);
}
