import type { Text } from "../text/range.ts";
import type { FileKind } from "./kind.ts";

/** Why a file cannot be checked. */
export type Refusal = Exclude<FileKind, "docx" | "pdf" | "text"> | Damage | "binary" | "unknown-encoding" | "pdf-reader-missing";

/** What is wrong with a Word file or a PDF that is one. */
export type Damage = "damaged" | "too-large" | "entities" | "pdf-encrypted" | "pdf-damaged" | "scan";

const asDocx = "另存为 .docx（或网页 .html）";
const asDocxEnglish = "save it as .docx, or as a web page (.html)";

/** A sentence for each kind: what the file is, and what to do. It follows the file's name. */
export const refusals: { readonly [reason in Refusal]: Text } = {
  encrypted: {
    zh: "Word 文件设了打开密码，读不了；请打开后去掉密码（文件→信息→保护文档），存盘再检查",
    en: "protected by a password; remove it in Word and save the file again",
  },
  macro: {
    zh: `含宏的 Word 文件，为安全起见没有读；请${asDocx}再检查`,
    en: `a Word file with macros, not read; ${asDocxEnglish}`,
  },
  doc: {
    zh: `旧格式的文件（.doc、.wps、.xls 一类），读不了；请用 Word 或 WPS 打开，${asDocx}再检查`,
    en: `an older file format (.doc, .wps, .xls); open it and ${asDocxEnglish}`,
  },
  spreadsheet: {
    zh: "是电子表格，不是年度报告的文稿；请检查 Word 文稿（.docx）或网页（.html）",
    en: "a spreadsheet; check the Word file (.docx) or the web page (.html)",
  },
  slides: {
    zh: "是演示文稿，不是年度报告的文稿；请检查 Word 文稿（.docx）或网页（.html）",
    en: "slides; check the Word file (.docx) or the web page (.html)",
  },
  opendocument: { zh: `OpenDocument 文件（.odt 一类），读不了；请${asDocx}再检查`, en: `an OpenDocument file; ${asDocxEnglish}` },
  ofd: {
    zh: "OFD 版式文件，读不了；请检查它所由生成的 Word 文稿（.docx）或网页（.html）",
    en: "an OFD file; check the Word file (.docx) or the web page (.html) that it was made from",
  },
  rtf: { zh: `RTF 文件，读不了；请用 Word 或 WPS 打开，${asDocx}再检查`, en: `an RTF file; open it and ${asDocxEnglish}` },
  archive: { zh: "是压缩文件；请先解压，检查里面的文稿", en: "an archive; unpack it first and check what is in it" },
  picture: {
    zh: "是图片，里面的文字和数字读不到；请检查 Word 文稿（.docx）或网页（.html）",
    en: "a picture; check the Word file (.docx) or the web page (.html)",
  },
  "flat-xml": {
    zh: `Word 的 XML 文件，读不了；请用 Word 或 WPS 打开，${asDocx}再检查`,
    en: `a Word file in XML; open it and ${asDocxEnglish}`,
  },
  mhtml: {
    zh: `单个文件网页（.mht、.mhtml），读不了；请用浏览器或 Word 打开，另存为“网页，仅 HTML”（.html）或 .docx 再检查`,
    en: "a web page in one file (.mht, .mhtml); open it and save it as plain .html, or as .docx",
  },
  damaged: {
    zh: `Word 文件已损坏，读不了；请用 Word 或 WPS 打开（会提示修复），${asDocx}再检查`,
    en: `a damaged Word file; open it in Word, which repairs it, and ${asDocxEnglish}`,
  },
  "too-large": {
    zh: `解压后大得不像文稿，为安全起见没有读；若确是报告，请用 Word 或 WPS 打开，${asDocx}再检查`,
    en: `unpacks to far more than any report, not read; if it is one, open it and ${asDocxEnglish}`,
  },
  entities: {
    zh: `含有 Word 从不使用的 XML 实体定义，为安全起见没有读；请用 Word 或 WPS 打开，${asDocx}再检查`,
    en: `has XML entities, which Word never writes, not read; open it and ${asDocxEnglish}`,
  },
  binary: {
    zh: "不是文本文件，也不是 Word 文件；请另存为 .docx、网页（.html）或 Markdown（.md）再检查",
    en: "neither a text nor a Word file; save it as .docx, HTML (.html) or Markdown (.md) first",
  },
  "pdf-encrypted": {
    zh: "PDF 设了打开密码，读不了；请检查 Word 文稿（.docx），或去掉密码",
    en: "a PDF protected by a password; check the Word file (.docx), or remove the password",
  },
  "pdf-damaged": {
    zh: "PDF 已损坏，读不了；请检查 Word 文稿（.docx），或重新生成 PDF",
    en: "a damaged PDF; check the Word file (.docx), or print it again",
  },
  scan: {
    zh: "PDF 里只有图片（扫描件），没有文字，读不到表格和数字；请检查 Word 文稿（.docx）",
    en: "a PDF of pictures only (a scan), without text; check the Word file (.docx)",
  },
  "pdf-reader-missing": {
    zh: "读 PDF 要用的 pdfjs-dist 没有安装；请运行 npm install pdfjs-dist@5.5.207，或检查 Word 文稿（.docx）",
    en: "pdfjs-dist, which reads PDF files, is not installed; run npm install pdfjs-dist@5.5.207, or check the Word file (.docx)",
  },
  "unknown-encoding": {
    zh: "文字编码无法识别（不是 UTF-8、UTF-16，也不是 GB18030），请另存为 UTF-8 再检查",
    en: "unknown encoding (neither UTF-8, UTF-16 nor GB18030); save it as UTF-8 first",
  },
};
