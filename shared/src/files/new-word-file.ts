import { zipSync } from "fflate";
import { escapeXml } from "../notations/docx/xml.ts";
import {
  contentTypes,
  documentRelationships,
  fontTable,
  footer,
  packageRelationships,
  settings,
  styles,
} from "./word-skeleton.ts";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A4 with the margins of official documents (GB/T 9704), in twentieths of a point; the page's number stands outside, as — 1 —. */
const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>' +
  '<w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole Word file of these paragraphs and tables, in the official layout. */
export function newWordFile(body: string, title: string): Uint8Array {
  // The last thing before the page's properties must be a paragraph.
  const end = body.endsWith("</w:tbl>") ? "<w:p/>" : "";
  const parts: { readonly [name: string]: string } = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelationships,
    "word/document.xml": `<w:document ${namespaces}><w:body>${body}${end}${page}</w:body></w:document>`,
    "word/_rels/document.xml.rels": documentRelationships,
    "word/styles.xml": styles,
    "word/settings.xml": settings,
    "word/fontTable.xml": fontTable,
    "word/footer1.xml": footer("right"),
    "word/footer2.xml": footer("left"),
    "docProps/core.xml": coreProperties(title),
  };
  const encode = (text: string) => new TextEncoder().encode(declaration + text);
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encode(text)]));
  return zipSync(bytes, { level: 6, mtime: "1980-01-01T00:00:00" });
}

function coreProperties(title: string): string {
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}
