import type { Relation, RowForm, TableForm } from "../../forms/form.ts";
import { readNumber } from "../tables/number.ts";
import type { Item } from "./items.ts";
import type { Label } from "./labels.ts";

/** Which numbers of the text are a row's. */
export interface Run {
  readonly label: Label;
  /** Their places among the items, in order. */
  readonly numbers: readonly number[];
  /** Another assignment of the numbers to the rows is as good, so none is used. */
  readonly isUnsure: boolean;
  /** The numbers are not next to their labels, but in the order of the labels. */
  readonly isElsewhere: boolean;
  /** The last number is the sum of the others; undefined where it need not be, or the row has not all of its numbers. */
  readonly isSum: boolean | undefined;
}

export interface Parting {
  readonly runs: readonly Run[];
  /** Numbers that no row has taken, those of pages left out. */
  readonly left: readonly number[];
  readonly cost: number;
}

/** More numbers than this are no table's. */
const mostNumbers = 1200;

/*
 * What it costs when numbers and labels do not follow each other as in the form. A blank cell leaves a number too few, a page's number one
 * too many; extractors print numbers beside the first line of their label, above it, or after the labels of many rows.
 */
const tooFew = 3;
export const tooMany = 2.5;
export const allBlank = 2.5;
const skipped = 3.5;
const pageNumber = 1;
const elsewhere = 1.2;
const beside = 0.3;
const crossed = 1.5;
const cutLine = 1;
const unbalanced = 0.5;

/**
 * Shares the numbers out among the rows, both in their order, so that each row has as many as it has columns where that can be. `numbers`
 * are places among the items. Undefined where there are too many.
 */
export function shareOut(
  labels: readonly Label[],
  numbers: readonly number[],
  items: readonly Item[],
  table: TableForm,
): Parting | undefined {
  if (numbers.length > mostNumbers) return undefined;
  const text = new NumberText(labels, numbers, items, table);
  const early = text.eachAtHome(labels) ?? cheapest(labels, text, 1e-6);
  // Rows with all of their numbers leave no choice of which has too few.
  const isChoice = early.runs.some(({ label, from, to }) => to - from !== label.form.columns.length);
  const late = isChoice ? cheapest(labels, text, -1e-6) : early;
  const found = early.runs.map((run, i) => {
    const other = late.runs[i];
    const { label, from, to } = run;
    const isUnsure = other?.from !== from || other.to !== to;
    const own = text.withoutPageNumbers(i, from, to).map((at) => numbers[at] ?? 0);
    return { label, from, to, numbers: own, isUnsure, isElsewhere: text.isElsewhere(i, from), isSum: text.isSum(i, from, to) };
  });
  const taken = new Set(found.flatMap((run) => run.numbers));
  // Where the numbers of one row stand among those of another that are away from their label, both are.
  const isAmong = ({ from }: Place) => found.some((other) => other.isElsewhere && text.areTogether(from, other.from));
  const runs = found.map((run) => ({ ...run, isElsewhere: isAmong(run) }));
  return { runs, left: numbers.filter((at, i) => !taken.has(at) && !text.isPageNumber(i)), cost: early.cost };
}

/** A row with its numbers, as a range of indexes in the list of numbers; `to` is exclusive. */
interface Place {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

interface Step {
  readonly cost: number;
  /** Where the row's numbers begin; -1 where this number is skipped. */
  readonly from: number;
}

/** The cheapest way. `tilt` decides between equal ones: whether the rows with too few numbers come early or late. */
function cheapest(labels: readonly Label[], text: NumberText, tilt: number): { runs: Place[]; cost: number } {
  const count = text.count;
  let above: Step[] = [{ cost: 0, from: -1 }];
  for (let to = 1; to <= count; to++) above.push({ cost: (above[to - 1]?.cost ?? 0) + text.skipCost(to - 1), from: -1 });
  const table = [above];
  labels.forEach((label, row) => {
    const line: Step[] = [];
    for (let to = 0; to <= count; to++) {
      let best: Step =
        to > 0 ? { cost: (line[to - 1]?.cost ?? Infinity) + text.skipCost(to - 1), from: -1 } : { cost: Infinity, from: -1 };
      const widest = label.form.columns.length + 3;
      for (let from = Math.max(0, to - widest); from <= to; from++) {
        const isShort = to - from !== label.form.columns.length;
        const cost = (above[from]?.cost ?? Infinity) + text.cost(row, from, to) + (isShort ? tilt * row : 0);
        if (cost < best.cost) best = { cost, from };
      }
      line.push(best);
    }
    table.push(line);
    above = line;
  });
  return { runs: traced(labels, table, count), cost: above[count]?.cost ?? Infinity };
}

function traced(labels: readonly Label[], table: readonly (readonly Step[])[], count: number): Place[] {
  const runs: Place[] = [];
  let to = count;
  for (let row = labels.length; row > 0; ) {
    const step = table[row]?.[to];
    const label = labels[row - 1];
    if (!step || !label) break;
    if (step.from < 0) {
      to--;
      continue;
    }
    runs.unshift({ label, from: step.from, to });
    to = step.from;
    row--;
  }
  return runs;
}

/** The numbers of a text, and how well a range of them fits a row. */
class NumberText {
  readonly count: number;
  /** By number, how many labels have begun before it. */
  readonly #home: readonly number[];
  readonly #lines: readonly number[];
  readonly #pageNumbers: readonly boolean[];
  readonly #hasPageNumbers: boolean;
  readonly #values: readonly number[];
  /** By row, how many labels begin before its own, itself included. */
  readonly #rank: readonly number[];
  readonly #lastLine: readonly number[];
  readonly #widths: readonly number[];
  readonly #isSummed: readonly boolean[];

  constructor(labels: readonly Label[], numbers: readonly number[], items: readonly Item[], table: TableForm) {
    this.count = numbers.length;
    const starts = labels.map(({ items: [first] }) => first ?? 0);
    const sorted = [...starts].sort((a, b) => a - b);
    this.#rank = starts.map((start) => sorted.indexOf(start) + 1);
    let begun = 0;
    this.#home = numbers.map((at) => {
      while (begun < sorted.length && (sorted[begun] ?? 0) < at) begun++;
      return begun;
    });
    this.#lines = numbers.map((at) => items[at]?.line ?? 0);
    this.#lastLine = labels.map(({ items: own }) => items[own[0] ?? 0]?.line ?? 0);
    this.#pageNumbers = pageNumbers(numbers, items);
    this.#hasPageNumbers = this.#pageNumbers.includes(true);
    this.#values = numbers.map((at) => numberIn(items[at]));
    this.#widths = labels.map(({ form }) => form.columns.length);
    this.#isSummed = labels.map(({ form }) => isSummed(form, table));
  }

  /** The common case: each label is followed by as many numbers as its row has columns. */
  eachAtHome(labels: readonly Label[]): { runs: Place[]; cost: number } | undefined {
    const runs: Place[] = [];
    let from = 0;
    for (const [row, label] of labels.entries()) {
      let to = from;
      while (to < this.count && this.#home[to] === this.#rank[row]) to++;
      if (to - from !== this.#widths[row]) return undefined;
      runs.push({ label, from, to });
      from = to;
    }
    return from === this.count ? { runs, cost: 0 } : undefined;
  }

  /** A number that is no row's. */
  skipCost(at: number): number {
    return this.#pageNumbers[at] ? pageNumber : skipped;
  }

  /** Of the numbers from `from` to `to` those that are the row's, where others are a page's. */
  withoutPageNumbers(row: number, from: number, to: number): number[] {
    let pages = this.#pagesIn(row, from, to);
    const own: number[] = [];
    for (let at = from; at < to; at++) {
      if (pages > 0 && this.isPageNumber(at)) pages--;
      else own.push(at);
    }
    return own;
  }

  /** How many numbers too many may be a page's. */
  #pagesIn(row: number, from: number, to: number): number {
    const spare = to - from - (this.#widths[row] ?? 0);
    if (spare <= 0 || !this.#hasPageNumbers) return 0;
    let pages = 0;
    for (let at = from; at < to && pages < spare; at++) if (this.isPageNumber(at)) pages++;
    return pages;
  }

  isPageNumber(at: number): boolean {
    return this.#pageNumbers[at] === true;
  }

  /** What it costs to take the numbers from `from` to `to` for a row. */
  cost(row: number, from: number, to: number): number {
    const width = this.#widths[row] ?? 0;
    const length = to - from;
    if (length === 0) return allBlank;
    const size = length < width ? tooFew + 0.5 * (width - length) : length > width ? tooMany + (length - width) : 0;
    return (
      size + this.#placeCost(row, from) + this.#cutCost(row, from, to) + (this.isSum(row, from, to) === false ? unbalanced : 0)
    );
  }

  isElsewhere(row: number, from: number): boolean {
    return this.#placeCost(row, from) === elsewhere;
  }

  /** No label begins between these numbers. */
  areTogether(one: number, other: number): boolean {
    return this.#home[one] === this.#home[other];
  }

  isSum(row: number, from: number, to: number): boolean | undefined {
    const width = this.#widths[row] ?? 0;
    if (!this.#isSummed[row] || to - from - this.#pagesIn(row, from, to) !== width) return undefined;
    // The last number is half of all, itself included.
    let sum = 0;
    let last = 0;
    let pages = to - from - width;
    for (let at = from; at < to; at++) {
      if (pages > 0 && this.isPageNumber(at)) pages--;
      else sum += last = this.#values[at] ?? 0;
    }
    return sum === last * 2;
  }

  #placeCost(row: number, from: number): number {
    const home = this.#home[from] ?? 0;
    const rank = this.#rank[row] ?? 0;
    if (home === rank) return 0;
    const isNear = Math.abs((this.#lines[from] ?? 0) - (this.#lastLine[row] ?? 0)) <= 1;
    return home === rank - 1 && isNear ? beside : elsewhere;
  }

  /** The label of another row begins among the numbers, or a line of numbers is shared by two rows. */
  #cutCost(row: number, from: number, to: number): number {
    const rank = this.#rank[row] ?? 0;
    const first = this.#home[from] ?? 0;
    const last = this.#home[to - 1] ?? 0;
    const others = last - first - (first < rank && rank <= last ? 1 : 0);
    let cost = crossed * others;
    if (this.#isOneLine(from - 1)) cost += cutLine;
    if (this.#isOneLine(to - 1)) cost += cutLine;
    return cost;
  }

  /** This number and the next stand side by side. */
  #isOneLine(at: number): boolean {
    return at >= 0 && at + 1 < this.count && this.#lines[at] === this.#lines[at + 1] && this.#home[at] === this.#home[at + 1];
  }
}

function numberIn(item: Item | undefined): number {
  const reading = readNumber(item?.span.text ?? "", "change");
  return reading.state === "number" ? reading.value : 0;
}

/** A number alone on its line may be a page's: where a page ends, or where the others stand side by side. */
function pageNumbers(numbers: readonly number[], items: readonly Item[]): boolean[] {
  const isAlone = (at: number) => items[at - 1]?.line !== items[at]?.line && items[at + 1]?.line !== items[at]?.line;
  const alone = numbers.map(isAlone);
  const areSideBySide = alone.filter((is) => is).length * 2 < numbers.length;
  const isAtPageEnd = (at: number) => items[at]?.gap.isPageEnd || items[at + 1]?.gap.isPageEnd;
  return numbers.map((at, i) => alone[i] === true && (areSideBySide || isAtPageEnd(at) === true));
}

/** Whether the last number of a row is the sum of the others. */
function isSummed(form: RowForm, table: TableForm): boolean {
  const last = form.firstCell + form.columns.length - 1;
  const isRowSum = ({ total, left }: Relation) => total === last && left.length === form.columns.length - 1;
  return table.relations.some(
    (relation) => isRowSum(relation) && relation.left.every((index) => index >= form.firstCell && index < last),
  );
}
