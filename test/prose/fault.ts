import { applyEdits } from "../../shared/src/fix.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import type { Range } from "../../shared/src/text/range.ts";
import { type Office, printOffice } from "./office.ts";

/*
 * A fault as this corpus writes it down, a line each: `office | rules | what → what with ⟦the wrong words⟧ | what a fix must write`. In
 * place of the replacement `+ 一 | a sentence` adds a paragraph to a section, `signature | words` signs the report otherwise.
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
  | { readonly kind: "sign"; readonly marked: string };

export function readFaults(group: string, text: string): Fault[] {
  return text.split("\n").flatMap((line) => (line === "" ? [] : readFault(group, line)));
}

function readFault(group: string, line: string): Fault {
  const [office = "", rules = "", what = "", ...rest] = line.split("|").map((part) => part.trim());
  const [find, marked = ""] = what.split("→").map((part) => part.trim());
  const isReplaced = what.includes("→");
  const change: Change = isReplaced
    ? { kind: "replace", find: find ?? "", marked }
    : what === "signature"
      ? { kind: "sign", marked: rest[0] ?? "" }
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

function changed(office: Office, change: Change & { readonly kind: "replace" | "sign" }, line: string): string {
  if (change.kind === "sign") return printOffice({ ...office, signature: [change.marked, office.signature[1] ?? ""] }).text;
  const { text } = printOffice(office);
  if (!text.includes(change.find)) throw new Error(`nothing to replace: ${line}`);
  return text.replace(change.find, () => change.marked);
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
    ({ rule, range }) => fault.rules.includes(rule) && range.start < mark.end && mark.start < range.end,
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
