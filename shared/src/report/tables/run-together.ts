import type { Block, Row, Table } from "../../readers/block.ts";
import type { Vocabulary } from "../vocabulary.ts";

/**
 * The blocks with tables parted that have run together where a heading between them was lost; the same blocks where there is none, or
 * where no table of the form is missing. `keys` are those that are there.
 */
export function withTablesParted(blocks: readonly Block[], keys: ReadonlySet<string>, vocabulary: Vocabulary): readonly Block[] {
  if ([...vocabulary.lexicons.keys()].every((key) => keys.has(key))) return blocks;
  const parted = blocks.flatMap((block): readonly Block[] => (block.kind === "table" ? part(block, vocabulary) : [block]));
  return parted.length === blocks.length ? blocks : parted;
}

function part(table: Table, vocabulary: Vocabulary): Table[] {
  const starts: number[] = [];
  let current: string | undefined;
  table.rows.forEach((row, i) => {
    const begun = headedBy(row, vocabulary);
    if (begun && current && begun !== current) starts.push(i);
    current = begun ?? current;
  });
  if (starts.length === 0) return [table];
  return [0, ...starts].map((from, i) => {
    const rows = table.rows.slice(from, starts[i]);
    const start = (i === 0 ? table : rows[0])?.range.start ?? table.range.start;
    const end = (i === starts.length ? table : rows.at(-1))?.range.end ?? table.range.end;
    return { ...table, range: { start, end }, rows };
  });
}

/** The one table of the form to whose header all words of a row without numbers belong. */
function headedBy({ cells }: Row, { lexicons, usesOf }: Vocabulary): string | undefined {
  const words = cells.filter(({ text }) => text !== "").map(({ text }) => usesOf(text));
  if (!words.some(({ isHeader }) => isHeader) || words.some(({ isWordy }) => !isWordy)) return undefined;
  const [key, ...others] = [...lexicons.keys()].filter((of) =>
    words.every(({ tables }) => tables.some((table) => table.key === of)),
  );
  return others.length === 0 ? key : undefined;
}
