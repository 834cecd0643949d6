import { addTo } from "../text/gather.ts";
import type { SheetFootRow, SheetMargins, SheetPlace, SheetRelation, SheetRow } from "./sheet.ts";

/** A relation and where its terms stand in the grid. */
interface Placed {
  readonly relation: number;
  readonly label: string;
  readonly rows: readonly number[];
  /** First and last column. */
  readonly columns: readonly [number, number];
}

/**
 * Where the running total of each relation is seen: beside a row that is one sum; else below the columns that it is about, all that speak of
 * the same rows on one line.
 */
export function marginsOf(rows: readonly SheetRow[], relations: readonly SheetRelation[]): SheetMargins {
  const places = placesOfCells(rows);
  const placed = relations.map((relation, i) => placedOf(relation, i, places));
  const right = rows.map((_, row) => {
    const along = placed.filter((each) => each.rows.length === 1 && each.rows[0] === row);
    return along.length === 1 ? (along[0]?.relation ?? null) : null;
  });
  return { right, bottom: footRows(placed.filter(({ relation }) => !right.includes(relation))) };
}

function footRows(placed: readonly Placed[]): SheetFootRow[] {
  const lines = new Map<string, Placed[]>();
  for (const each of placed) {
    const key = each.rows.join();
    addTo(lines, key, each);
  }
  return [...lines.values()].map((line) => ({
    // Sums along one row differ in their columns, which the place below them tells already.
    label: new Set(line.map(({ label }) => label)).size === 1 ? (line[0]?.label ?? "") : "",
    places: line.map(({ columns: [first, last], relation }) => ({ column: first, colSpan: last - first + 1, relation })),
  }));
}

function placedOf({ left, right, equation }: SheetRelation, relation: number, places: ReadonlyMap<number, GridPlace>): Placed {
  const all = [...left, ...right].flatMap(({ cell }) => places.get(cell) ?? []);
  const rows = [...new Set(all.map(({ row }) => row))];
  const first = Math.min(...all.map(({ place }) => place.column));
  const last = Math.max(...all.map(({ place }) => place.column + place.colSpan - 1));
  return { relation, label: equation, rows, columns: [first, last] };
}

interface GridPlace {
  readonly row: number;
  readonly place: SheetPlace;
}

function placesOfCells(rows: readonly SheetRow[]): ReadonlyMap<number, GridPlace> {
  return new Map(
    rows.flatMap(({ places }, row) =>
      places.flatMap((place): [number, GridPlace][] => (place.cell === undefined ? [] : [[place.cell, { row, place }]])),
    ),
  );
}
