import type { Position } from "@xxgk-lint/shared/text/lines.ts";
import type { Edit, Range } from "@xxgk-lint/shared/text/range.ts";
import type { Position as LspPosition, Range as LspRange, TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** The one place where the engine's offsets become the protocol's lines and characters, both counted in UTF-16 code units. */

export function toLspRange(document: TextDocument, range: Range): LspRange {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

export function toLspPosition({ line, column }: Position): LspPosition {
  return { line, character: column };
}

/** Positions past the end of a line or of the text are clamped; a range that was drawn backwards is the same as forwards. */
export function toOffsets(document: TextDocument, range: LspRange): Range {
  const [anchor, active] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { start: Math.min(anchor, active), end: Math.max(anchor, active) };
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ range, text }) => ({ range: toLspRange(document, range), newText: text }));
}
