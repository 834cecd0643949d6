import type { TableForm } from "../forms/form.ts";
import type { Cell, Paragraph, Row } from "../readers/block.ts";
import { joinSpans, tokensOf } from "../text/span.ts";
import type { Lexicon } from "./lexicon.ts";
import { isWordy } from "./number.ts";
import { labelKey } from "./words.ts";

/** How many lines a label may fill. */
const longestLabel = 3;

/** A line, its last tokens numbers. */
export interface Line {
  readonly words: readonly Cell[];
  readonly values: readonly Cell[];
  readonly block: Paragraph;
}

export function lineOf(block: Paragraph): Line {
  const tokens = tokensOf(block.words);
  const last = tokens.findLastIndex(({ text }) => isWordy(text));
  return { words: tokens.slice(0, last + 1), values: tokens.slice(last + 1), block };
}

export interface Reading {
  readonly form: TableForm;
  readonly rows: readonly Row[];
  /** How many of the rows are the form's to the last number. */
  readonly exact: number;
  /** No row has numbers too few, of which nobody can tell which are missing. */
  readonly isClear: boolean;
  /** How many lines the rows take. */
  readonly used: number;
}

/** Rows up to the last one that the form has; the lines above a row that are no part of its label are a header's. */
export function readingOf(lines: readonly Line[], lexicon: Lexicon): Reading {
  const { table } = lexicon;
  const widest = Math.max(...table.rows.map(({ columns }) => columns.length));
  const rows: Row[] = [];
  let kept = 0;
  let exact = 0;
  let isClear = true;
  let used = 0;
  let open: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const { values, words, block } = line;
    const label = values.length > 0 ? labelOf(open, line, lines[i + 1], lexicon) : undefined;
    if (!label && values.length < widest) {
      if (values.length === 0) open.push(line);
      continue;
    }
    const { above = 0, below = 0, cells = words, columns = 0 } = label ?? {};
    const cut = open.length - above;
    for (const other of open.slice(0, cut)) rows.push({ range: other.block.range, cells: other.words });
    const start = (open[cut] ?? line).block.range.start;
    const { end } = (lines[i + below] ?? line).block.range;
    rows.push({ range: { start, end: below ? end : block.range.end }, cells: [...cells, ...values] });
    i += below;
    open = [];
    if (!label) continue;
    if (columns === values.length) exact++;
    isClear &&= columns <= values.length;
    kept = rows.length;
    used = i + 1;
  }
  return { form: table, rows: rows.slice(0, kept), exact, isClear, used };
}

interface Label {
  /** Outer labels, where they are whole: beside many rows they are torn over several lines. */
  readonly cells: readonly Cell[];
  /** How many lines above and below belong to it. */
  readonly above: number;
  readonly below: number;
  /** How many numbers its row has in the form. */
  readonly columns: number;
}

/** The row's label where it is one of the form: on its own line, or over the lines around it. */
function labelOf(open: readonly Line[], line: Line, next: Line | undefined, lexicon: Lexicon): Label | undefined {
  const { values, words } = line;
  if (lexicon.table.labelColumns === 0) {
    const isWhole = words.length === 0 && values.length === lexicon.table.width;
    return isWhole ? { cells: [], above: 0, below: 0, columns: values.length } : undefined;
  }
  const tails = next && next.values.length === 0 ? [0, 1] : [0];
  for (let above = 0; above <= Math.min(longestLabel, open.length); above++) {
    for (const below of tails) {
      const cells = [
        ...open.slice(open.length - above).flatMap((other) => other.words),
        ...words,
        ...(below ? (next?.words ?? []) : []),
      ];
      for (let from = 0; from < cells.length; from++) {
        const own = joinSpans(cells.slice(from)) as Cell;
        const row = lexicon.rows.get(labelKey(own.text))?.[0];
        if (!row) continue;
        const outer = cells.slice(0, from).filter((cell) => lexicon.groups.has(labelKey(cell.text)));
        return { cells: [...outer, own], above, below, columns: row.columns.length };
      }
    }
  }
  return undefined;
}
