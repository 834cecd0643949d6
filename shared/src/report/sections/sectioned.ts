import type { SectionForm } from "../../forms/form.ts";
import { newestEdition, type ReportKind, sectionLists } from "../../forms/kind.ts";
import type { Block } from "../../readers/block.ts";
import { memo } from "../../text/memo.ts";
import { allBlank, tooMany } from "../loose/runs.ts";
import { type Worth, withLooseTables } from "../loose/tables.ts";
import { bindOnce, lexiconFor } from "../tables/bind-tables.ts";
import { classifyTables, editionOf } from "../tables/classify.ts";
import { withoutHeadingRows } from "../tables/heading-rows.ts";
import { withTablesParted } from "../tables/run-together.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { withInnerHeadingsParted } from "./inner-headings.ts";
import { knownIn, type Sectioned } from "./sectioned-blocks.ts";
import { findSections } from "./sections.ts";

/** Finds the sections and tables of a kind of report: the sections of that edition of which the text shows most. */
export function readSections(source: string, blocks: readonly Block[], kind: ReportKind): Sectioned {
  const [first, ...others] = listsOf(kind).map((sections) => readSectionsOf(sections, source, blocks, kind));
  return others.reduce((best, other) => (knownIn(other) > knownIn(best) ? other : best), first as Sectioned);
}

const listsOf = memo(sectionLists);

/** Blocks, tables and sections; once more where headings stand within paragraphs or tables, tables have run together, or came as plain lines. */
function readSectionsOf(forms: readonly SectionForm[], source: string, read: readonly Block[], kind: ReportKind): Sectioned {
  const vocabulary = vocabularyOf(kind);
  const sectioned = (blocks: readonly Block[]) => {
    const classified = classifyTables(blocks, kind);
    return { blocks, classified, sections: findSections(blocks, forms, classified, vocabulary) };
  };
  const missingIn = ({ sections }: Sectioned) => forms.filter((wanted) => !sections.some(({ form }) => form === wanted));
  const asRead = sectioned(read);
  const begun = withInnerHeadingsParted(read, missingIn(asRead));
  const plain = begun === read ? asRead : sectioned(begun);
  const missing = missingIn(plain);
  const blocks = withoutHeadingRows(plain.blocks, missing, forms);
  const parted = blocks === plain.blocks ? plain : sectioned(blocks);
  const keys = new Set(parted.classified.map(({ key }) => key));
  const single = withTablesParted(blocks, keys, vocabulary);
  const gridded = single === blocks ? parted : sectioned(single);
  const whole = withLooseTables(source, gridded, (key) => gridWorth(gridded, key, kind), vocabulary);
  return whole === gridded.blocks ? gridded : sectioned(whole);
}

/** A table that is not marked in the text. */
const noGrid: Worth = { placed: -1, cost: Infinity, odd: 0 };

/** How well a table has been read from grids; undefined where all that they hold has been read. */
function gridWorth({ blocks, classified }: Sectioned, key: string, kind: ReportKind): Worth | undefined {
  const pieces = classified.filter((piece) => piece.key === key);
  if (pieces.length === 0) return noGrid;
  const choices = vocabularyOf(kind).lexicons.get(key) ?? [];
  const lexicon = lexiconFor(pieces, choices, editionOf(pieces, kind) ?? newestEdition(kind));
  if (!lexicon) return noGrid;
  const { rows, missing, cells } = bindOnce(pieces, lexicon, blocks);
  const placed = cells.filter((cell) => cell?.state === "number").length;
  const odd = rows.filter(({ kind, count }) => kind === "unknown" || count !== undefined).length;
  const short = rows.filter(({ values }) => values.some((cell) => cell.state === "blank" && cell.absent)).length;
  if (odd + short + missing.length === 0 && placed > 0) return undefined;
  return { placed, cost: odd * (tooMany + 1) + (missing.length + short) * allBlank, odd: odd + short };
}
