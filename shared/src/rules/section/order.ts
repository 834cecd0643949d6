import { notations } from "../../notations/index.ts";
import type { KnownSection, Report } from "../../report/report.ts";
import type { Edit, Range } from "../../text/range.ts";
import { insertAt } from "../insert.ts";
import { type Fix, rule } from "../rule.ts";
import { bodyEnd, formIndex, gapAfter, hasKnownEnd, mainSections } from "./place.ts";

export interface SectionOrderFacts {
  readonly section: string;
  /** The section before which it belongs; undefined for the last. */
  readonly before: string | undefined;
}

/** Sections out of order. */
export const sectionOrder = rule<SectionOrderFacts>({
  id: "section/order",
  severity: "error",
  summary: { zh: "六个部分按格式的次序排列", en: "The six sections stand in the form's order" },
  explanation: {
    zh: "六个部分的次序由格式规定。只指出需要移动的部分。快速修复连同内容整体移到应在的位置；有表格不在自己的部分里，或网页里移动会弄乱标签的，不提供快速修复。",
    en: "The order is fixed. Only the sections that have to move are named. The quick fix moves a section with all it holds, where every table stands in its own section, and unless that would break a page's tags.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "格式：一至六", evidence: "O" }],
  fix: "safe",
  examples: {
    bad: {
      edits: [
        { find: "## 六、其他需要报告的事项\n\n本机关本年度未发出收费通知，未收取政府信息公开信息处理费。\n\n", replace: "" },
        {
          find: "## 五、存在",
          replace: "## 六、⟦其他需要报告的事项⟧\n\n本机关本年度未发出收费通知，未收取政府信息公开信息处理费。\n\n## 五、存在",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: "none",
  cells: "none",
  *check(report) {
    const sections = mainSections(report);
    const settled = new Set(longestOrderedRun(sections, report));
    const misplaced = sections.filter((section) => !settled.has(section));
    for (const [i, section] of misplaced.entries()) {
      const index = formIndex(section, report);
      const next = sections.find((other) => settled.has(other) && formIndex(other, report) > index);
      // The first finding's fix moves all of them.
      const moveAll = () => (misplaced.length > 1 ? exchange(sections, report) : move(section, next, report));
      const fix = i === 0 && isSorted(sections, report) ? moveAll() : undefined;
      yield {
        range: section.title.range,
        facts: { section: section.form.title, before: next?.form?.title },
        ...(fix && { fix }),
      };
    }
  },
  message: {
    zh: ({ section, before }) =>
      `“${section}”的位置不对，按格式应在${before ? `“${before}”之前` : "最后"}。请连同内容一起移过去。`,
    en: ({ section, before }) => `“${section}” is out of order: it belongs ${before ? `before “${before}”` : "at the end"}.`,
  },
});

/** The most sections that are in order already; of two such choices the one that leaves the last section where it is. */
function longestOrderedRun(sections: readonly KnownSection[], report: Report): readonly KnownSection[] {
  const best: KnownSection[][] = [];
  sections.forEach((section, i) => {
    const index = formIndex(section, report);
    let longest: KnownSection[] = [];
    for (const [j, chain] of best.entries()) {
      const last = sections[j];
      if (last && j < i && formIndex(last, report) < index && chain.length > longest.length) longest = chain;
    }
    best.push([...longest, section]);
  });
  return best.reduce((longest, chain) => (chain.length >= longest.length ? chain : longest), []);
}

/** Every table stands in its own section. Otherwise a person must decide what belongs where. */
function isSorted(sections: readonly KnownSection[], { form, tables }: Report): boolean {
  return [...tables].every(([key, { range }]) => {
    const place = form.sections.find(({ table }) => table === key);
    const own = sections.find((section) => section.form?.key === place?.key);
    return own !== undefined && own.range.start <= range.start && range.end <= own.range.end;
  });
}

/** Several sections change places in one edit, each with all its content. Undefined where one cannot be taken out. */
function exchange(sections: readonly KnownSection[], report: Report): Fix | undefined {
  const { source, layout } = report;
  const sorted = sections.toSorted((a, b) => formIndex(a, report) - formIndex(b, report));
  const changed = sections.flatMap((place, i) => (sorted[i] && sorted[i] !== place ? [{ place, section: sorted[i] }] : []));
  const contentOf = (section: KnownSection) => contentRange(section, report);
  const wordsOf = (section: KnownSection) => source.slice(contentOf(section).start, contentOf(section).end);
  const isLastMoved = changed.some(({ place }) => place === report.sections.at(-1));
  if (isLastMoved && !hasKnownEnd(report)) return undefined;
  if (changed.some(({ section }) => !notations[layout].edit.canMove(wordsOf(section)))) return undefined;
  const title = { zh: "各部分按格式的次序排列", en: "Put the sections in order" };
  return {
    title,
    edits: changed.map(({ place, section }) => ({ range: contentOf(place), text: wordsOf(section), isMarkup: true })),
  };
}

/** Without the white space that parts a section from the next; the last one without the signature. */
function contentRange(section: KnownSection, report: Report): Range {
  const { start, end } = section.range;
  const last = section === report.sections.at(-1) ? bodyEnd(section, report) : end;
  return { start, end: start + report.source.slice(start, last).trimEnd().length };
}

function move(section: KnownSection, next: KnownSection | undefined, report: Report): Fix | undefined {
  const { source, layout, sections } = report;
  const last = sections.at(-1);
  const isLast = last === section;
  if (!last || ((isLast || !next) && !hasKnownEnd(report))) return undefined;
  const content = source.slice(section.range.start, isLast ? bodyEnd(section, report) : section.range.end);
  if (!notations[layout].edit.canMove(content)) return undefined;
  const words = section.form.title;
  const title = { zh: `移动“${words}”`, en: `Move “${words}”` };
  if (isLast)
    return next && { title, edits: [cutLast(section, report), insertAt(next.range.start, content + gapAfter(section, report))] };
  const insert = next
    ? insertAt(next.range.start, content)
    : insertAt(bodyEnd(last, report), gapAfter(last, report) + content.trimEnd());
  return { title, edits: [{ range: section.range, text: "", isMarkup: true }, insert] };
}

/** The last section goes with the gap before it; the signature stays. */
function cutLast(section: KnownSection, report: Report): Edit {
  const above = report.blocks.findLast(({ range }) => range.end <= section.range.start);
  return { range: { start: above?.range.end ?? section.range.start, end: bodyEnd(section, report) }, text: "", isMarkup: true };
}
