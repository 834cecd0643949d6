import { exampleText } from "../../shared/src/rules/example.ts";
import type { Example } from "../../shared/src/rules/rule.ts";
import { wordFile } from "./word.ts";

/** The body of a Word file of the report that examples are made of, with edits of its XML. */
export function wordBody(edits: Example["edits"] = []): string {
  return exampleText({ layout: "docx", edits });
}

export const goodWordFile = wordFile(wordBody());

/** The row of one item of the applications table, for edits: its label and its seven numbers. */
export function rowXml(label: string): string {
  const body = wordBody();
  const at = body.indexOf(`>${label}</w:t>`);
  return body.slice(body.lastIndexOf("<w:tr>", at), body.indexOf("</w:tr>", at) + "</w:tr>".length);
}
