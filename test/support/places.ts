import { Lines } from "../../shared/src/text/lines.ts";
import type { Range } from "../../shared/src/text/range.ts";

/** A range as `line:column–line:column`, counted from 1. */
export type At = (range: Range) => string;

export function placesIn(source: string): At {
  const lines = new Lines(source);
  const place = (offset: number) => {
    const { line, column } = lines.position(offset);
    return `${line + 1}:${column + 1}`;
  };
  return ({ start, end }) => `${place(start)}–${place(end)}`;
}
