import type { TableForm } from "../forms/form.ts";
import { kinds } from "../forms/index.ts";
import { Lines, type PackedLines } from "../text/lines.ts";
import type { ReportSummary, TableSummary } from "./summary.ts";

/** A summary as plain data, to be sent to another thread or kept in a file: kinds are named by their keys, forms by their place in the list of all. */
export interface PackedSummary extends Omit<ReportSummary, "kind" | "tables" | "sentences" | "lines"> {
  readonly kind: string;
  readonly tables: readonly PackedTable[];
  readonly sentences: readonly number[];
  readonly lines?: PackedLines;
}

interface PackedTable extends Pick<TableSummary, "values"> {
  readonly key: string;
  readonly form: number;
  readonly places: readonly number[];
  readonly lasting: readonly (readonly [number, string])[];
}

export function packSummary({ kind, tables, sentences, lines, ...rest }: ReportSummary): PackedSummary {
  return {
    ...rest,
    kind: kind.key,
    tables: [...tables].map(([key, { form, values, places, lasting }]) => ({
      ...{ key, form: tableForms.indexOf(form) },
      ...{ values, places: [...places], lasting: [...lasting] },
    })),
    sentences: [...sentences],
    ...(lines && { lines: lines.packed }),
  };
}

/** Throws where it was packed by another version, which knows other kinds. */
export function unpackSummary({ kind: key, tables, sentences, lines, ...rest }: PackedSummary): ReportSummary {
  const entries = tables.flatMap(({ key, form: at, values, places, lasting }) => {
    const form = tableForms[at];
    return form ? [[key, { form, values, places: Uint32Array.from(places), lasting: new Map(lasting) }] as const] : [];
  });
  const kind = kinds.find((own) => own.key === key);
  if (!kind) throw new Error(`no kind of report is called ${key}`);
  return {
    ...rest,
    kind,
    tables: new Map(entries),
    sentences: Int32Array.from(sentences),
    ...(lines && { lines: new Lines(lines) }),
  };
}

const tableForms: readonly TableForm[] = kinds.flatMap(({ editions }) => editions.flatMap(({ tables }) => tables));
