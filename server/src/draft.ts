import type { LintResult } from "@xxgk-lint/shared/lint.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ServerSettings } from "./settings.ts";
import type { Stage } from "./stage.ts";

/** A document and what the engine makes of it, at one version. Used up, as the document is, when the next version is checked. */
export interface Draft {
  readonly document: TextDocument;
  readonly result: LintResult;
  /** Those of its configuration, too. */
  readonly settings: ServerSettings;
  readonly stage: Stage;
  /** The data that other reports need of it; undefined for a document that is not a report. */
  readonly summary?: ReportSummary;
}

/** A draft that is a report. */
export interface ReportDraft extends Draft {
  readonly report: Report;
}

/** Checks open documents, each version once. */
export interface Drafts {
  /** The document as it is now, checked; undefined for a document that is not open. */
  draft(uri: string): Draft | undefined;
  /** The same for documents that are reports; features have nothing to say to others. */
  report(uri: string): ReportDraft | undefined;
  /** Open documents are to be checked again, because the settings or other reports have changed: those with these addresses, or all. */
  recheck(addresses?: readonly string[]): void;
  /** Calls the listener with the open documents that are to be checked again although their text has not changed. */
  onStale(listener: (uris: readonly string[]) => void): void;
}

/** The open documents as texts. */
export interface OpenDocuments {
  readonly documents: TextDocuments<TextDocument>;
  /** Of open documents that are the text inside a Word file, by uri: the file as it was read. */
  readonly wordTexts: Map<string, Document>;
  /** An open document for the engine: with what else its Word file says about the text, where it is the inside of one. */
  read(document: TextDocument): Document;
}
