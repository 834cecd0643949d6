import type { Passage } from "../../prose/index.ts";

/** Whether a place goes over the end of a line that perhaps ended more than the line: what meets there, nobody wrote side by side. */
export function spansJoint({ joints }: Passage, from: number, to: number): boolean {
  return joints.some((joint) => from < joint && joint < to);
}
