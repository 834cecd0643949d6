import type { Document } from "../readers/document.ts";
import { readPages } from "../readers/pdf/build.ts";
import type { PdfPage } from "../readers/pdf/page.ts";
import { type PdfModule, pageOf } from "./pdf-page.ts";
import type { Refusal } from "./refusals.ts";

/** More pages no report has. */
const mostPages = 300;
/** Fewer characters on all pages are no text: a scan may have a stamp or a page number. */
const leastText = 40;

/** Reads a PDF by pdf.js, which is loaded only here and may not be installed. */
export async function openPdf(bytes: Uint8Array): Promise<Document | Refusal> {
  const pdfjs = await load();
  if (!pdfjs) return "pdf-reader-missing";
  const task = pdfjs.getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, isEvalSupported: false });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) return "too-large";
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await pageOf(await document.getPage(number), pdfjs));
    const length = (texts: PdfPage["texts"]) => texts.reduce((sum, { text }) => sum + text.length, 0);
    const isScan = pages.some(({ texts, pictures }) => pictures > 0.5 && length(texts) < leastText);
    if (isScan || pages.reduce((sum, { texts }) => sum + length(texts), 0) < leastText) return "scan";
    const { source, blocks, pages: starts, joined } = readPages(pages);
    return { source, layout: "pdf", blocks, pages: starts, notes: [noteOf(starts.length, joined)] };
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? "pdf-encrypted" : "pdf-damaged";
  } finally {
    await task.destroy();
  }
}

async function load(): Promise<PdfModule | undefined> {
  // pdf.js requires these classes when it is loaded, to draw with them. Nothing is drawn here, and Node does not have them.
  for (const name of ["DOMMatrix", "ImageData", "Path2D"])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } catch {
    return undefined;
  }
}

/** What was guessed is said once. */
function noteOf(pages: number, joined: number) {
  return {
    zh: `由 PDF（${pages} 页）还原：表格按框线和位置读出${joined > 0 ? `，${joined} 处跨页的表格已接起` : ""}；与原稿不一致时以原稿为准`,
    en: `Read from a PDF (${pages} pages): tables by their lines and places${joined > 0 ? `, ${joined} joined over a page's edge` : ""}; where it differs from the draft, the draft is right`,
  };
}
