import { chineseOrdinal } from "../../print/index.ts";
import type { KnownSection, Report, Section } from "../../report/report.ts";
import { withoutSpaces, wordsAt } from "../../report/words-at.ts";
import { must } from "../../text/must.ts";
import type { Edit } from "../../text/range.ts";
import { type Found, rule } from "../rule.ts";
import { formIndex, mainSections } from "./place.ts";

export interface SectionNumberFacts {
  readonly section: string;
  readonly found: number | undefined;
  readonly expected: number;
  /** None of the sections has a number. */
  readonly isNone: boolean;
  readonly isRepeated: boolean;
}

/** Wrong or repeated ordinal; none. */
export const sectionNumber = rule<SectionNumberFacts>({
  id: "section/number",
  severity: "error",
  summary: { zh: "六个部分依次编为一至六", en: "Sections are numbered 一 to 六" },
  explanation: {
    zh: "序号应与部分相符。自动编号在转换时常会丢失或重排。部分缺失、重复、次序颠倒时，只要序号自身相符或连续，就由别的规则提示，这里不重复。快速修复只改序号。",
    en: "Each section has its own number. Automatic numbering is often lost in conversion. Where a section is missing, repeated or out of order, other rules say so and consistent numbers are not judged. The quick fix changes nothing but the number.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "格式：一至六", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: { edits: [{ find: "## 五、存在", replace: "## ⟦四、⟧存在" }] },
    good: { edits: [{ find: "## 五、存在", replace: "## 5.存在" }] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    const { sections } = report;
    if (sections.every((section, i) => section.ordinal === i + 1)) return;
    const main = mainSections(report).filter((section) => !sections.some(({ duplicateOf }) => duplicateOf === section));
    if (areLost(main, report)) yield unnumbered(main, report);
    else for (const section of main) yield* checkNumber(section, report);
  },
  message: {
    zh: ({ section, found, expected, isNone, isRepeated }) => {
      if (isNone) return "各部分的序号丢失了，多半是自动编号在转换时没有带出来。请按格式依次编为一至六。";
      const right = `按格式应为“${chineseOrdinal(expected)}、”`;
      if (found === undefined) return `“${section}”没有序号，${right}。`;
      return `“${section}”的序号“${chineseOrdinal(found)}”${isRepeated ? "重复" : "不对"}，${right}。`;
    },
    en: ({ section, found, expected, isNone, isRepeated }) => {
      if (isNone) return "No section has its number; automatic numbering was probably lost. Number them 一 to 六.";
      if (found === undefined) return `“${section}” has no number; it is ${chineseOrdinal(expected)}、.`;
      return `“${section}” has ${isRepeated ? "a repeated" : "the wrong"} number ${found}; it is ${chineseOrdinal(expected)}、.`;
    },
  },
});

/** No section has its number, or all have the same figure: a converter has counted each list from 1 again. */
function areLost(main: readonly Section[], report: Report): boolean {
  const [first] = main;
  if (!first || main.length < 2 || main.some(({ ordinal }) => ordinal !== first.ordinal)) return false;
  return first.ordinal === undefined || main.every((section) => hasFigure(section, report));
}

/** 「1.」 rather than 「一、」. */
function hasFigure({ ordinalRange }: Section, report: Report): boolean {
  return /[\d０-９]/.test(wordsAt(report, ordinalRange));
}

function* checkNumber(section: KnownSection, report: Report): Iterable<Found<SectionNumberFacts>> {
  const index = formIndex(section, report);
  const extras = report.sections.filter(({ form, range }) => !form && range.start < section.range.start).length;
  const { ordinal } = section;
  if (ordinal === index + 1 || ordinal === index + 1 + extras) return;
  const isRepeated = report.sections.some((other) => other !== section && other.ordinal === ordinal);
  yield {
    range: ordinal === undefined ? section.title.range : withoutSpaces(report, section.ordinalRange),
    severity: ordinal === undefined ? "warning" : "error",
    facts: { section: section.form.title, found: ordinal, expected: index + 1, isNone: false, isRepeated },
    ...renumbering(section, index + 1, report),
  };
}

/** A figure may be the number of a list, which the reader of the text counts himself: a person decides. */
function renumbering(section: Section, value: number, report: Report): Pick<Found<SectionNumberFacts>, "fix" | "suggestions"> {
  const fix = {
    title: { zh: `改为“${chineseOrdinal(value)}、”`, en: `Renumber to ${chineseOrdinal(value)}、` },
    edits: [renumber(section, value, report)],
  };
  return hasFigure(section, report) ? { suggestions: [fix] } : { fix };
}

function unnumbered(main: readonly KnownSection[], report: Report): Found<SectionNumberFacts> {
  const first = must(main[0], "a section");
  const fix = {
    title: { zh: "依次编号", en: "Number the sections" },
    edits: main.map((section) => renumber(section, formIndex(section, report) + 1, report)),
  };
  return {
    range: first.title.range,
    severity: "warning",
    facts: { section: first.form.title, found: undefined, expected: 1, isNone: true, isRepeated: false },
    ...(first.ordinal === undefined ? { fix } : { suggestions: [fix] }),
  };
}

/** Keeps the ordinal's own style and mark: 「4.」 becomes 「5.」. */
function renumber(section: Section, value: number, report: Report): Edit {
  const range = section.ordinalRange;
  const found = wordsAt(report, range);
  if (section.ordinal === undefined) return { range, text: `${chineseOrdinal(value)}、` };
  const text = found.replace(/[一二三四五六七八九十]+|[\d０-９]+/, (old) =>
    /[一-龥]/.test(old) ? chineseOrdinal(value) : String(value),
  );
  return { range, text };
}
