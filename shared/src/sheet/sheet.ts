import type { CellKind } from "../forms/form.ts";
import type { RuleId } from "../rules/ids.ts";
import type { Severity } from "../rules/rule.ts";
import type { Locale } from "../text/range.ts";

/*
 * A report laid out as the official form prints it. Plain data, words in one language: it can be sent to a page, drawn there or on a server,
 * and be compared. Nothing here says how the source is written: a report that is no text has the same sheet.
 */

export interface Sheet {
  readonly locale: Locale;
  /** As the report has it; what it should be where it has none. */
  readonly title: string;
  readonly agency?: string;
  /** 报告年度. */
  readonly year?: number;
  /** 2021年版格式. */
  readonly edition: string;
  /** The report is still being filled in: blank cells are not faults yet. */
  readonly isDrafting: boolean;
  /** It would be, but the final check was asked for. */
  readonly isFinal?: true;
  readonly counts: SheetCounts;
  /** In the order of the report; what it lacks stands where the form has it. */
  readonly blocks: readonly SheetBlock[];
  /** In the order of the report. */
  readonly findings: readonly SheetFinding[];
  /** The other reports that its numbers are compared with: `prior` and `county` of a cell come from these. */
  readonly prior?: { readonly name: string; readonly year: number };
  readonly county?: { readonly agencies: number; readonly isComplete: boolean };
}

/** What is left to do, for one line. */
export interface SheetCounts {
  /** Number cells of the form without a number. */
  readonly blank: number;
  readonly cells: number;
  /** Findings that say that a sum does not balance. */
  readonly unbalanced: number;
  /** Other errors, warnings and notes, without what is open while drafting. */
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** What is open while drafting, beside blank cells: empty sections, placeholders. */
  readonly open: number;
}

export type SheetBlock = SheetHeading | SheetParagraph | SheetGrid | SheetTable;

export interface SheetHeading {
  readonly kind: "heading";
  /** 1 for the title, 2 for the six sections, 3 below them. */
  readonly level: number;
  readonly text: string;
  /** The report does not have it. */
  readonly isMissing?: true;
}

export interface SheetParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** Stretches of the text that findings are about, in order, apart from each other. */
  readonly marks: readonly SheetMark[];
}

/** Offsets are of the paragraph's text. */
export interface SheetMark {
  readonly start: number;
  readonly end: number;
  /** Index into the sheet's findings. */
  readonly finding: number;
}

/** A table that is not one of the form's. */
export interface SheetGrid {
  readonly kind: "grid";
  readonly rows: readonly (readonly string[])[];
}

export interface SheetTable {
  readonly kind: "table";
  /** The form's key: disclosure, applications, outcomes. */
  readonly key: string;
  readonly name: string;
  /** The report does not have it; the first number that is filled in brings it. */
  readonly isMissing?: true;
  /** Columns of the grid, labels included. */
  readonly width: number;
  /** As the form prints it: header rows, then rows of labels and numbers, each cell once, with its spans. */
  readonly rows: readonly SheetRow[];
  /** Every number, by the form's cell index. */
  readonly cells: readonly SheetCell[];
  readonly relations: readonly SheetRelation[];
  readonly margins: SheetMargins;
}

export interface SheetRow {
  readonly isHeader: boolean;
  readonly places: readonly SheetPlace[];
}

/** A place of the grid: words, or a number. */
export interface SheetPlace {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** The column of its left edge, from 0. */
  readonly column: number;
  /** Which number stands here; none for words. */
  readonly cell?: number;
  /** Words that head rows: `row` for a row's own label, `group` for one that several rows share. */
  readonly heads?: "row" | "group" | "column";
  /** The row's key, at its own label. */
  readonly row?: string;
  /** What is counted here, and by which article. */
  readonly meaning?: string;
}

export interface SheetCell {
  /** 二、上年结转政府信息公开申请数量 · 总计 */
  readonly name: string;
  /** In short, for arithmetic: 二「总计」. */
  readonly shortName: string;
  readonly row: string;
  readonly column: string;
  readonly kind: CellKind;
  readonly unit: string;
  /** missing: the report lacks this row or table. */
  readonly state: "number" | "blank" | "unreadable" | "words" | "missing";
  /** As in the report. */
  readonly text: string;
  readonly value?: number;
  /** Why it cannot be changed here. */
  readonly locked?: string;
  /** Last year's number in the same cell. */
  readonly prior?: number;
  /** The sum of the agencies' numbers, and how far this one is off; 0 within the tolerance. */
  readonly county?: { readonly sum: number; readonly difference?: number };
}

/** Σ left = Σ right. */
export interface SheetRelation {
  readonly rule: string;
  /** “二”行, 「总计」列. */
  readonly where: string;
  /** 一＋二＝三（七）＋四 */
  readonly equation: string;
  readonly left: readonly SheetTerm[];
  readonly right: readonly SheetTerm[];
  /** The cell that the others define. */
  readonly total?: number;
}

export interface SheetTerm {
  /** The form's cell index. */
  readonly cell: number;
  /** 自然人, or 三（七）: what tells it from the other terms. */
  readonly name: string;
}

/** Where running totals stand around a table; each is an index into the relations. */
export interface SheetMargins {
  /** One for each row of the grid: what is summed along it. */
  readonly right: readonly (number | null)[];
  readonly bottom: readonly SheetFootRow[];
}

export interface SheetFootRow {
  readonly label: string;
  readonly places: readonly { readonly column: number; readonly colSpan: number; readonly relation: number }[];
}

/** Where a finding, or one of its related places, stands. Nothing: the report as a whole, or another report. */
export interface SheetSpot {
  readonly block?: number;
  readonly table?: string;
  /** Key of the row whose label it is. */
  readonly row?: string;
  readonly cell?: number;
}

export interface SheetFinding {
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly at: SheetSpot;
  readonly related: readonly { readonly at: SheetSpot; readonly message: string }[];
  readonly actions: readonly SheetAction[];
  /** Merely open, while the report is being filled in. */
  readonly isOpen?: true;
}

/** Something that mends a finding; which one is asked for by its place in the list. */
export interface SheetAction {
  readonly title: string;
  /** Changes form and no number. */
  readonly isSafe: boolean;
}
