import { balanceOf, type CellNumbers } from "@xxgk-lint/shared/sheet/relations.ts";
import type { SheetRelation, SheetTable, SheetTerm } from "@xxgk-lint/shared/sheet/sheet.ts";
import { signed } from "../parts/margin.tsx";
import { Heads } from "./heads.tsx";
import type { AuditWords } from "./words.ts";

interface Judged {
  readonly table: SheetTable;
  readonly numbers: CellNumbers;
  readonly relation: SheetRelation;
  readonly left: number | undefined;
  readonly right: number | undefined;
  readonly difference: number | undefined;
}

/** What was checked, and holds or not: every relation with both sides. */
export function Relations({ tables, words }: { readonly tables: readonly SheetTable[]; readonly words: AuditWords }) {
  const all = tables.flatMap(assessedRelations);
  const judged = all.filter(({ difference }) => difference !== undefined);
  const holding = judged.filter(({ difference }) => difference === 0);
  if (all.length === 0) return null;
  return (
    <details class="held">
      <summary>{words.held(holding.length, judged.length)}</summary>
      <table class="list">
        <Heads names={words.heldHeads} />
        <tbody>
          {all.map((each, i) => (
            <Row key={i} judged={each} words={words} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function assessedRelations(table: SheetTable): Judged[] {
  const numbers = table.cells.map(({ value }) => value);
  return table.relations.map((relation) => ({ table, numbers, relation, ...balanceOf(relation, numbers) }));
}

function Row({
  judged: { table, numbers, relation, left, right, difference },
  words,
}: {
  readonly judged: Judged;
  readonly words: AuditWords;
}) {
  const result = difference === undefined ? words.notJudged : difference === 0 ? words.balanced : signed(difference);
  return (
    <tr class={difference ? "off" : undefined}>
      <td>{whereOf(relation, table)}</td>
      <td>{relation.equation}</td>
      <td>{sideOf(relation.left, left, numbers)}</td>
      <td>{sideOf(relation.right, right, numbers)}</td>
      <td>{result}</td>
    </tr>
  );
}

/** The row in its own words, and no 三（四）2; for a column its name. */
function whereOf({ left, right, where }: SheetRelation, { cells }: SheetTable): string {
  const all = [...left, ...right].flatMap(({ cell }) => cells[cell] ?? []);
  const [first] = all;
  if (!first || all.some(({ row }) => row !== first.row)) return where;
  const path = first.name.split(" · ").slice(0, -1);
  return path.length === 0 ? "" : `“${path.slice(path.length > 1 ? 1 : 0).join("—")}”`;
}

/** 3＋1＝4: what is 0 is left out of long sums. */
function sideOf(terms: readonly SheetTerm[], sum: number | undefined, numbers: CellNumbers): string {
  if (sum === undefined) return "—";
  const parts = terms.map(({ cell }) => numbers[cell] ?? 0).filter((value) => value !== 0 || terms.length < 3);
  return parts.length > 1 ? `${parts.join("＋")}＝${sum}` : String(sum);
}
