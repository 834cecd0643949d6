import type { TableForm } from "../../forms/form.ts";
import type { ReportKind } from "../../forms/kind.ts";
import type { Cell } from "../../readers/block.ts";
import type { BoundHeader } from "../report.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { wordsOf } from "../words.ts";

/** Header cells in the words of another edition's table, where there are two or more: its columns were taken over. */
export function foreignCells({ found }: BoundHeader, table: TableForm, kind: ReportKind): readonly Cell[] {
  const all = vocabularyOf(kind).lexicons.get(table.key) ?? [];
  const own = all.find((lexicon) => lexicon.table === table)?.headers;
  const foreign = found.filter(({ text }) => {
    const words = wordsOf(text).bare;
    return !own?.has(words) && all.some(({ headers }) => headers.has(words));
  });
  return foreign.length > 1 ? foreign : [];
}
