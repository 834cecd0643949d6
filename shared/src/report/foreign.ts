import type { TableForm } from "../forms/form.ts";
import type { Cell } from "../readers/block.ts";
import { lexicons } from "./lexicon.ts";
import type { BoundHeader } from "./report.ts";
import { wordsOf } from "./words.ts";

/** Header cells in the words of another edition's table, where there are two or more: its columns were taken over. */
export function foreignCells({ found }: BoundHeader, table: TableForm): readonly Cell[] {
  const all = lexicons.get(table.key) ?? [];
  const own = all.find((lexicon) => lexicon.table === table)?.headers;
  const foreign = found.filter(({ text }) => {
    const words = wordsOf(text).bare;
    return !own?.has(words) && all.some(({ headers }) => headers.has(words));
  });
  return foreign.length > 1 ? foreign : [];
}
