import { zipSync } from "fflate";
import type { Document } from "../../shared/src/readers/document.ts";
import { readWordParts } from "../../shared/src/readers/docx/word-parts.ts";

const namespaces = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join("");

/** `word/document.xml` around these elements. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

export interface OtherParts {
  readonly styles?: string;
  readonly numbering?: string;
}

/** The text of a Word file, as the engine takes it. */
export function wordDocument(body: string, { styles = "", numbering = "" }: OtherParts = {}): Document {
  return { source: documentXml(body), layout: "docx", part: "word/document.xml", parts: readWordParts(styles, numbering) };
}

/** A whole Word file, with no more in it than Word needs. */
export function wordFile(body: string, others: { readonly [part: string]: string } = {}): Buffer {
  const parts = {
    "[Content_Types].xml":
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": documentXml(body),
    ...others,
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

/** `w:p` of one run a word. */
export function p(...words: readonly string[]): string {
  return `<w:p>${words.map((word) => `<w:r><w:t xml:space="preserve">${word}</w:t></w:r>`).join("")}</w:p>`;
}

/** A table of plain cells; a cell that is given as XML stays as it is. */
export function tbl(...rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (text.startsWith("<w:tc>") ? text : `<w:tc>${p(text)}</w:tc>`);
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A cell with properties. */
export function tc(properties: string, text = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text === "" ? "<w:p/>" : p(text)}</w:tc>`;
}
