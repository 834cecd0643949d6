import type { GroupForm, RowForm, TableForm } from "../forms/form.ts";
import { ownLabelOf } from "../forms/form.ts";
import type { ReportKind } from "../forms/kind.ts";
import { bare } from "../text/fold.ts";
import { addTo } from "../text/gather.ts";
import { memo } from "../text/memo.ts";
import { isNumberKind } from "./tables/number.ts";
import { labelKey } from "./words.ts";

/** The words of one table of the form, indexed for look-up. */
export interface Lexicon {
  readonly kind: ReportKind;
  readonly table: TableForm;
  /** Values may be words, so that only the labels tell what is a value. */
  readonly hasWords: boolean;
  /** Own labels, without ordinals, to their rows (「其他」 can be several). */
  readonly rows: ReadonlyMap<string, readonly RowForm[]>;
  /** Outer labels (（三）不予公开), without ordinals, to the form's words. */
  readonly groups: ReadonlyMap<string, string>;
  /** Captions, column headers and corner cells. */
  readonly headers: ReadonlySet<string>;
  readonly captions: ReadonlySet<string>;
  /** The group that each row belongs to. */
  readonly groupOf: ReadonlyMap<RowForm, GroupForm>;
  /** Other correct wordings of a label that is a group here and a row in another edition: （六）其他. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
  /** The words that corner cells are known by. */
  readonly corners: readonly string[];
  /** The header words of each group, as printed and as compared, without corner cells. */
  readonly expected: ReadonlyMap<GroupForm, readonly HeaderWord[]>;
}

export interface HeaderWord {
  readonly text: string;
  readonly key: string;
  /** It stands over several columns, each of which has its own word. */
  readonly isGroup: boolean;
}

export function lexiconOf(table: TableForm, kind: ReportKind): Lexicon {
  const rows = new Map<string, RowForm[]>();
  const groups = new Map<string, string>();
  for (const row of table.rows) {
    const own = row.path.at(-1);
    if (own === undefined) continue;
    for (const key of new Set([own, ...row.accepted].map(labelKey))) addTo(rows, key, row);
    for (const outer of row.path.slice(0, -1)) groups.set(labelKey(outer), outer);
  }
  const cells = table.groups.flatMap((group) => group.header.flat());
  const captions = table.groups.flatMap((group) => (group.caption ? [bare(group.caption)] : []));
  return {
    kind,
    table,
    hasWords: table.cells.some(({ column }) => !isNumberKind(column.kind)),
    rows,
    groups,
    headers: new Set(cells.map(({ text }) => bare(text))),
    captions: new Set(captions),
    corners: cells.flatMap(({ knownBy }) => (knownBy === undefined ? [] : bare(knownBy))),
    groupOf: new Map(table.groups.flatMap((group) => group.rows.map((row) => [row, group] as const))),
    variants: variantsIn(kind),
    expected: new Map(table.groups.map((group) => [group, expectedWords(group)])),
  };
}

function expectedWords(group: GroupForm): HeaderWord[] {
  const columns = group.header.flat().filter(({ knownBy }) => knownBy === undefined);
  return columns.map(({ text, colSpan = 1 }) => {
    return { text, key: bare(text), isGroup: colSpan > 1 && text !== group.caption && group.columns.length > 1 };
  });
}

const variantsIn = memo(({ editions }: ReportKind): ReadonlyMap<string, readonly string[]> => {
  const rows = editions.flatMap((form) => form.tables.flatMap((table) => table.rows));
  return new Map(rows.map((row) => [ownLabelOf(row), row.accepted]));
});
