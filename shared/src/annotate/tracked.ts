import { isInText } from "../notations/docx/words.ts";
import { element, escapeXml, lastTag } from "../notations/docx/xml.ts";
import type { Edit } from "../text/range.ts";
import type { Author } from "./comments.ts";
import { cut } from "./places.ts";

/** Marks an insertion or deletion as a tracked change with an id of its own, so that a person can accept or reject it. */
export type Track = (kind: "ins" | "del", inner: string) => string;

export function trackerOf({ name, date }: Author, nextId: () => number): Track {
  return (kind, inner) => `<w:${kind} w:id="${nextId()}" w:author="${escapeXml(name)}" w:date="${date}">${inner}</w:${kind}>`;
}

/** The run that an edit makes in a paragraph without words; undefined for any other edit. */
export function newRunOf({ text }: Edit): string | undefined {
  return /^>?(<w:r>.*<\/w:r>)(?:<\/w:p>)?$/s.exec(text)?.[1];
}

/** An edit of words as a tracked change; undefined for edits that are more than words. */
export function trackedWords(source: string, { range, text, isMarkup }: Edit, track: Track): Edit | undefined {
  if (isMarkup || text.includes("<") || !isInText(source, range.start)) return undefined;
  const old = source.slice(range.start, range.end);
  const open = source.lastIndexOf("<", range.start - 1);
  const properties = element(source.slice(lastTag(source, "w:r", open), open), "w:rPr");
  const { before, after, format } = cut(properties);
  const deleted = old && track("del", `<w:r>${format}<w:delText xml:space="preserve">${old}</w:delText></w:r>`);
  const inserted = text && track("ins", `<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r>`);
  return { range, text: before + deleted + inserted + after, isMarkup: true };
}
