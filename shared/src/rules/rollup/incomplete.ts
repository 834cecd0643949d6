import type { Report } from "../../report/report.ts";
import type { Range } from "../../text/range.ts";
import { isComplete, type RollupState } from "../../workspace/surroundings.ts";
import { type Found, type Related, rule } from "../rule.ts";
import { type Gap, gapsOf } from "./compare.ts";

export interface IncompleteFacts {
  readonly missing: readonly string[];
  readonly unreadable: readonly string[];
  readonly twice: readonly string[];
  /** Agencies that leave cells without a number, where all else could be compared. */
  readonly gaps: readonly { readonly agency: string; readonly cells: number }[];
}

/** What keeps a county's report from being compared with its agencies'. */
export const rollupIncomplete = rule<IncompleteFacts>({
  id: "rollup/incomplete",
  severity: "information",
  summary: { zh: "汇总所需的各机关报告齐全", en: "Every agency's report is there to be added up" },
  explanation: {
    zh: "少了一个机关的报告，汇总数与合计必然不等，所以这时不逐格比较，只说明缺了什么：没有本年度报告的机关、不是年报或认不出年度的文件、同一机关两份数字不同的报告。只是个别格空白或认不出的，其余各格照常比较。与汇总无关的文件和垂直管理的机关，请列入配置的 leaveOut。",
    en: "Without one agency's report the sums must differ, so nothing is compared; this says what is missing: agencies without a report of the year, files that are no report, two reports of one agency that differ. Where only single cells have no number, all others are compared. List what does not belong to the sum in `leaveOut`.",
  },
  sources: [
    { document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四：县级以上政府汇总本级、部门和下级的数据", evidence: "L" },
  ],
  fix: "none",
  examples: {
    bad: { edits: [licences("12")], others: [{ as: "agency", agency: "云山县水务局", edits: [licences("")] }] },
    good: { edits: [licences("12")], others: [{ as: "agency", agency: "云山县水务局", edits: [licences("12")] }] },
  },
  *check(report, { rollup }) {
    if (!rollup) return;
    const gaps = isComplete(rollup) ? gapsOf(report, rollup) : [];
    const { missing, unreadable, twice } = rollup;
    if (missing.length + unreadable.length + twice.length + gaps.length === 0) return;
    yield toFound(report, rollup, gaps);
  },
  message: {
    zh: (facts) =>
      `${wordsFor(facts, chinese).join("；")}。${facts.gaps.length > 0 ? "这些格没有比较，其余各格已比较。" : "没有逐格比较。"}`,
    en: (facts) =>
      `${wordsFor(facts, english).join("; ")}. ${facts.gaps.length > 0 ? "These cells are not compared; the others are." : "Nothing is compared."}`,
  },
});

function toFound(report: Report, { missing, unreadable, twice }: RollupState, gaps: readonly Gap[]): Found<IncompleteFacts> {
  const counts = new Map<string, { readonly related: Related; cells: number }>();
  for (const { agency, uri } of gaps.flatMap(({ reports }) => reports)) {
    const related = { uri, range: { start: 0, end: 0 }, text: { zh: agency.name, en: agency.name } };
    const known = counts.get(agency.name) ?? { related, cells: 0 };
    known.cells++;
    counts.set(agency.name, known);
  }
  return {
    range: placeOf(report),
    facts: { missing, unreadable, twice, gaps: [...counts].map(([agency, { cells }]) => ({ agency, cells })) },
    related: [...counts.values()].map(({ related }) => related),
  };
}

function placeOf(report: Report): Range {
  const [table] = report.tables.values();
  return report.title?.range ?? table?.range ?? { start: 0, end: 0 };
}

type Words = Readonly<Record<"missing" | "unreadable" | "twice", (names: string) => string>> & {
  readonly gaps: (agency: string, cells: number) => string;
};

function wordsFor({ missing, unreadable, twice, gaps }: IncompleteFacts, words: Words): string[] {
  return [
    ...(missing.length > 0 ? [words.missing(list(missing))] : []),
    ...(unreadable.length > 0 ? [words.unreadable(list(unreadable))] : []),
    ...(twice.length > 0 ? [words.twice(list(twice))] : []),
    ...gaps.slice(0, mostNamed).map(({ agency, cells }) => words.gaps(agency, cells)),
  ];
}

const mostNamed = 6;

function list(names: readonly string[]): string {
  return names.slice(0, mostNamed).join("、") + (names.length > mostNamed ? `……（${names.length}）` : "");
}

const chinese: Words = {
  missing: (names) => `缺少本年度的报告：${names}`,
  unreadable: (names) => `不是年报或认不出年度：${names}`,
  twice: (names) => `有两份数字不同的报告：${names}`,
  gaps: (agency, cells) => `${agency}有 ${cells} 格空白或认不出`,
};

const english: Words = {
  missing: (names) => `No report of the year: ${names}`,
  unreadable: (names) => `No report, or of an unknown year: ${names}`,
  twice: (names) => `Two reports that differ: ${names}`,
  gaps: (agency, cells) => `${agency} has no number in ${cells} cells`,
};

function licences(n: string) {
  return { find: "| 行政许可 | 0 |", replace: `| 行政许可 | ${n} |` };
}
