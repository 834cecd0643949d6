import type { Text } from "@codemirror/state";
import type { Position } from "vscode-languageclient";

/** The protocol's place of an offset. */
export function positionAt(doc: Text, offset: number): Position {
  const line = doc.lineAt(offset);
  return { line: line.number - 1, character: offset - line.from };
}

/** Undefined for a place that the text does not have (any more). */
export function offsetAt(doc: Text, { line, character }: Position): number | undefined {
  if (line >= doc.lines) return undefined;
  const { from, to } = doc.line(line + 1);
  return from + character <= to ? from + character : undefined;
}
