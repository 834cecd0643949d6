import type { Text } from "../text/range.ts";

/** A clause of a document that something in the form rests on. */
export interface Source {
  readonly document: string;
  readonly clause: string;
  /** O: the official text; L: near-universal practice; I: inferred. */
  readonly evidence: "O" | "L" | "I";
}

/** One edition of a yearly report with fixed sections and tables. Everything that rules ask about stands here as data. */
export interface Form {
  readonly id: string;
  readonly name: Text;
  /** Report years, inclusive. */
  readonly from: number;
  readonly to: number;
  /** The form's 文号, and the 文号 of the other editions that a report of these years must not cite. */
  readonly document: string;
  /** What follows 「机关名称＋年份＋年」 in the title. */
  readonly title: string;
  /** The sentence that says what the report rests on. */
  readonly opening?: string;
  /** What stands in the title's place, where that is not 「机关名称＋年份＋年」 and the title. {year} and {agency} stand for what they name. */
  readonly heading?: string;
  /** What stands in the signature's place; {date} stands for its date. */
  readonly closing?: string;
  /** The sentence that names the statistics period; {year} stands for the report year. Without it no period is asked for. */
  readonly period?: string;
  /** The same day for every agency. Without it the agency's level tells. */
  readonly due?: Due;
  readonly sections: readonly SectionForm[];
  readonly tables: readonly TableForm[];
}

export interface SectionForm {
  readonly key: string;
  readonly title: string;
  /** Other words that are right, or only slightly off: found as the section, no warning. */
  readonly accepted: readonly string[];
  /** The same for words that vary freely; held against a title without 的, 和 and the like, and without punctuation. */
  readonly acceptedForm?: RegExp;
  /**
   * How a heading that is none of these words is still recognised: it holds one of these alternatives, each a list of words
   * that must all occur, in a line no longer than a heading.
   */
  readonly marks: readonly (readonly string[])[];
  /** Key of the table that the section must hold. */
  readonly table?: string;
  /** What the prose must speak of: section/topics and section/improvement ask for each. */
  readonly topics?: readonly Topic[];
  /** A sentence that must stand in the section, also when nothing is to be reported. */
  readonly statement?: Statement;
}

export interface Topic {
  readonly name: Text;
  /** Any of these words shows that the topic is spoken of. */
  readonly words: readonly string[];
  /** Words that show it in a sub-heading, where fewer words say as much. */
  readonly heading?: RegExp;
  /** What a sentence tells that is about the topic without naming it: 受理申请55件. */
  readonly facts?: RegExp;
  readonly source: Source;
}

export interface Statement {
  readonly words: readonly string[];
  /** The sentence that the quick fix inserts. */
  readonly sentence: string;
  /** What stands for it in a blank report. */
  readonly blank: string;
  readonly source: Source;
}

/** count: whole, not negative. amount: decimal, not negative, in 万元. decimal: the same in any unit. change: signed whole number (本年增/减). */
export type NumberKind = "count" | "amount" | "decimal" | "change";

/** words: whatever is written there. choice: 是 or 否, one of two boxes ticked. */
export type CellKind = NumberKind | "words" | "choice";

export interface TableForm {
  readonly key: string;
  readonly name: Text;
  /** How many columns the row labels fill: 0 to 3. */
  readonly labelColumns: number;
  /** Width of the whole grid, labels included. */
  readonly width: number;
  /** For a table of one row that has no label. */
  readonly onlyRow?: OnlyRow;
  readonly groups: readonly GroupForm[];
  /** The rows of all groups, in order. */
  readonly rows: readonly RowForm[];
  /** Every number of the table, in reading order; `index` is its place in this list and in a bound table's `cells`. */
  readonly cells: readonly CellForm[];
  readonly relations: readonly Relation[];
  readonly bounds?: readonly Bound[];
}

/** A row that nothing but the header above it explains. */
export interface OnlyRow {
  /** How many columns each block of it has: the row may stand in pieces, as small tables of one or more whole blocks. */
  readonly blocks: readonly number[];
}

/** Rows under one header. The applications table is one group; each 第二十条 item of the disclosure table is one. */
export interface GroupForm {
  readonly caption?: string;
  /** Caption row included, with spans, as the form prints it. */
  readonly header: readonly (readonly HeaderCell[])[];
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowForm[];
}

export interface HeaderCell {
  readonly text: string;
  /** For a corner cell, which names no column, is long and often cut, and is not asked for: the words that it is known by. */
  readonly knownBy?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export interface ColumnForm {
  readonly key: string;
  readonly label: string;
  readonly kind: CellKind;
  readonly unit: string;
  /** It need not concern everybody: blank or struck out, it says that there is none. */
  readonly isOptional?: true;
  readonly overYears?: OverYears;
  /** For messages, where the label alone is ambiguous: 「行政复议·结果维持」. */
  readonly name: string;
}

/**
 * How a value goes on from the report of the year before. same: it is the same. kept: it is taken over into a new report, and nothing is said
 * where it changes. grows: it is counted from the beginning on, and hardly becomes fewer. differs: no two years have the same, unless by chance.
 */
export type OverYears = "same" | "kept" | "grows" | "differs";

export interface RowForm {
  readonly key: string;
  /** The row's place in the table's `rows`. */
  readonly index: number;
  /** The labels from the outermost to the row's own: 三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密. Empty in a table without labels. */
  readonly path: readonly string[];
  /** Other wordings of the row's own label that are right. */
  readonly accepted: readonly string[];
  /** Short name for messages: 三（三）1. */
  readonly name: string;
  /** The name in sums, where the short one says too little; worked out of it and of the label where not given. */
  readonly fullName?: string;
  /** What the category means and which article says so, for hovers. */
  readonly meaning?: Text;
  readonly columns: readonly ColumnForm[];
  /** Index of the row's first cell in the table's `cells`. */
  readonly firstCell: number;
}

export interface CellForm {
  readonly index: number;
  readonly row: RowForm;
  readonly column: ColumnForm;
  /** The column's place among the row's columns. */
  readonly columnIndex: number;
}

/** The rules that speak of relations. */
export const relationRules = ["sum/applicants", "sum/results", "sum/balance", "sum/outcomes"] as const;
export type RelationRule = (typeof relationRules)[number];

/** Σ left = Σ right, over cells of one table, by index. */
export interface Relation {
  /** The rule that speaks when it is broken. */
  readonly rule: RelationRule;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The cell that the relation defines (a total), where it has one; it is where the finding stands. */
  readonly total?: number;
  /** What it asks for, where that is not what its rule says of all: “总数”应等于各分项之和. */
  readonly asks?: Text;
  readonly source: Source;
}

/** A number that is part of another, or counts no more than it does: cells of one table, by index. */
export interface Bound {
  /** The rule that speaks when it is broken. */
  readonly rule: string;
  readonly lesser: number;
  readonly greater: number;
  readonly asks: Text;
  readonly source: Source;
}

/** By when a report must be out, in the year after the report year. */
export interface Due {
  readonly month: number;
  readonly day: number;
  /** It may be dated from this month of the report year on. */
  readonly fromMonth: number;
  readonly source: Source;
}
