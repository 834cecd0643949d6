import type { Layout } from "../readers/block.ts";
import { boxes } from "./boxes.ts";
import { docx } from "./docx/index.ts";
import { html } from "./html.ts";
import { lines } from "./lines.ts";
import { loose } from "./loose.ts";
import { markdown } from "./markdown.ts";
import type { Notation } from "./notation.ts";
import { pdf } from "./pdf.ts";
import { tabs } from "./tabs.ts";

/** Every notation by its name. */
export const notations: { readonly [name in Layout]: Notation } = { markdown, tabs, lines, boxes, loose, html, docx, pdf };

/** The notations of text that a whole report can be written in. */
export const textLayouts = ["markdown", "tabs", "lines", "html"] as const satisfies readonly Layout[];
export type TextLayout = (typeof textLayouts)[number];

/** All notations that a whole report can be written in: text, and Word files. */
export const writtenLayouts = [...textLayouts, "docx"] as const satisfies readonly Layout[];
export type WrittenLayout = (typeof writtenLayouts)[number];

const all: readonly Notation[] = Object.values(notations);

/** The notation of a table; plain text for rows that stand in no table. */
export function notationOfTable(table: { readonly layout: Layout } | undefined): Notation {
  return notations[table?.layout ?? "tabs"];
}

/** How the names of the files end that may hold a report, without the dot. */
export const extensions: readonly string[] = all.flatMap((notation) => notation.extensions);

/** The files that may hold a report, as a glob for any folder. */
export const reportFiles = `**/*.{${extensions.join(",")}}`;

const reportFile = new RegExp(`\\.(?:${extensions.join("|")})$`, "i");

/** Whether a file of this name may hold a report. */
export function mayHoldReport(name: string): boolean {
  return reportFile.test(name);
}

/** The notation for a document of this language, as editors call it; Markdown for an unknown one. */
export function notationOfLanguage(language: string): Notation {
  return all.find(({ languages }) => languages.includes(language)) ?? markdown;
}
