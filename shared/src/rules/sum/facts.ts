import { comparisons } from "../../claims/index.ts";
import type { CellForm, Relation, RelationRule, RowForm } from "../../forms/form.ts";
import { ownLabelOf } from "../../forms/form.ts";
import type { BoundTable, NumberCell, Report } from "../../report/report.ts";
import {
  assess,
  type Broken,
  breaksNothing,
  type Correction,
  pairMends,
  type WrongCell,
  type WrongPair,
} from "../../report/sums/assess.ts";
import { must } from "../../text/must.ts";
import type { Text } from "../../text/range.ts";
import { summedTables } from "../read-tables.ts";
import type { Fix, Found, Related } from "../rule.ts";

/** 一、本年新收; 三（四）1.本机关不掌握相关政府信息: where the row stands, and its own words. */
function fullName(row: RowForm): string {
  const { name } = row;
  if (row.fullName !== undefined) return row.fullName;
  const words = ownLabelOf(row)
    .replace(/^(?:[一二三四]、|（[一二三四五六七]）)/, "")
    .replace(/政府信息公开申请数量|（[^）]*）|[“”]/g, "");
  if (words === "") return name;
  return /^[一二四]$/.test(name) ? `${name}、${words}` : `${name.replace(/\d$/, "")}${words}`;
}

/** One side of a relation: named numbers and their sum. */
export interface Side {
  readonly terms: readonly { readonly name: string; readonly value: number }[];
  readonly sum: number;
}

/** Both sides of a broken relation, as the message shows them. */
export interface Sides {
  /** The row or column that all of its cells share. */
  readonly where: string;
  readonly shares: "row" | "column";
  readonly left: Side;
  readonly right: Side;
  readonly difference: number;
}

/** What the broken relation requires, where that differs from what the rule says in general. */
interface Asked {
  readonly asks?: Text;
}

export type SumFacts = Asked &
  (
    | {
        readonly kind: "cell";
        readonly row: string;
        readonly column: string;
        readonly stated: number;
        readonly expected: number;
        readonly evidence: readonly Sides[];
      }
    | {
        readonly kind: "relation";
        readonly sides: Sides;
        readonly alsoIn: readonly string[];
        readonly candidates: readonly Candidate[];
      }
    | {
        /** One has too much what the other lacks. */
        readonly kind: "pair";
        readonly sides: readonly [Sides, Sides];
        /** The two cells that mend both, where few can be. */
        readonly mends: readonly string[];
      }
    | {
        /** A part is more than the whole. */
        readonly kind: "bound";
        readonly lesser: { readonly name: string; readonly value: number };
        readonly greater: { readonly name: string; readonly value: number };
      }
  );

export interface Candidate {
  readonly name: string;
  readonly value: number;
  /** The prose has this number. */
  readonly isTold: boolean;
}

/** The findings of one sum rule over all tables of a report. */
export function* findSums(report: Report, rule: RelationRule): Iterable<Found<SumFacts>> {
  for (const table of summedTables(report)) {
    yield* boundsFound(table, rule);
    if (!table.form.relations.some((relation) => relation.rule === rule)) continue;
    const { cells, pairs, relations } = assess(table);
    for (const pair of pairs) if (pair.broken[0].relation.rule === rule) yield pairFound(pair, table);
    for (const wrong of cells) if (wrong.broken[0]?.relation.rule === rule) yield cellFound(wrong, table);
    for (const broken of mergeTotals(relations, table)) {
      if (broken.main.relation.rule === rule) yield relationFound(broken.main, broken.also, table, report);
    }
  }
}

/** A part and its whole do not fit, and either number may be wrong: a warning, shown at the part. */
function* boundsFound(table: BoundTable, rule: RelationRule): Iterable<Found<SumFacts>> {
  for (const { rule: own, asks, ...bound } of table.form.bounds ?? []) {
    const [lesser, greater] = [table.cells[bound.lesser], table.cells[bound.greater]];
    if (own !== rule || lesser?.state !== "number" || greater?.state !== "number" || lesser.value <= greater.value) continue;
    const named = (cell: typeof lesser) => ({ name: fullName(cell.form.row), value: cell.value });
    const words = `${fullName(greater.form.row)}＝${greater.value}`;
    yield {
      range: lesser.range,
      severity: "warning",
      facts: { kind: "bound", asks, lesser: named(lesser), greater: named(greater) },
      related: [{ range: greater.range, text: { zh: words, en: words } }],
    };
  }
}

function askedBy(broken: Broken | undefined): Asked {
  const asks = broken?.relation.asks;
  return asks ? { asks } : {};
}

function cellFound(wrong: WrongCell, table: BoundTable): Found<SumFacts> {
  const { form, value, range } = wrong.cell;
  const evidence = wrong.broken.map((broken) => sidesOf(broken, table));
  return {
    range,
    facts: {
      ...askedBy(wrong.broken[0]),
      kind: "cell",
      row: fullName(form.row),
      column: form.column.name,
      stated: value,
      expected: wrong.expected,
      evidence,
    },
    related: wrong.broken.flatMap((broken) => relatedCells(broken.relation, table, form.index)),
    suggestions: [setCells([[wrong.cell, wrong.expected]])],
  };
}

/** More can be meant than help. */
const mostPairs = 3;

function pairFound({ broken, mends }: WrongPair, table: BoundTable): Found<SumFacts> {
  const likely = mends.toSorted((a, b) => weight(b) - weight(a)).slice(0, mostPairs);
  const [first] = likely[0] ?? [];
  const changes = likely.map((mend) => setCells(mend));
  return {
    range: first?.[0].range ?? table.range,
    facts: {
      ...askedBy(broken[0]),
      kind: "pair",
      sides: [sidesOf(broken[0], table), sidesOf(broken[1], table)],
      mends: likely.map((mend) =>
        mend.map(([cell, value]) => `${fullName(cell.form.row)}「${cell.form.column.name}」${value}`).join("、"),
      ),
    },
    related: broken.flatMap(({ relation }) => relatedCells(relation, table, first?.[0].form.index)),
    suggestions: changes,
  };
}

/** A slip of the hand is likelier in cells that hold something, and in applicants rather than sums. */
function weight(mend: WrongPair["mends"][number]): number {
  return mend.reduce((sum, [cell]) => sum + (cell.value > 0 ? 2 : 0) - (cell.form.column.key === "total" ? 1 : 0), 0);
}

function relationFound(broken: Broken, also: readonly Broken[], table: BoundTable, report: Report): Found<SumFacts> {
  const { relation } = broken;
  const cells = [...relation.left, ...relation.right].flatMap((index) => table.cells[index] ?? []);
  const mends = [...candidates(broken, also, table), ...(also[0] ? rowsOf(broken, also[0], table) : [])]
    .map((mend) => ({ ...mend, isTold: isTold([[mend.cell, mend.value], ...mend.twins], table, report) }))
    .toSorted((a, b) => Number(b.isTold) - Number(a.isTold));
  const told = mends.find((mend) => mend.isTold)?.cell;
  const place = told ?? table.cells[relation.total ?? firstOf(relation)];
  return {
    range: place?.range ?? cells[0]?.range ?? table.range,
    facts: {
      ...askedBy(broken),
      kind: "relation",
      sides: sidesOf(broken, table),
      alsoIn: also.map((other) => sidesOf(other, table).where),
      candidates: mends.map(({ cell, value, isTold }) => ({
        name: termName(cell.form, sharesRow(relation, table)),
        value,
        isTold,
      })),
    },
    related: relatedCells(relation, table, place?.form.index),
    suggestions: mends.map(({ cell, value, twins }) => setCells([[cell, value], ...twins])),
  };
}

/** A number of the prose is what one of the cells would be. */
function isTold(changes: readonly Correction[], table: BoundTable, report: Report): boolean {
  const told = comparisons(report, table.form.key);
  return changes.some(([cell, value]) =>
    told.some(({ claim, cells }) => claim.value === value && cells.length === 1 && cells[0]?.form.index === cell.form.index),
  );
}

/**
 * A row's fault shows in its applicant's column and in 总计 alike: where every difference of the other columns adds up to that of the last,
 * the last says nothing new.
 */
function mergeTotals(relations: readonly Broken[], table: BoundTable): { main: Broken; also: Broken[] }[] {
  const isTotal = (broken: Broken) => columnOf(broken.relation, table)?.key === "total" && !sharesRow(broken.relation, table);
  const kept = relations.filter((broken) => !isTotal(broken)).map((main) => ({ main, also: [] as Broken[] }));
  for (const total of relations.filter(isTotal)) {
    const same = kept.filter(({ main }) => main.relation.rule === total.relation.rule && !sharesRow(main.relation, table));
    const difference = same.reduce((sum, { main }) => sum + main.difference, 0);
    if (same.length > 0 && difference === total.difference) same[0]?.also.push(total);
    else kept.push({ main: total, also: [] });
  }
  return kept;
}

interface Mend {
  readonly cell: Correction[0];
  readonly value: number;
  /** The same row's cells in the columns that are off alike. */
  readonly twins: readonly Correction[];
}

/** Which single cells of the relation a person may correct: its total, or for a balance the ends that no other sum defines. */
function candidates(broken: Broken, also: readonly Broken[], table: BoundTable): Mend[] {
  const { relation, difference } = broken;
  const free =
    relation.total === undefined
      ? [...relation.left, ...relation.right].filter((i) => !isDefined(i, relation, table))
      : [relation.total];
  return free.flatMap((index) => {
    const cell = table.cells[index];
    const change = relation.left.includes(index) ? -difference : difference;
    if (cell?.state !== "number" || cell.value + change < 0) return [];
    const twins = also.map((other) => twinOf(cell, other, table)).filter((twin) => twin !== undefined);
    const changes: Correction[] = [[cell, cell.value + change], ...twins];
    return breaksNothing(changes, table) ? [{ cell, value: cell.value + change, twins }] : [];
  });
}

function twinOf(cell: Correction[0], other: Broken, table: BoundTable): Correction | undefined {
  const index = [...other.relation.left, ...other.relation.right].find((i) => table.form.cells[i]?.row === cell.form.row);
  const twin = index === undefined ? undefined : table.cells[index];
  if (index === undefined || twin?.state !== "number") return undefined;
  return [twin, twin.value + (other.relation.left.includes(index) ? -other.difference : other.difference)];
}

/** Where no end of the relation can be wrong, the results that can: of a column, and its twin in 总计. */
function rowsOf(broken: Broken, also: Broken, table: BoundTable): Mend[] {
  if (candidates(broken, [also], table).length > 0) return [];
  const mends = pairMends(broken, also, table).filter(([[cell], [twin]]) => cell.value > 0 && twin.value > 0);
  return mends.slice(0, mostPairs).map(([[cell, value], twin]) => ({ cell, value, twins: [twin] }));
}

/** True for （七）总计 in the balance: the column's results define it. */
function isDefined(index: number, relation: Relation, table: BoundTable): boolean {
  const row = table.form.cells[index]?.row;
  return table.form.relations.some(
    (other) => other !== relation && other.total === index && table.form.cells[firstOf(other)]?.row !== row,
  );
}

function setCells(changes: readonly (readonly [NumberCell, number])[]): Fix {
  const names = changes.map(([cell, value]) => `${cell.form.row.name}「${cell.form.column.name}」改为 ${value}`).join("，");
  const english = changes.map(([cell, value]) => `${cell.form.row.name} ${cell.form.column.name} to ${value}`).join(", ");
  return {
    title: { zh: `把${names}`, en: `Set ${english}` },
    edits: changes.map(([cell, value]) => ({ range: cell.range, text: String(value) })),
  };
}

function sidesOf(broken: Broken, table: BoundTable): Sides {
  const { relation } = broken;
  const inRow = sharesRow(relation, table);
  const first = table.form.cells[firstOf(relation)];
  const side = (indexes: readonly number[], sum: number): Side => ({
    sum,
    terms: indexes.flatMap((index) => {
      const form = table.form.cells[index];
      const cell = table.cells[index];
      return form ? [{ name: termName(form, inRow), value: cell?.state === "number" ? cell.value : 0 }] : [];
    }),
  });
  return {
    where: (inRow ? first && fullName(first.row) : columnName(first, table)) ?? "",
    shares: inRow ? "row" : "column",
    left: side(relation.left, broken.left),
    right: side(relation.right, broken.right),
    difference: Math.abs(broken.difference),
  };
}

/** A table of one column needs no name for it. */
function columnName(form: CellForm | undefined, { form: { cells } }: BoundTable): string | undefined {
  return cells.some(({ columnIndex }) => columnIndex > 0) ? form?.column.name : undefined;
}

/** The index of the first cell on its left side. */
function firstOf({ left }: Relation): number {
  return must(left[0], "a relation with cells on its left");
}

function termName(form: CellForm, inRow: boolean): string {
  return inRow ? form.column.name : fullName(form.row);
}

function sharesRow(relation: Relation, table: BoundTable): boolean {
  const row = table.form.cells[firstOf(relation)]?.row;
  return [...relation.left, ...relation.right].every((index) => table.form.cells[index]?.row === row);
}

function columnOf(relation: Relation, table: BoundTable) {
  return table.form.cells[firstOf(relation)]?.column;
}

/** The relation's other cells, those that are 0 left out unless all are. */
function relatedCells(relation: Relation, table: BoundTable, except: number | undefined): Related[] {
  const cells = [...relation.left, ...relation.right]
    .filter((index) => index !== except)
    .flatMap((index) => table.cells[index] ?? []);
  const telling = cells.filter((cell) => cell.state === "number" && cell.value !== 0);
  return (telling.length > 0 ? telling : cells).map((cell) => {
    const words = `${fullName(cell.form.row)}「${cell.form.column.name}」＝${cell.raw || "（空）"}`;
    return { range: cell.range, text: { zh: words, en: words } };
  });
}
