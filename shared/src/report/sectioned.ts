import type { Form } from "../forms/form.ts";
import { forms } from "../forms/index.ts";
import { notations } from "../notations/index.ts";
import type { Block } from "../readers/block.ts";
import type { Document } from "../readers/document.ts";
import { bindOnce, lexiconFor } from "./bind-tables.ts";
import { type Classified, classifyTables, editionOf } from "./classify.ts";
import { withoutHeadingRows } from "./heading-rows.ts";
import { lexicons } from "./lexicon.ts";
import { allBlank, tooMany } from "./loose/runs.ts";
import { type Worth, withLooseTables } from "./loose/tables.ts";
import type { Section } from "./report.ts";
import { withTablesParted } from "./run-together.ts";
import { findSections } from "./sections.ts";

/** A text's blocks, and what of them is known before it is bound to a form. */
export interface Sectioned {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** The tables that are the form's. */
  readonly classified: readonly Classified[];
}

/** Blocks, tables and sections; once more where headings stand in tables, tables have run together, or came as plain lines. */
export function readSections(document: Document, form: Form): Sectioned {
  const sectioned = (blocks: readonly Block[]) => {
    const classified = classifyTables(blocks);
    return { blocks, classified, sections: findSections(blocks, form, classified) };
  };
  const plain = sectioned(notations[document.layout ?? "markdown"].read(document));
  const missing = form.sections.filter((wanted) => !plain.sections.some((section) => section.form === wanted));
  const blocks = withoutHeadingRows(plain.blocks, missing, form);
  const parted = blocks === plain.blocks ? plain : sectioned(blocks);
  const keys = new Set(parted.classified.map(({ key }) => key));
  const single = withTablesParted(blocks, keys);
  const gridded = single === blocks ? parted : sectioned(single);
  const whole = withLooseTables(document.source, gridded, (key) => gridWorth(gridded, key));
  return whole === gridded.blocks ? gridded : sectioned(whole);
}

/** A table that nobody has marked. */
const noGrid: Worth = { placed: -1, cost: Infinity, odd: 0 };

/** How well a table has been read from grids; undefined where all that they hold has been read. */
function gridWorth({ blocks, classified }: Sectioned, key: string): Worth | undefined {
  const pieces = classified.filter((piece) => piece.key === key);
  if (pieces.length === 0) return noGrid;
  const lexicon = lexiconFor(pieces, lexicons.get(key) ?? [], editionOf(pieces) ?? (forms.at(-1) as Form));
  if (!lexicon) return noGrid;
  const { rows, missing, cells } = bindOnce(pieces, lexicon, blocks);
  const placed = cells.filter((cell) => cell?.state === "number").length;
  const odd = rows.filter(({ kind, count }) => kind === "unknown" || count !== undefined).length;
  const short = rows.filter(({ values }) => values.some((cell) => cell.state === "blank" && cell.absent)).length;
  if (odd + short + missing.length === 0 && placed > 0) return undefined;
  return { placed, cost: odd * (tooMany + 1) + (missing.length + short) * allBlank, odd: odd + short };
}
