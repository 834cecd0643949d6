import { rules } from "@xxgk-lint/shared/rules/index.ts";
import { countUp } from "@xxgk-lint/shared/text/gather.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";

type Findings = readonly { readonly rule: string }[];

/** `--statistics`: the number of findings of each rule and of the reports that have them, the most frequent first. */
export function statisticsOf(checked: readonly { readonly findings: Findings }[], locale: Locale): string {
  const counts = new Map<string, { findings: number; reports: number }>();
  for (const { findings } of checked) {
    for (const [rule, count] of countRules(findings)) {
      const { findings: before, reports } = counts.get(rule) ?? { findings: 0, reports: 0 };
      counts.set(rule, { findings: before + count, reports: reports + 1 });
    }
  }
  const rows = [...counts].sort(([, a], [, b]) => b.reports - a.reports || b.findings - a.findings);
  const head = locale === "zh" ? "报告   问题  规则" : "reports findings rule";
  const widths = locale === "zh" ? [4, 6] : [7, 8];
  const line = ([rule, { findings, reports }]: (typeof rows)[number]) =>
    `${String(reports).padStart(widths[0] ?? 0)} ${String(findings).padStart(widths[1] ?? 0)}  ${rule}  ${summaries.get(rule)?.[locale] ?? ""}`;
  return rows.length === 0 ? "" : `${[head, ...rows.map(line)].join("\n")}\n`;
}

const summaries = new Map<string, { readonly zh: string; readonly en: string }>(rules.map(({ id, summary }) => [id, summary]));

function countRules(findings: Findings): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) countUp(counts, rule);
  return counts;
}
