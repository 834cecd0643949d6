import type { Answer, ClaimForm } from "../forms/claim.ts";
import type { TableForm } from "../forms/form.ts";
import { memo } from "../text/memo.ts";

/** Which cells of a table answer a kind of number, by index. */
export interface Question {
  readonly ways: readonly { readonly plus: readonly number[]; readonly minus: readonly number[] }[];
  /** The first way's rows without their total; empty where they are named by cells, or the number is that of some applicants only. */
  readonly applicants: readonly number[];
}

/** What a table's form makes of an answer; worked out once for each form, answer and kind of applicant. */
export function questionOf(form: TableForm, answer: Answer, claims: ClaimForm, applicant?: string): Question {
  const known = questions(form);
  const own = known.get(answer) ?? new Map<string, Question>();
  known.set(answer, own);
  const key = applicant ?? "";
  const question = own.get(key) ?? makeQuestion(form, answer, claims, applicant);
  own.set(key, question);
  return question;
}

const questions = memo((_: TableForm) => new Map<Answer, Map<string, Question>>());

function makeQuestion(form: TableForm, { ways }: Answer, claims: ClaimForm, applicant: string | undefined): Question {
  const columns = applicant === undefined ? [claims.total] : (claims.applicants[applicant] ?? []);
  const first = ways[0]?.plus ?? [];
  const isWhole = applicant === undefined && !first.some(isCell);
  return {
    ways: ways.map(({ plus, minus = [] }) => ({ plus: cellsOf(plus, columns, form), minus: cellsOf(minus, columns, form) })),
    applicants: isWhole ? cellsOf(first, Object.values(claims.applicants).flat(), form) : [],
  };
}

/** The cells that keys name, in the form's order. */
function cellsOf(keys: readonly string[], columns: readonly string[], form: TableForm): number[] {
  const places = new Set(keys.flatMap((key) => (isCell(key) ? [key] : columns.map((column) => `${key}/${column}`))));
  return form.cells.filter(({ row, column }) => places.has(`${row.key}/${column.key}`)).map(({ index }) => index);
}

function isCell(key: string): boolean {
  return key.includes("/");
}
