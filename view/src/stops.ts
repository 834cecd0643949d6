import type { Sheet, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";

/** Equal for the same spot. */
export function keyOf({ block, table, row, cell }: SheetSpot): string {
  return table === undefined ? `#${block ?? 0}` : [table, cell ?? row ?? ""].join("/");
}

/**
 * Where F8 goes from here: the next spot with a finding, round and round. What is merely open while a report is being filled in counts only
 * where there is nothing else. Undefined where there is nothing to do.
 */
export function nextStop(sheet: Sheet, from: SheetSpot | undefined, isBack: boolean): SheetSpot | undefined {
  const pressing = sheet.findings.filter(({ isOpen }) => !isOpen);
  const stops = (pressing.length > 0 ? pressing : sheet.findings)
    .map(({ at }) => ({ at, place: placeOf(at, sheet) }))
    .sort((a, b) => a.place - b.place);
  const here = from ? placeOf(from, sheet) : -1;
  const beyond = isBack ? stops.findLast(({ place }) => place < here) : stops.find(({ place }) => place > here);
  return (beyond ?? (isBack ? stops.at(-1) : stops[0]))?.at;
}

/** Grows from the sheet's beginning to its end. A row's label stands before its cells, a table's name before its rows. */
function placeOf({ block, table, row, cell }: SheetSpot, { blocks }: Sheet): number {
  const at = table === undefined ? (block ?? 0) : blocks.findIndex((each) => each.kind === "table" && each.key === table);
  const found = blocks[at];
  if (found?.kind !== "table") return at;
  const first = cell ?? found.cells.findIndex((each) => each.row === row);
  // A table has fewer than a thousand cells; a label comes just before its first one.
  return at + (first + (cell === undefined ? 0.5 : 1)) / 1000;
}
