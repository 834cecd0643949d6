import type { SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { CellSpot } from "./state.ts";

/** The cell that an event's field is for. */
export function fieldOf(event: Event): CellSpot | undefined {
  const { dataset } = event.target as HTMLElement;
  return dataset?.cell === undefined || dataset.table === undefined
    ? undefined
    : { table: dataset.table, cell: Number(dataset.cell) };
}

export function flagOf(event: Event): SheetSpot | undefined {
  const spot = (event.target as HTMLElement).dataset?.spot;
  return spot === undefined ? undefined : (JSON.parse(spot) as SheetSpot);
}
