import type { BoundTable } from "../report.ts";
import { isAssessable, sidesOf } from "./assess.ts";

/**
 * Whether the sums show that a number stands in its own cell, where nothing else does: one along its row and another down its column, of which
 * neither is broken. Numbers that an extractor has put a row too low keep the sums of their row.
 */
export function isConfirmed(index: number, table: BoundTable): boolean {
  const own = table.form.relations.filter(
    (relation) => (relation.left.includes(index) || relation.right.includes(index)) && isAssessable(relation, table),
  );
  const holds = own.every((relation) => {
    const [left, right] = sidesOf(relation, table);
    return left === right;
  });
  return holds && new Set(own.map(({ rule }) => rule)).size > 1;
}
