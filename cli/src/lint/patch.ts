import { sep } from "node:path";
import { gridOf } from "@xxgk-lint/shared/convert/grids.ts";
import { notations } from "@xxgk-lint/shared/notations/index.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import { structuredPatch } from "diff";
import type { Colors } from "picocolors/types.js";
import { shortPath } from "../format/short-path.ts";

/**
 * What changes from one text to another, as a unified diff that `git apply` takes, with the line numbers of the file on the disk. Of a Word
 * file, which has no lines, each paragraph and each row of a table is one.
 */
export function patchOf(filePath: string, cwd: string, before: Document, after: Document): string {
  const hasLines = notations[before.layout ?? "markdown"].hasLines;
  const [old, next] = [before, after].map((each) => (hasLines ? each.source : wordsOf(each)));
  const { hunks } = structuredPatch("", "", old ?? "", next ?? "", undefined, undefined, { context: 3 });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: own }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...own.map(harmless),
  ]);
  const name = harmless(shortPath(filePath, cwd).replaceAll(sep, "/")).replace(/[\t\r]/g, "\uFFFD");
  const note = hasLines ? "" : "\t（段落和表格中的文字 words of paragraphs and tables）";
  return [`--- ${sideName("a", name)}${note}`, `+++ ${sideName("b", name)}${note}`, ...lines, ""].join("\n");
}

/** Git puts a side before names that are relative. */
function sideName(side: string, name: string): string {
  return /^(?:\/|[A-Za-z]:\/)/.test(name) ? name : `${side}/${name}`;
}

/** A diff is looked at on terminals, which control characters could steer. Tabs and the ends of lines stay. */
function harmless(line: string): string {
  return line.replace(/(?!\t|\r$)[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

function wordsOf(document: Document): string {
  const blocks = notations[document.layout ?? "markdown"].read(document);
  const lines = blocks.flatMap((block) =>
    block.kind === "table" ? gridOf(block).map((row) => `| ${row.map(({ text }) => text).join(" | ")} |`) : [block.words.text],
  );
  return lines.map((line) => `${line}\n`).join("");
}

/** The same in the colours that everyone knows from git. */
export function paintPatch(patch: string, colors: Colors): string {
  const paint = (line: string) => {
    if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line);
    if (line.startsWith("@@")) return colors.cyan(line);
    if (line.startsWith("+")) return colors.green(line);
    return line.startsWith("-") ? colors.red(line) : line;
  };
  return patch.split("\n").map(paint).join("\n");
}
