import { chooseFixes, fixAll } from "@xxgk-lint/shared/fix.ts";
import { lint } from "@xxgk-lint/shared/lint.ts";
import type { BoundTable } from "@xxgk-lint/shared/report/report.ts";
import { isNumberKind } from "@xxgk-lint/shared/report/tables/number.ts";
import { type Blank, fillBlanks } from "@xxgk-lint/shared/rules/cell/fill.ts";
import { ruleNames } from "@xxgk-lint/shared/rules/names.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import type { Edit, Text } from "@xxgk-lint/shared/text/range.ts";
import { CodeActionKind } from "vscode-languageserver";
import type { Client, Speaker } from "../client.ts";
import type { Draft, OpenDocuments } from "../draft.ts";
import { fixAllKind, insertKind, type Offer } from "./offer.ts";

/** The safe fix first; it alone is preferred: what is preferred, a key applies unseen, and a suggestion may change a reported number. */
export function findingOffers(finding: Finding): Offer[] {
  const { fix, suggestions } = finding;
  const choices = [...(fix ? [fix] : []), ...suggestions];
  return choices.map(({ kind, title, edits }, i) => ({
    title,
    kind: kind === "insert" ? insertKind : CodeActionKind.QuickFix,
    edits: () => edits,
    finding,
    isPreferred: i === 0 && fix !== undefined,
  }));
}

/** Every safe fix of a rule that is found here, where it has more than one in the document. */
export function sameRuleOffers(found: readonly Finding[], { result, document }: Draft): Offer[] {
  const rules = new Set(found.filter(({ fix }) => fix).map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const same = result.findings.filter((finding) => finding.rule === rule && finding.fix);
    if (same.length < 2) return [];
    const name = ruleNames[rule];
    const title = { zh: `修正全文所有“${name.zh}”问题（共 ${same.length} 处）`, en: `Fix all ${same.length} of “${name.en}”` };
    return [{ title, kind: CodeActionKind.QuickFix, edits: () => chooseFixes(same, document.getText().length).flat() }];
  });
}

/** Every blank cell of the document, where this is one of several. */
export function fillOffers(found: readonly Finding[], { result }: Draft): Offer[] {
  if (!found.some(({ rule }) => rule === "cell/empty")) return [];
  const { report } = result;
  if (!report || result.findings.filter(({ rule }) => rule === "cell/empty").length < 2) return [];
  const fixes = [...report.tables.values()].flatMap((table) => fillBlanks(blanksOf(table), table, report) ?? []);
  if (fixes.length === 0) return [];
  const title = { zh: "全文空格都填上（能推出的按勾稽关系，其余填 0）", en: "Fill all blank cells (what the sums give, else 0)" };
  return [{ title, kind: CodeActionKind.QuickFix, edits: () => fixes.flatMap(({ edits }) => edits) }];
}

function blanksOf({ rows }: BoundTable): Blank[] {
  return rows
    .filter(({ kind }) => kind !== "duplicate")
    .flatMap((row) =>
      row.values.flatMap((cell) => (cell.state === "blank" && isNumberKind(cell.form.column.kind) ? [{ cell, row }] : [])),
    );
}

/** One edit that turns the text into what `--fix` makes of it, pass after pass. */
export function fixAllOffers(
  { document, result, settings }: Draft,
  server: OpenDocuments & Pick<Client, "warn"> & Speaker,
): Offer[] {
  if (!result.findings.some(({ fix }) => fix)) return [];
  const title = { zh: "修正全部（只改格式，不改数字）", en: "Fix all that is safe" };
  const edits = () => {
    const text = document.getText();
    const known = server.read(document);
    const { text: fixed, isSettled } = fixAll(text, settings.lint, (source, own) => lint({ ...known, source }, own));
    if (!isSettled) server.warn(server.say(unsettled));
    return difference(text, fixed);
  };
  return [{ title, kind: fixAllKind, edits }];
}

const unsettled: Text = {
  zh: "改了三遍还有要改的，没有修正；请按提示逐条修改。",
  en: "Three passes left more to correct, so nothing was changed; correct the findings one by one.",
};

/** The shortest stretch that has to be replaced, so that the cursor and the marks elsewhere stay. */
function difference(before: string, after: string): Edit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ range: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }];
}
