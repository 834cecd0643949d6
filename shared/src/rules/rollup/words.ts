import type { TotalFacts } from "./facts.ts";

type CellFacts = TotalFacts & { readonly kind: "cell" };
type AgencyFacts = TotalFacts & { readonly kind: "agency" };

/** The messages of rollup/total. */
export const totalMessages = {
  zh: (facts: TotalFacts) => (facts.kind === "cell" ? cellChinese(facts) : agencyChinese(facts)),
  en: (facts: TotalFacts) => (facts.kind === "cell" ? cellEnglish(facts) : agencyEnglish(facts)),
};

function cellChinese({ row, column, stated, sum, difference, agencies, contributors, exact, alsoIn }: CellFacts): string {
  const side = difference > 0 ? "多" : "少";
  const also = alsoIn.length > 0 ? `（同列${alsoIn.join("、")}相差相同）` : "";
  const hint = exact === undefined ? "" : `差额恰好等于${exact}的 ${size(difference)}。`;
  return `${row}「${column}」汇总为 ${stated}，${agencies} 个机关合计为 ${sum}，${side} ${size(difference)}${also}。${hint}${chineseParts(contributors)}请核对汇总数和各机关的数。`;
}

function chineseParts(contributors: CellFacts["contributors"]): string {
  if (contributors.length === 0) return "各机关这一格都是 0。";
  return `其中较大的：${contributors.map(({ agency, value }) => `${agency} ${value}`).join("、")}。`;
}

function cellEnglish({ row, column, stated, sum, difference, agencies, contributors, exact, alsoIn }: CellFacts): string {
  const also = alsoIn.length > 0 ? ` (and so are ${alsoIn.join(", ")})` : "";
  const side = difference > 0 ? "too many" : "too few";
  const largest = contributors.map(({ agency, value }) => `${agency} ${value}`).join(", ");
  const hint = exact === undefined ? "" : ` The difference is exactly ${exact}'s number.`;
  return `Row ${row}, ${column}: ${stated}, but ${agencies} agencies add up to ${sum}, ${size(difference)} ${side}${also}. Largest: ${largest || "all 0"}.${hint}`;
}

function agencyChinese({ agency, times, cells, tables }: AgencyFacts): string {
  const what = times === "missing" ? "漏加了" : "重复加了";
  return `汇总数像是${what}${agency}：${tables.join("、")}中有 ${cells} 格与各机关合计不等，差额都恰好是该机关的数。请核对。`;
}

function agencyEnglish({ agency, times, cells, tables }: AgencyFacts): string {
  const what = times === "missing" ? "was left out of" : "was added twice to";
  return `${agency} ${what} the sum: ${cells} cells (${tables.join(", ")}) differ by exactly its numbers.`;
}

function size(difference: number): number {
  return Math.abs(difference);
}
