import { type Answer, type ApplicantKey, answers, applicantColumns, type Counted } from "../forms/claims.ts";
import type { TableForm } from "../forms/form.ts";
import { memo } from "../text/memo.ts";

/** Which cells of a table answer a kind of number, by index. */
export interface Question {
  readonly ways: readonly { readonly plus: readonly number[]; readonly minus: readonly number[] }[];
  /** The first way's rows without their 总计; empty where the number is that of one kind of applicant. */
  readonly applicants: readonly number[];
}

/** What a table's form makes of an answer; worked out once a form and kind of number. */
export function questionOf(form: TableForm, counted: Counted, applicant?: ApplicantKey): Question {
  const known = questions(form);
  const key = applicant === undefined ? counted : `${counted}/${applicant}`;
  const question = known.get(key) ?? makeQuestion(form, counted, applicant);
  known.set(key, question);
  return question;
}

const questions = memo((_: TableForm) => new Map<string, Question>());
const applicantsAlone: readonly string[] = [...applicantColumns.individuals, ...applicantColumns.organisations];

function makeQuestion(form: TableForm, counted: Counted, applicant: ApplicantKey | undefined): Question {
  const { ways }: Answer = answers[counted];
  const columns = applicant === undefined ? ["total"] : applicantColumns[applicant];
  const isWhole = applicant === undefined && form.key === "applications";
  return {
    ways: ways.map(({ plus, minus = [] }) => ({ plus: cellsOf(plus, columns, form), minus: cellsOf(minus, columns, form) })),
    applicants: isWhole ? cellsOf(ways[0]?.plus ?? [], applicantsAlone, form) : [],
  };
}

/** The cells that keys name, in the form's order. */
function cellsOf(keys: readonly string[], columns: readonly string[], form: TableForm): number[] {
  const places = new Set(keys.flatMap((key) => addresses(key, columns, form)));
  return form.cells.filter(({ row, column }) => places.has(`${row.key}/${column.key}`)).map(({ index }) => index);
}

/** row/column: the applications table is asked by rows, the outcomes table by the columns of its only row. */
function addresses(key: string, columns: readonly string[], form: TableForm): string[] {
  if (form.key === "outcomes") return [`cases/${key}`];
  return form.key === "disclosure" ? [key] : columns.map((column) => `${key}/${column}`);
}
