import { applyEdits } from "../../shared/src/fix.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import type { Range } from "../../shared/src/text/range.ts";
import { type Office, printOffice } from "./office.ts";

/*
 * A fault as this corpus writes it down, a line each: `office | rules | what → what with ⟦the wrong words⟧ | what a fix must write`. In
 * place of the replacement `+ 一 | a sentence` adds a paragraph to a section, `signature | words` signs the report otherwise, `row | label :
 * ⟦48⟧ 4 0 …` writes other values into a row (_ for blank, 48+4 for two in a cell), `exchange | a : b` exchanges two header words, and
 * `exchange | tables` the tables of sections three and four.
 */

export interface Fault {
  /** The kind of fault: the file's name. */
  readonly group: string;
  readonly line: string;
  readonly office: string;
  /** Any of these may speak. */
  readonly rules: readonly string[];
  readonly change: Change;
  readonly suggested: string;
}

type Change =
  | { readonly kind: "replace"; readonly find: string; readonly marked: string }
  | { readonly kind: "add"; readonly section: string; readonly marked: string }
  | { readonly kind: "sign" | "row" | "exchange"; readonly marked: string };

export function readFaults(group: string, text: string): Fault[] {
  return text.split("\n").flatMap((line) => (line === "" ? [] : readFault(group, line)));
}

function readFault(group: string, line: string): Fault {
  const [office = "", rules = "", what = "", ...rest] = line.split("|").map((part) => part.trim());
  const [find, marked = ""] = what.split("→").map((part) => part.trim());
  const isReplaced = what.includes("→");
  const change: Change = isReplaced
    ? { kind: "replace", find: find ?? "", marked }
    : what === "signature" || what === "row" || what === "exchange"
      ? { kind: what === "signature" ? "sign" : what, marked: rest[0] ?? "" }
      : { kind: "add", section: what.replace("+", "").trim(), marked: rest[0] ?? "" };
  return { group, line, office, rules: rules.split(","), change, suggested: rest[isReplaced ? 0 : 1] ?? "" };
}

export interface Planted {
  readonly text: string;
  readonly mark: Range;
}

/** The office's report with the fault in it. Throws where it finds no place. */
export function plant({ change, line }: Fault, office: Office): Planted {
  const marked = change.kind === "add" ? withPassage(office, change) : changed(office, change, line);
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  if (start < 0 || end < start) throw new Error(`no mark: ${line}`);
  return { text: marked.replace("⟦", "").replace("⟧", ""), mark: { start, end } };
}

function withPassage(office: Office, { section, marked }: Change & { readonly kind: "add" }): string {
  return printOffice(office, [...office.passages, { section, text: marked }]).text;
}

function changed(office: Office, change: Exclude<Change, { readonly kind: "add" }>, line: string): string {
  if (change.kind !== "replace") return otherwise(office, change.kind, change.marked);
  const { text } = printOffice(office);
  if (!text.includes(change.find)) throw new Error(`nothing to replace: ${line}`);
  return text.replace(change.find, () => change.marked);
}

function otherwise(office: Office, kind: "sign" | "row" | "exchange", marked: string): string {
  if (kind === "row") return withRow(printOffice(office).text, marked);
  if (kind === "exchange") return withExchanged(printOffice(office).text, marked);
  return printOffice({ ...office, signature: [marked, office.signature[1] ?? ""] }).text;
}

/** The values behind a row's label; the mark goes where it stands among the new ones. */
function withRow(text: string, marked: string): string {
  const [label = "", values = ""] = marked.split(" : ");
  const cells = values.split(" ").map((value) => value.replace("_", "").replace("+", " "));
  const line = text.split("\n").find((one) => one.startsWith("|") && one.includes(label));
  if (!line) throw new Error(`no row: ${label}`);
  const old = line.split(" | ");
  const kept = old.slice(0, old.length - cells.length).join(" | ");
  return text.replace(line, () => `${kept} | ${cells.join(" | ")} |`);
}

function withExchanged(text: string, marked: string): string {
  if (marked === "tables") return withTablesExchanged(text);
  const [first = "", second = ""] = marked.split(" : ");
  if (!text.includes(`${first} | ${second}`)) throw new Error(`no headers: ${marked}`);
  return text.replace(`${first} | ${second}`, () => `⟦${second} | ${first}⟧`);
}

function withTablesExchanged(text: string): string {
  const blocks = text.split("\n\n");
  const at = (heading: string) => blocks.findIndex((block) => block.startsWith("#") && block.includes(heading)) + 1;
  const [third, fourth] = [at("收到和处理政府信息公开申请"), at("政府信息公开行政复议、行政诉讼")];
  [blocks[third], blocks[fourth]] = [blocks[fourth] ?? "", blocks[third] ?? ""];
  blocks[third - 1] = `⟦${blocks[third - 1]}⟧`;
  return blocks.join("\n\n");
}

export interface Verdict {
  readonly isFound: boolean;
  /** What a fix or suggestion writes is what was asked for. */
  readonly isMended: boolean;
  /** What else is said that is not said of the office's own report, as `rule words`. */
  readonly others: readonly string[];
}

export function judge(fault: Fault, { text, mark }: Planted, findings: readonly Finding[], own: ReadonlySet<string>): Verdict {
  const meant = findings.filter(
    ({ rule, range }) => fault.rules.includes(rule) && range.start <= mark.end && mark.start <= range.end,
  );
  const others = findings.filter((finding) => !meant.includes(finding) && !own.has(said(finding, text)));
  const fixes = meant.flatMap(({ fix, suggestions }) => [...(fix ? [fix] : []), ...suggestions]);
  const isMended = fixes.some(({ edits }) => {
    const from = Math.max(0, mark.start - 20);
    const after = applyEdits(text, edits);
    return after.slice(from, mark.end + 40).includes(fault.suggested);
  });
  return {
    isFound: meant.length > 0,
    isMended: fault.suggested === "" || isMended,
    others: others.map((finding) => `${finding.rule} 〔${text.slice(finding.range.start, finding.range.end).slice(0, 40)}〕`),
  };
}

/** A finding by its rule and words, which stay when the text around moves. */
export function said({ rule, range }: Finding, text: string): string {
  return `${rule} ${text.slice(range.start, range.end)}`;
}
