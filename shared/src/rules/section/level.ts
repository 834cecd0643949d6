import { notations } from "../../notations/index.ts";
import type { Heading } from "../../readers/block.ts";
import type { Report, Section } from "../../report/report.ts";
import { smallest } from "../../text/extremes.ts";
import type { Edit } from "../../text/range.ts";
import { rule } from "../rule.ts";
import { mainSections } from "./place.ts";

export interface SectionLevelFacts {
  readonly levels: readonly number[];
  readonly expected: number;
}

/** Headings of one rank have one level. */
export const sectionLevel = rule<SectionLevelFacts>({
  id: "section/level",
  severity: "information",
  summary: { zh: "六个部分的标题同级", en: "The six headings have one level" },
  explanation: {
    zh: "六个部分是并列的，标题级别（#、##、h2 等）应当相同，否则目录和网页样式会错乱。快速修复统一为其中最高的一级。",
    en: "The six sections are of one rank, so their heading marks are of one level; contents and styles depend on it. The quick fix sets the highest of the levels found.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "格式：一至六", evidence: "L" }],
  fix: "safe",
  examples: {
    bad: {
      edits: [
        { find: "## 四、政府信息公开行政复议", replace: "### 四、⟦政府信息公开行政复议" },
        { find: "诉讼情况", replace: "诉讼情况⟧" },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    // A Word file's ranks are for its navigation pane; on the page nothing shows them.
    if (!notations[report.layout].hasLines) return;
    const headings = mainSections(report).flatMap((section) =>
      section.heading.kind === "heading" ? [{ section, heading: section.heading }] : [],
    );
    const levels = [...new Set(headings.map(({ heading }) => heading.level))];
    if (levels.length < 2) return;
    const expected = sectionLevelOf(headings, report);
    const drifted = headings.filter(({ heading }) => heading.level !== expected);
    const [first, ...others] = drifted;
    if (!first) return;
    const edits = drifted.map(({ heading }) => setLevel(heading, expected, report));
    yield {
      range: first.section.title.range,
      facts: { levels, expected },
      related: others.map(({ section }) => ({
        range: section.title.range,
        text: { zh: "级别也不同", en: "Of another level, too" },
      })),
      ...(edits.every((edit) => edit.length > 0) && {
        fix: { title: { zh: "统一各部分标题的级别", en: "One level for all sections" }, edits: edits.flat() },
      }),
    };
  },
  message: {
    zh: ({ levels, expected }) =>
      `六个部分并列，标题级别却不一致（出现了第 ${[...levels].sort().join("、")} 级）。请统一为第 ${expected} 级。`,
    en: ({ levels, expected }) =>
      `The sections are of one rank, but their headings of levels ${[...levels].sort().join(", ")}. Make them all level ${expected}.`,
  },
});

/** The highest level found, but below that of the report's title. */
function sectionLevelOf(headings: readonly { readonly section: Section; readonly heading: Heading }[], report: Report): number {
  const title = report.blocks.find(
    (block) => block.kind === "heading" && report.title !== undefined && block.words.range.end === report.title.range.end,
  );
  const above = title?.kind === "heading" ? title.level : 0;
  const levels = headings.map(({ heading }) => heading.level);
  const below = levels.filter((level) => level > above);
  return smallest(below.length > 0 ? below : levels);
}

/** Edits of the marks only; none where the heading is underlined, or the tags are not where they should be. */
function setLevel({ range, level }: Heading, expected: number, { source }: Report): Edit[] {
  const text = source.slice(range.start, range.end);
  const hashes = /^(\s*)(#+)/.exec(text);
  if (hashes?.[2]?.length === level) {
    const start = range.start + (hashes[1]?.length ?? 0);
    return [{ range: { start, end: start + level }, text: "#".repeat(expected) }];
  }
  const open = /^<h[1-6]/i.exec(text);
  const close = /<\/h[1-6](?=\s*>$)/i.exec(text);
  if (!open || !close) return [];
  return [open[0].length, close.index + close[0].length].map((end) => ({
    range: { start: range.start + end - 1, end: range.start + end },
    text: String(expected),
  }));
}
