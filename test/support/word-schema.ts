import { Tags } from "../../shared/src/readers/docx/tags.ts";

/** The order that the schema asks for (ECMA-376, part 1, annex A), of the elements that are written here or that tests hold. */
const orders: { readonly [parent: string]: readonly string[] } = {
  "w:pPr": (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku " +
    "wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing " +
    "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
  ).split(" "),
  "w:rPr": (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid " +
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout " +
    "specVanish oMath rPrChange"
  ).split(" "),
  "w:tcPr":
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark cellIns cellDel cellMerge tcPrChange".split(
      " ",
    ),
  "w:tbl": ["bookmarkStart", "bookmarkEnd", "tblPr", "tblGrid", "tr", "sdt"],
  "w:tr": ["tblPrEx", "trPr", "tc", "sdt", "customXml", "commentRangeStart", "commentRangeEnd", "bookmarkStart", "bookmarkEnd"],
};

const children: { readonly [parent: string]: readonly string[] } = {
  "w:body": ["p", "tbl", "sdt", "sectPr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"],
  "w:tc": ["tcPr", "p", "tbl", "sdt", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"],
  "w:p": (
    "pPr r hyperlink ins del moveFrom moveTo sdt smartTag fldSimple bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr " +
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXml"
  ).split(" "),
  "w:r": (
    "rPr t tab br cr sym delText fldChar instrText footnoteReference endnoteReference commentReference annotationRef drawing pict object " +
    "noBreakHyphen softHyphen lastRenderedPageBreak ptab ruby AlternateContent"
  ).split(" "),
};

/** What Word would complain of: elements not closed, out of order or in the wrong place, text outside of runs, cells without a paragraph. */
export function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const tags = new Tags(xml);
  const open: { readonly name: string; last: number; lastChild: string }[] = [];
  let end = 0;
  while (tags.next()) {
    const parent = open.at(-1);
    const between = xml.slice(end, tags.start).trim();
    if (between !== "" && parent && !/^(?:w:t|w:delText|w:instrText|m:t)$/.test(parent.name))
      faults.push(`text in ${parent.name}: ${between}`);
    end = tags.end;
    if (tags.isClosing) {
      const own = open.pop();
      if (own?.name !== tags.name) faults.push(`${tags.name} closes ${own?.name}`);
      if (own?.name === "w:tc" && own.lastChild !== "p") faults.push(`a cell ends in ${own.lastChild || "nothing"}`);
      continue;
    }
    if (parent) check(parent, tags.name.replace(/^\w+:/, ""), faults);
    if (!tags.isEmpty) open.push({ name: tags.name, last: -1, lastChild: "" });
    else if (tags.name === "w:tc") faults.push("an empty cell");
  }
  return [...faults, ...open.map(({ name }) => `${name} is not closed`)];
}

function check(parent: { readonly name: string; last: number; lastChild: string }, child: string, faults: string[]): void {
  const order = orders[parent.name];
  const at = order?.indexOf(child) ?? 0;
  if (order && at < 0) faults.push(`${child} in ${parent.name}`);
  if (order && at < parent.last) faults.push(`${child} after ${order[parent.last]} in ${parent.name}`);
  if (children[parent.name] && !children[parent.name]?.includes(child)) faults.push(`${child} in ${parent.name}`);
  parent.last = Math.max(parent.last, at);
  if (!/^(?:bookmark|commentRange)/.test(child)) parent.lastChild = child;
}
