import fc from "fast-check";
import type { CellForm, Form } from "../../shared/src/forms/form.ts";
import { formOf } from "../../shared/src/forms/index.ts";
import { textLayouts } from "../../shared/src/notations/index.ts";
import { printReport } from "../../shared/src/print/index.ts";
import type { Layout } from "../../shared/src/readers/block.ts";
import { balancedValues, type Values, zeroValues } from "./balance.ts";
import { neutralProse } from "./prose.ts";
import { seededRandom, whole } from "./random.ts";
import { acceptedTitles, relabelled } from "./variety.ts";

export const layouts = textLayouts;
export const lineEndings = ["\n", "\r\n", "\r"] as const;

export interface WriteOptions {
  readonly year?: number;
  readonly agency?: string;
  readonly layout?: Layout;
  readonly eol?: string;
  /** 0 everywhere where not given. */
  readonly values?: Values;
  /** Chooses among ways of writing that are all right; without it the report is written as the form is. */
  readonly seed?: number;
}

export interface GeneratedReport extends Required<WriteOptions> {
  readonly form: Form;
  readonly text: string;
}

/** A report in which everything is right, without options the same one every time. Throws for a year without a form. */
export function writeReport(options: WriteOptions = {}): string {
  const { year = 2023, agency = "云山县清溪镇人民政府", layout = "markdown", eol = "\n", seed } = options;
  const form = formForYear(year);
  const values = options.values ?? zeroValues(form);
  const random = seededRandom(seed ?? 0);
  return printReport({
    ...{ agency, year, layout, eol },
    form: seed === undefined ? form : relabelled(form, random),
    values: (cell) => showNumber(cell, values.get(cell) ?? 0, (seed ?? 0) % 2 === 0),
    prose: neutralProse(random, { fee: hasStatement(form), feeNotice: hasUnpaidFees(values) }),
    ...(seed === undefined ? {} : { titles: acceptedTitles(form, random), date: `${year + 1}年1月${whole(random, 4, 31)}日` }),
  });
}

/** Reports of every edition, layout and line ending in which everything is right. */
export function reports(): fc.Arbitrary<GeneratedReport> {
  return fc
    .record({
      seed: fc.nat(),
      year: fc.integer({ min: 2019, max: 2025 }),
      agency: fc.constantFrom(...agencies),
      layout: fc.constantFrom(...layouts),
      eol: fc.constantFrom(...lineEndings),
    })
    .map(({ agency, ...drawn }) => {
      const form = formForYear(drawn.year);
      const values = balancedValues(form, seededRandom(drawn.seed), { regulations: agency.regulations });
      const options = { ...drawn, agency: agency.name, values };
      return { ...options, form, text: writeReport(options) };
    });
}

/** The form of a report year. Throws for a year without one. */
export function formForYear(year: number): Form {
  const form = formOf(year);
  if (!form) throw new Error(`no form for ${year}`);
  return form;
}

/** How a report writes a number: 本年增/减 with a sign, as a mark or as a word. */
export function showNumber(cell: CellForm, value: number, asMark = true): string {
  if (cell.column.kind !== "change" || value === 0) return String(value);
  if (asMark) return value > 0 ? `+${value}` : String(value);
  return `${value > 0 ? "增" : "减"}${Math.abs(value)}`;
}

/** Made-up names. Only a province may make 规章 whatever it is called; of a city one must know more. */
const agencies = [
  { name: "云山县清溪镇人民政府", regulations: false },
  { name: "临江市水务局", regulations: false },
  { name: "云山县人民政府办公室", regulations: false },
  { name: "临江市望湖区梧桐街道办事处", regulations: false },
  { name: "云岭省人民政府", regulations: true },
] as const;

function hasStatement(form: Form): boolean {
  return form.sections.some((section) => section.statement);
}

function hasUnpaidFees(values: Values): boolean {
  return [...values].some(([cell, value]) => cell.row.key === "feeUnpaid" && value > 0);
}
