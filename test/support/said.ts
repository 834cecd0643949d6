import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Layout } from "../../shared/src/readers/block.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { exampleSurroundings } from "../../shared/src/rules/example-others.ts";
import type { Example, OtherExample } from "../../shared/src/rules/rule.ts";
import type { Surroundings } from "../../shared/src/workspace/surroundings.ts";
import { balancedValues } from "./balance.ts";
import { formForYear, writeReport } from "./generate.ts";
import { loosely, loosePrinters } from "./loose.ts";
import { seededRandom } from "./random.ts";
import { writeSheet } from "./website.ts";
import { wrapped } from "./wrapped.ts";

/*
 * Documents of what is read in, or said of, small changes to a report. A case is
 *
 *   # what the case is about
 *   @ 2023 html           the report of examples in this year's form and layout (2023 markdown where nothing is said)
 *   @ 2023 tabs: <name>   the same as a converter prints it, by the name of a loose printer
 *   @ 2023 html: numbers 7         with balanced numbers, drawn from this seed
 *   @ 2023 tabs: wrapped at 60     with its prose broken to this width
 *   @ website             or a website's sheet
 *   - words of it         these words, or whole lines,
 *   + other words         with these in their place, or gone where there are none; any number of such pairs
 *   & prior               a report beside it, with the changes below: last year's, a `neighbour` or an `agency` that it is the sum of
 *   > a line              or a text of its own instead of that report
 *   = what is expected    line by line
 *
 * `UPDATE_SAID=1 npx vitest run …` writes what is the case now in place of what is expected: read the difference before it is committed.
 */

export interface Case {
  readonly name: string;
  readonly text: string;
  readonly surroundings: Surroundings;
  readonly expected: string;
}

type Say = (text: string, surroundings: Surroundings) => string;

const isUpdated = process.env.UPDATE_SAID === "1";

/** One test for each case of a document: `say` tells what is the case with its text. */
export function testDocument(file: URL, say: Say): void {
  const parts = readFileSync(file, "utf8").split(/^(?=# )/m);
  const cases = parts.filter((part) => part.startsWith("# ")).map(caseOf);
  test.each(cases)("$name", ({ text, surroundings, expected }) => {
    if (!isUpdated) expect(linesOf(say(text, surroundings)).join("\n")).toBe(expected);
  });
  if (isUpdated) update(file, parts, say);
}

function caseOf(part: string): Case {
  const [own = [], ...beside] = split(part.trimEnd().split("\n"));
  const text = own.filter((line) => line.startsWith(">")).map((line) => line.slice(2));
  const example = exampleOf(own);
  const others = beside.map(otherOf);
  return {
    name: own[0]?.slice(2) ?? "",
    text: text.length > 0 ? `${text.join("\n")}\n` : editedExample(own),
    surroundings: exampleSurroundings({ ...example, edits: [], others }),
    expected: part
      .split("\n")
      .flatMap((line) => (line.startsWith("=") ? line.slice(2) : []))
      .join("\n"),
  };
}

/** The lines of the case itself, and of each report beside it. */
function split(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line.startsWith("&")) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts;
}

const header = /^@ (\d{4}|website) ?(\w*)(?:: (.+))?/;

function exampleOf(lines: readonly string[]): Required<Pick<Example, "year" | "layout">> {
  const [, year, layout] = header.exec(headerIn(lines)) ?? [];
  return { year: Number(year) || 2023, layout: (layout || "markdown") as Layout };
}

function headerIn(lines: readonly string[]): string {
  return lines.find((line) => line.startsWith("@")) ?? "";
}

function unedited(lines: readonly string[]): string {
  const [, kind, , printer] = header.exec(headerIn(lines)) ?? [];
  const example = exampleOf(lines);
  if (kind === "website") return writeSheet(example.layout);
  const [, how, number] = /^(numbers|wrapped at) (\d+)$/.exec(printer ?? "") ?? [];
  if (how === "numbers")
    return writeReport({ ...example, values: balancedValues(formForYear(example.year), seededRandom(Number(number))) });
  const text = exampleText({ ...example, edits: [] });
  if (how === "wrapped at") return wrapped(text, Number(number));
  const print = loosePrinters[printer as keyof typeof loosePrinters];
  return print ? loosely(text, print) : text;
}

function otherOf(lines: readonly string[]): OtherExample {
  const [, as, agency] = /^& (prior|neighbour|agency) ?(.*)/.exec(lines[0] ?? "") ?? [];
  const edits = pairsIn(lines).map(({ find, replace = "" }) => ({ find, replace }));
  return { as: as as OtherExample["as"], ...(agency && { agency }), edits };
}

/** Throws where the report does not hold the words to be replaced. */
function editedExample(lines: readonly string[]): string {
  return pairsIn(lines).reduce((edited, { find, replace }) => replaced(edited, find, replace), unedited(lines));
}

function pairsIn(lines: readonly string[]) {
  const pairs: { readonly find: string; readonly replace: string | undefined }[] = [];
  for (let at = 0; at < lines.length; ) {
    const [find, between] = block(lines, at, "-");
    const [replace, end] = block(lines, between, "+");
    if (find !== undefined) pairs.push({ find, replace });
    at = Math.max(end, at + 1);
  }
  return pairs;
}

/** The words of the lines that begin with this sign, from here on, and where they end. */
function block(lines: readonly string[], from: number, sign: string): [string | undefined, number] {
  let end = from;
  while (lines[end]?.startsWith(sign)) end++;
  const words = lines.slice(from, end).map((line) => line.slice(2).replaceAll("\\t", "\t"));
  return [words.length > 0 ? words.join("\n") : undefined, end];
}

function replaced(text: string, find: string, replace: string | undefined): string {
  if (!text.includes(find)) throw new Error(`nothing to replace: ${find}`);
  const isWhole = `\n${text}`.includes(`\n${find}\n`);
  if (replace === undefined && isWhole) return `\n${text}`.replace(`\n${find}\n`, "\n").slice(1);
  return text.replace(find, () => replace ?? "");
}

function update(file: URL, parts: readonly string[], say: Say): void {
  const written = parts.map((part) => {
    if (!part.startsWith("# ")) return part;
    const given = part
      .trimEnd()
      .split("\n")
      .filter((line) => !line.startsWith("="));
    const { text, surroundings } = caseOf(part);
    const said = linesOf(say(text, surroundings));
    return [...given, ...said.map((line) => `= ${line}`), "", ""].join("\n");
  });
  writeFileSync(fileURLToPath(file), `${written.join("").trimEnd()}\n`);
}

/** Without spaces at their ends, which editors take away. */
function linesOf(said: string): string[] {
  return said.split("\n").map((line) => line.trimEnd());
}
