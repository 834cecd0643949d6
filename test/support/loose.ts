/* What converters make of a report's tables: text in which nothing marks the cells, or only lines drawn around them. */

import { columnAt } from "../../shared/src/text/width.ts";
import { wrapped } from "./wrapped.ts";

/** Prints the rows of one table; a blank cell is "". */
export type LoosePrinter = (rows: readonly (readonly string[])[]) => string;

/** A report in the notation of tabs with each of its tables printed anew, and its prose broken to a width. */
export function loosely(report: string, print: LoosePrinter, width?: number): string {
  const prose = width === undefined ? report : wrapped(report, width);
  return prose.replace(/(?:^[^\n]*\t[^\n]*\n)+/gm, (lines) => `${print(rowsOf(lines))}\n`);
}

function rowsOf(lines: string): string[][] {
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
}

const filled = (row: readonly string[]) => row.filter((cell) => cell !== "");
const isNumber = (cell: string) => /^[+-]?\d|^[增减]\d/.test(cell);
const firstNumber = (row: readonly string[]) => {
  const at = row.findIndex(isNumber);
  return at < 0 ? row.length : at;
};
const labels = (row: readonly string[]) => filled(row.slice(0, firstNumber(row)));
const values = (row: readonly string[]) => filled(row.slice(firstNumber(row)));

/** A cell's words cut into lines of so many characters. */
function cut(words: string, length: number): string[] {
  return words.match(new RegExp(`.{1,${length}}`, "gs")) ?? [];
}

function padded(words: string, width: number): string {
  return words + " ".repeat(Math.max(1, width - columnAt(words, 0, words.length)));
}

const pageFoot = (page: number) => `\n\n— ${page} —\n\f`;

/** By name, how converters print. */
export const loosePrinters = {
  /** A word processor's plain text: a cell a line. */
  "one cell a line": (rows) => rows.flatMap(filled).join("\n"),
  /** The raw text of a library: a paragraph a cell. */
  "one cell a paragraph": (rows) => rows.flatMap(filled).join("\n\n"),
  /** A browser's inner text: a line with a tab between two cells. */
  "tabs between cells": (rows) => rows.map((row) => filled(row).join("\n\n\t\n\n")).join("\n\n\n\n"),
  "words and numbers parted by spaces": (rows) => rows.map((row) => filled(row).join(" ")).join("\n"),
  "cells parted by commas": (rows) => rows.map((row) => filled(row).join(",")).join("\n"),
  "bars behind cells, one a line": (rows) => rows.flatMap((row) => filled(row).map((cell) => `${cell} |`)).join("\n"),
  /** An extractor of PDF: labels over several lines, the numbers behind the last. */
  "labels cut over lines, numbers behind": (rows) =>
    rows
      .flatMap((row) => [
        ...labels(row)
          .flatMap((label) => cut(label, 9))
          .slice(0, -1),
        lastLine(row),
      ])
      .join("\n"),
  /** The same with the numbers beside the first line. */
  "numbers beside the first line of a label": (rows) =>
    rows
      .flatMap((row) => {
        const [first = "", ...rest] = labels(row).flatMap((label) => cut(label, 12));
        return [[first, ...values(row)].join("   "), ...rest];
      })
      .join("\n"),
  /** Columns of the screen: a page's text with its layout. */
  "numbers in columns": (rows) =>
    rows
      .map(
        (row) =>
          padded(labels(row).join("  "), 84) +
          values(row)
            .map((value) => padded(value, 7))
            .join(""),
      )
      .join("\n\n"),
  /** Header words in narrow columns, and pages. */
  "stacked header words and pages": (rows) =>
    rows
      .map((row, i) => {
        const isHeader = values(row).length === 0 && row.length > 4;
        const words = isHeader
          ? filled(row)
              .flatMap((cell) => cut(cell, 2))
              .join("\n")
          : filled(row).join("\n");
        return i > 0 && i % 9 === 0 ? words + pageFoot(i / 9) : words;
      })
      .join("\n"),
  /** All labels of a page, then all its numbers, row after row. */
  "labels of several rows, then their numbers": (rows) => inBatches(rows).join("\n\n"),
} as const satisfies Record<string, LoosePrinter>;

function lastLine(row: readonly string[]): string {
  const own = labels(row).at(-1) ?? "";
  return [cut(own, 9).at(-1) ?? "", ...values(row)].filter((cell) => cell !== "").join(" ");
}

/** Only rows that are summed can be told apart then, so the others stay as they are. */
function inBatches(rows: readonly (readonly string[])[]): string[] {
  const parts: string[] = [];
  let batch: (readonly string[])[] = [];
  const close = () => {
    parts.push(...batch.flatMap(labels), ...batch.flatMap(values));
    batch = [];
  };
  for (const row of rows) {
    const isSummed = values(row).length === 7 && labels(row).length > 0;
    if (!isSummed || batch.length === 6) close();
    if (isSummed) batch.push(row);
    else parts.push(...filled(row));
  }
  close();
  return parts;
}

/** By name, how drawn tables are printed; here blank cells keep their place. */
export const drawnPrinters = {
  "a grid of plus signs": (rows) => drawn(rows, { corner: "+", across: "-", down: "|" }),
  "a box": (rows) => drawn(rows, { corner: "┼", across: "─", down: "│" }),
  "columns under rulers": (rows) => {
    const widths = widthsOf(rows);
    const ruler = `  ${widths.map((width) => "-".repeat(width)).join(" ")}`;
    const lines = rows.map((row) => `  ${row.map((cell, i) => padded(cell, (widths[i] ?? 0) + 1)).join("")}`.trimEnd());
    return `\n${[ruler, ...lines.flatMap((line) => [line, ""]).slice(0, -1), ruler].join("\n")}\n`;
  },
} as const satisfies Record<string, LoosePrinter>;

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widest = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: widest }, (_, i) =>
    Math.max(6, ...rows.map((row) => columnAt(row[i] ?? "", 0, row[i]?.length ?? 0) + 2)),
  );
}

function drawn(rows: readonly (readonly string[])[], marks: { corner: string; across: string; down: string }): string {
  const widths = widthsOf(rows);
  const border = `${marks.corner}${widths.map((width) => marks.across.repeat(width) + marks.corner).join("")}`;
  const line = (row: readonly string[]) =>
    `${marks.down}${widths.map((width, i) => ` ${padded(row[i] ?? "", width - 1)}${marks.down}`).join("")}`;
  return `\n${border}\n${rows.map((row) => `${line(row)}\n${border}`).join("\n")}\n`;
}
