import type { Form } from "../../forms/form.ts";
import type { ReportKind } from "../../forms/kind.ts";
import type { Block } from "../../readers/block.ts";
import { memo } from "../../text/memo.ts";
import type { Lexicon } from "../lexicon.ts";
import type { BoundTable } from "../report.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { type Classified, editionOf, ownWords, showsRowOf } from "./classify.ts";
import { bindTable } from "./table.ts";

/** Each table is bound to the edition whose labels it shows, so that a table of the wrong edition is one fault and not thirty. */
export function bindTables(
  classified: readonly Classified[],
  kind: ReportKind,
  form: Form,
  blocks: readonly Block[],
): Map<string, BoundTable> {
  const bound = new Map<string, BoundTable>();
  for (const [key, choices] of vocabularyOf(kind).lexicons) {
    const pieces = classified.filter((piece) => piece.key === key);
    if (pieces.length === 0) continue;
    const lexicon = lexiconFor(pieces, choices, form);
    if (lexicon) bound.set(key, bindOnce(pieces, lexicon, blocks));
  }
  return bound;
}

/** What has been bound of a text's blocks: whether a table was read whole is asked before the form of its year is known. */
const boundTables = memo((_: readonly Block[]) => new Map<Lexicon, BoundTable>());

/** Binds a table of these blocks, whose pieces are all that were classified as it. */
export function bindOnce(pieces: readonly Classified[], lexicon: Lexicon, blocks: readonly Block[]): BoundTable {
  const known = boundTables(blocks);
  const table = known.get(lexicon) ?? bindTable(pieces, lexicon, blocks);
  known.set(lexicon, table);
  return table;
}

/** That of the year where the table shows words of it; else that of the words or the rows that it shows. */
export function lexiconFor(pieces: readonly Classified[], choices: readonly Lexicon[], form: Form): Lexicon | undefined {
  const lexiconOf = (edition: Form) => choices.find(({ table }) => edition.tables.includes(table));
  const asked = lexiconOf(form) ?? choices.at(-1);
  if (!asked || ownWords(pieces, form) > 1) return asked;
  const shown = editionOf(pieces, asked.kind);
  return (shown && lexiconOf(shown)) ?? choices.find((other) => other !== asked && showsRowOf(pieces, other, asked)) ?? asked;
}

/** The edition on which the tables agree; the disclosure table, whose labels differ most, comes first. */
export function editionOfAll(classified: readonly Classified[], kind: ReportKind): Form | undefined {
  for (const key of vocabularyOf(kind).lexicons.keys()) {
    const edition = editionOf(
      classified.filter((piece) => piece.key === key),
      kind,
    );
    if (edition) return edition;
  }
  return undefined;
}
