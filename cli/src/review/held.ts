import type { RuleId } from "@xxgk-lint/shared/rules/ids.ts";
import { ruleNames } from "@xxgk-lint/shared/rules/names.ts";
import { balanceOf } from "@xxgk-lint/shared/sheet/relations.ts";
import type { Sheet, SheetTable } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Held, Item } from "./round.ts";

/** What of a report was checked, by tables and kinds of checks, and how much of it holds. */
export function heldIn(sheet: Sheet, findings: readonly Item[], locale: Locale): Held[] {
  const tables = sheet.blocks.filter((block): block is SheetTable => block.kind === "table");
  return [
    ...tables.flatMap((table) => heldSums(table, locale)),
    ...heldPrior(sheet, findings, locale),
    ...heldCounty(tables, locale),
  ];
}

function heldSums(table: SheetTable, locale: Locale): Held[] {
  const numbers = table.cells.map(({ value }) => value);
  const rules = [...new Set(table.relations.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const judged = table.relations.flatMap((relation) =>
      relation.rule === rule ? (balanceOf(relation, numbers).difference ?? []) : [],
    );
    return held(`${table.name}${locale === "zh" ? "：" : ": "}${ruleNames[rule as RuleId][locale]}`, judged);
  });
}

/** Each rule that asks last year's report is one check. */
function heldPrior({ prior }: Sheet, findings: readonly Item[], locale: Locale): Held[] {
  if (!prior) return [];
  return (["prior/carried-over", "prior/in-force"] as const).flatMap((rule) => {
    const isBroken = findings.some((item) => item.rule === rule);
    return held(`${ruleNames[rule][locale]}（${prior.year}）`, [isBroken ? 1 : 0]);
  });
}

function heldCounty(tables: readonly SheetTable[], locale: Locale): Held[] {
  const differences = tables.flatMap(({ cells }) => cells.flatMap(({ county }) => county?.difference ?? []));
  return held(ruleNames["rollup/total"][locale], differences);
}

function held(name: string, differences: readonly number[]): Held[] {
  const holding = differences.filter((difference) => difference === 0).length;
  return differences.length === 0 ? [] : [{ name, holding, judged: differences.length }];
}
