// What client and server say to each other beside the protocol's own messages.

import type { ConvertTarget } from "@xxgk-lint/shared/convert/convert.ts";
import type { TextLayout } from "@xxgk-lint/shared/notations/index.ts";
import type { OverviewRow } from "@xxgk-lint/shared/sheet/overview.ts";
import type { Sheet, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { CellChange, CellShare, PastedBlock, PastePlan } from "@xxgk-lint/view/host.ts";
import { NotificationType, type Position, type Range, RequestType, RequestType0, type TextEdit } from "vscode-languageclient";

/** The server, after each check of a document. */
export const checked = new NotificationType<Checked>("xxgkLint/checked");

export interface Checked {
  readonly uri: string;
  /** Of the document, when it was checked. */
  readonly version: number;
  /** Missing where the document is no report. */
  readonly report?: {
    /** The edition's name in the language of the warnings: 2021年版. */
    readonly edition: string;
    readonly year?: number;
    readonly agency?: string;
    /** What was found and bound: 六个部分、三张表. */
    readonly sections: number;
    readonly tables: number;
    /** filling-in: what is open is no fault yet. final: somebody has asked for the final check before all was filled in. */
    readonly stage: "filling-in" | "final" | "settled";
    /** Number cells without a number. */
    readonly blank: number;
    /** What is open while the report is being filled in: blank runs, empty sections, placeholders. */
    readonly open: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
  };
}

/** The server in a worker: which files below a folder match one of these globs? */
export const listFiles = new RequestType<{ readonly uri: string; readonly globs: readonly string[] }, readonly string[], void>(
  "xxgkLint/listFiles",
);

/** The server in a worker: what is in a file of at most so many bytes? Null where there is none. */
export const readFile = new RequestType<
  { readonly uri: string; readonly limit: number },
  Uint8Array | "no-file" | "too-large" | null,
  void
>("xxgkLint/readFile");

/** A whole blank report, in this notation; with what last year's report, of this uri, says already. */
export const blankReport = new RequestType<
  { readonly agency: string; readonly year: number; readonly layout: TextLayout; readonly from?: string },
  string,
  void
>("xxgkLint/newReport");

export interface KnownReport {
  readonly agency: string;
  readonly year: number;
  readonly uri: string;
}

/** The newest report of each agency that the workspace knows. */
export const newestReports = new RequestType0<readonly KnownReport[], void>("xxgkLint/newestReports");

/** Every relation of a document's tables with both sides, as Markdown; null where the document is no report. */
export const balance = new RequestType<{ readonly uri: string }, string | null, void>("xxgkLint/balance");

/** A document as the form prints it; null where it is no report. */
export const sheet = new RequestType<About, { readonly version: number; readonly sheet: Sheet } | null, void>("xxgkLint/sheet");

interface About {
  readonly uri: string;
}

/** Edits for the text of this version, or why there are none. */
export type EditAnswer = { readonly version: number; readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** The edits that put words into a document's cells. */
export const changeCells = new RequestType<About & { readonly changes: readonly CellChange[] }, EditAnswer | null, void>(
  "xxgkLint/changeCells",
);

/** The edits of one of a finding's actions. */
export const applyAction = new RequestType<
  About & { readonly finding: string; readonly action: number },
  EditAnswer | null,
  void
>("xxgkLint/applyAction");

/** What pasting a block would do. */
export const planPaste = new RequestType<About & PastedBlock, PastePlan | null, void>("xxgkLint/planPaste");

/** Which agency reports what in a county's cell. */
export const shares = new RequestType<
  About & { readonly table: string; readonly cell: number },
  readonly CellShare[] | null,
  void
>("xxgkLint/shares");

/** The spot of the sheet that shows a place of the text. */
export const spotAt = new RequestType<About & { readonly position: Position }, SheetSpot | null, void>("xxgkLint/spotAt");

/** Where a spot of the sheet begins in the text. */
export const placeOf = new RequestType<About & { readonly spot: SheetSpot }, Range | null, void>("xxgkLint/placeOf");

/** 定稿检查: what is open counts as missing from now on; and back. */
export const finalCheck = new RequestType<About & { readonly isOn: boolean }, null, void>("xxgkLint/finalCheck");

/** What a request about a file is answered: what was found or made, or why nothing was. */
export interface FileAnswer {
  readonly refusal?: string;
  readonly isReport?: boolean;
  readonly errors?: number;
  readonly warnings?: number;
  readonly notes?: number;
  /** How the file was read, where that is to be known. */
  readonly remarks?: readonly string[];
  /** What was made of it: a text, or a Word file's bytes in Base64. */
  readonly content?: string;
  /** What that cannot hold. */
  readonly losses?: readonly string[];
}

/** Checks a Word file or a PDF, wherever it lies; what is found is listed under its name. */
export const checkFile = new RequestType<About, FileAnswer, void>("xxgkLint/checkFile");

/** A document that is open, or a file, in another notation. */
export const convert = new RequestType<About & { readonly layout: ConvertTarget }, FileAnswer, void>("xxgkLint/convert");

/** A configuration that lets a finding stand from now on; null where the finding is gone, or where no configuration rules the document. */
export const waive = new RequestType<
  About & { readonly finding: string; readonly isWhole: boolean; readonly reason: string },
  { readonly uri: string; readonly text: string } | null,
  void
>("xxgkLint/waive");

/** What the cell at a place of the text is called; null where there is none. */
export const cellAt = new RequestType<
  About & { readonly position: Position },
  { readonly row: string; readonly column: string; readonly range: Range } | null,
  void
>("xxgkLint/cellAt");

/** Where the next number of the text stands, or the one before. */
export const nextCell = new RequestType<About & { readonly position: Position; readonly isBack: boolean }, Range | null, void>(
  "xxgkLint/nextCell",
);

/** Numbers that go into cells, or a table in the draft's own notation. */
export type PasteAnswer =
  | {
      readonly kind: "cells";
      readonly version: number;
      readonly edits: readonly TextEdit[];
      readonly count: number;
      readonly misfits: readonly string[];
    }
  | { readonly kind: "table"; readonly text: string; readonly name: string };

/** What pasting something here should be; null where it is pasted as it is. */
export const pasteAt = new RequestType<
  About & { readonly position: Position; readonly text: string; readonly html: string },
  PasteAnswer | null,
  void
>("xxgkLint/pasteAt");

/** Every report that the workspace knows; the year is 0 where a report does not say it. */
export const reports = new RequestType0<readonly KnownReport[], void>("xxgkLint/reports");

/** How every report below a folder stands, and which are waited for. */
export const overview = new RequestType<About, readonly OverviewRow[], void>("xxgkLint/overview");

/** A configuration by which a report is the sum of others; null where no configuration rules the report, or one of the others. */
export const addRollup = new RequestType<
  About & { readonly agencies: readonly string[] },
  { readonly uri: string; readonly text: string } | null,
  void
>("xxgkLint/addRollup");
