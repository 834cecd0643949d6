import { applyEdits, areSound } from "@xxgk-lint/shared/fix.ts";
import type { Waived } from "@xxgk-lint/shared/lint.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import { Lines, type Position } from "@xxgk-lint/shared/text/lines.ts";
import type { Edit, Range } from "@xxgk-lint/shared/text/range.ts";
import type { PackedSummary } from "@xxgk-lint/shared/workspace/packed-summary.ts";
import { type Excerpt, excerptOf } from "../format/frame.ts";
import type { CheckedText } from "./checked-text.ts";

/**
 * What was found in a file, as plain data that outputs need nothing else for: the text itself can be forgotten, and the data can be sent from
 * one thread to another and kept in a file.
 */
export interface FileResult extends Omit<CheckedText, "document" | "findings" | "waived" | "disabled"> {
  readonly findings: readonly PlacedFinding[];
  readonly waived: readonly (Omit<Waived, "finding"> & { readonly finding: PlacedFinding })[];
  readonly disabled: readonly PlacedFinding[];
  /** How the file was read, where that is to be known. */
  readonly notes?: Document["notes"];
  readonly layout?: Document["layout"];
  /** The text after the fixes, where there were any. */
  readonly output?: string;
}

/** What is kept of a file for the next time: what was found, and what others may ask of it. */
export interface KeptResult {
  readonly result: FileResult;
  /** Missing where the text is no report. */
  readonly summary?: PackedSummary;
}

/** A finding with its lines and columns, and the line that it stands in. */
export interface PlacedFinding extends Omit<Finding, "related" | "fix" | "suggestions"> {
  /** Zero-based. */
  readonly start: Position;
  readonly end: Position;
  /** Missing where places are not told by lines. */
  readonly excerpt?: Excerpt;
  readonly related: readonly PlacedRelated[];
  readonly fix?: PlacedFix;
  readonly suggestions: readonly PlacedFix[];
}

export interface PlacedRelated {
  /** Another file. */
  readonly uri?: string;
  readonly message: string;
  /** Missing in another file that is not known by lines. */
  readonly start?: Position;
  readonly end?: Position;
}

export interface PlacedFix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The same as one edit, which covers what stands between, too; missing where the edits overlap or are none. */
  readonly whole?: Edit;
}

/** The lines of another report, by its uri; undefined where it has none. */
export type LinesOf = (uri: string) => Lines | undefined;

export function fileResult({ document, findings, waived, disabled, ...rest }: CheckedText, linesOf?: LinesOf): FileResult {
  const place = placer(document, linesOf);
  return {
    ...rest,
    findings: findings.map(place),
    waived: waived.map(({ finding, waiver }) => ({ finding: place(finding), waiver })),
    disabled: disabled.map(place),
    ...(document.layout && { layout: document.layout }),
    ...(document.notes && { notes: document.notes }),
    ...(rest.applied > 0 && { output: document.source }),
  };
}

/** Gives a document's findings their places. Its lines are looked for once, and not where nothing was found. */
export function placer(document: Document, linesOf: LinesOf = () => undefined): (finding: Finding) => PlacedFinding {
  const text = document.source;
  let lines: Lines | undefined;
  return ({ related, fix, suggestions, ...finding }) => {
    lines ??= new Lines(text);
    return {
      ...finding,
      ...placeOf(finding.range, lines),
      ...(!finding.location && { excerpt: excerptOf(text, lines, finding.range) }),
      related: related.map(({ uri, range, message }) => {
        const own = uri === undefined ? lines : linesOf(uri);
        return { message, ...(uri !== undefined && { uri }), ...(own && placeOf(range, own)) };
      }),
      ...(fix && { fix: placeFix(fix, text) }),
      suggestions: suggestions.map((suggestion) => placeFix(suggestion, text)),
    };
  };
}

/** The finding as the engine gave it, but for places in other files. */
export function plainFinding({ start, end, excerpt, ...finding }: PlacedFinding): Finding {
  return { ...finding, related: [] };
}

function placeOf({ start, end }: Range, lines: Lines): { readonly start: Position; readonly end: Position } {
  return { start: lines.position(start), end: lines.position(end) };
}

function placeFix({ title, edits }: { readonly title: string; readonly edits: readonly Edit[] }, text: string): PlacedFix {
  return { title, edits, ...(edits.length > 0 && areSound(edits, text.length) && { whole: oneEdit(edits, text) }) };
}

function oneEdit(edits: readonly Edit[], text: string): Edit {
  const start = Math.min(...edits.map(({ range }) => range.start));
  const end = Math.max(...edits.map(({ range }) => range.end));
  const inside = edits.map((edit) => ({ ...edit, range: { start: edit.range.start - start, end: edit.range.end - start } }));
  return { range: { start, end }, text: applyEdits(text.slice(start, end), inside) };
}
