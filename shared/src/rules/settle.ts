import { notations } from "../notations/index.ts";
import type { Siblings } from "../notations/notation.ts";
import type { Report } from "../report/report.ts";
import type { Edit } from "../text/range.ts";
import { mainSections } from "./section/place.ts";

/**
 * A rule's edits as edits of the source: words are put between tags, printed blocks take the style of their siblings. Undefined where an
 * edit is impossible.
 */
export function settle(edits: readonly Edit[], report: Report): readonly Edit[] | undefined {
  if (notations[report.layout].isReadOnly) return undefined;
  const { replaceWords, asSiblings } = notations[report.layout].edit;
  if (!replaceWords && !asSiblings) return edits;
  const settled: Edit[] = [];
  for (const edit of edits) {
    if (edit.isMarkup) {
      const text = asSiblings ? asSiblings(edit.text, report.source, edit.range.start, siblingsOf(report)) : edit.text;
      settled.push(text === edit.text ? edit : { ...edit, text });
    } else {
      const laid = replaceWords ? replaceWords(report.source, edit.range, edit.text) : [edit];
      if (!laid) return undefined;
      settled.push(...laid);
    }
  }
  return settled;
}

/** A heading of a section, a sub-heading, and a paragraph of prose. */
function siblingsOf(report: Report): Siblings {
  const { blocks, title } = report;
  const [first] = mainSections(report);
  const prose = blocks.slice(first?.firstBlock ?? 0).filter((block) => block.kind !== "table");
  const topic = prose.find(({ words }) => /^（[一二三四五六七八九十]）/.test(words.text) && words.text.length < 30);
  const body = prose.find(({ kind, words }) => kind === "paragraph" && words.text.length > 20 && words.text.endsWith("。"));
  const titled = blocks.find(({ range }) => title && range.start <= title.range.start && title.range.start < range.end);
  return {
    ...(titled && { title: titled.range }),
    ...(first && { heading: first.heading.range }),
    ...(topic && { topic: topic.range }),
    ...(body && { body: body.range }),
  };
}
