import type { Range } from "../../text/range.ts";
import type { Siblings } from "../notation.ts";
import { formatOf, plainFormat } from "./words.ts";
import { paragraph, type StyleName, styleIds } from "./write.ts";
import { element, without } from "./xml.ts";

/**
 * Printed paragraphs as somebody's own file has them: a heading as its other headings are, with their automatic number in place of a
 * typed one; what has no sibling there gets the fonts and sizes of official documents.
 */
export function asSiblings(printed: string, source: string, at: number, siblings: Siblings): string {
  const looks = {} as { [name in StyleName]: Look };
  for (const name of Object.keys(styleIds) as StyleName[]) looks[name] = styleAt(name, source, siblings);
  const parted = apartFromTables(printed, source, at);
  // In a file that this program has written the styles are there.
  if (source.includes(`"${styleIds.heading}"`)) return parted;
  return parted.replace(styled, (_, id: string, run: string, rest: string) => {
    const look = looks[nameOf(id)];
    const words = look.hasNumber
      ? rest.replace(/^(<w:t [^>]*>)(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, "$1")
      : rest;
    return `<w:p>${look.paragraph}${run}${run === "" ? "" : look.run}${words}`;
  });
}

/** Word takes two tables without a paragraph between them for one. */
function apartFromTables(printed: string, source: string, at: number): string {
  const between = paragraph("", "body");
  const before = printed.startsWith("<w:tbl>") && source.endsWith("</w:tbl>", at) ? between : "";
  const after = printed.endsWith("</w:tbl>") && source.startsWith("<w:tbl>", at) ? between : "";
  return before + printed + after;
}

const styled = /<w:p><w:pPr><w:pStyle w:val="(Xxgk\w+)"\/><\/w:pPr>(<w:r>)?(<w:t [^>]*>[^<]*|)/g;

function nameOf(id: string): StyleName {
  return (Object.entries(styleIds).find(([, own]) => own === id)?.[0] ?? "body") as StyleName;
}

interface Look {
  readonly paragraph: string;
  readonly run: string;
  readonly hasNumber: boolean;
}

function styleAt(name: StyleName, source: string, siblings: Siblings): Look {
  const range: Range | undefined = siblings[name as keyof Siblings];
  if (!range) return { ...plain[name], hasNumber: false };
  const xml = source.slice(range.start, range.end);
  const properties = without(element(xml, "w:pPr"), "w:rPr", "w:pPrChange", "w:sectPr", "w:ins", "w:del");
  const format = formatOf(xml.slice(0, xml.indexOf("</w:t>")));
  const inner = properties.replace(/^<w:pPr[^>]*?\/?>/, "").replace(/<\/w:pPr>$/, "");
  return { paragraph: `<w:pPr>${inner}${plainFormat(format)}</w:pPr>`, run: format, hasNumber: inner.includes("<w:numPr") };
}

const plain: { readonly [name in StyleName]: Omit<Look, "hasNumber"> } = {
  title: defaultStyle("方正小标宋简体", 44, '<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>'),
  heading: defaultStyle("黑体", 32, indented(0)),
  topic: defaultStyle("楷体_GB2312", 32, indented(1)),
  body: defaultStyle("仿宋_GB2312", 32, indented()),
  signature: defaultStyle("仿宋_GB2312", 32, '<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="right"/>'),
  cell: defaultStyle("宋体", 21, '<w:jc w:val="center"/>'),
  header: defaultStyle("宋体", 21, '<w:jc w:val="center"/>'),
};

function indented(outline?: number): string {
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`;
  return `<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>${level}`;
}

function defaultStyle(font: string, size: number, properties: string): Omit<Look, "hasNumber"> {
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${font}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`;
  const run = `<w:rPr>${fonts}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return { paragraph: `<w:pPr>${properties}${run}</w:pPr>`, run };
}
