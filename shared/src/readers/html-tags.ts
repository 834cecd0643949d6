import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { withoutRadicals } from "../text/radicals.ts";

/** What the tags of a text say, in its order. Names are in lower case; ranges are offsets in the source. */
export interface TagEvents {
  /** The start tag from `<` to `>`. Spans are at least 1. */
  open(name: string, start: number, end: number, columns: number, rows: number): void;
  close(name: string, start: number, end: number): void;
  text(start: number, end: number): void;
  /** A character reference and its character. */
  entity(text: string, start: number, end: number): void;
}

export interface TagReader {
  /** Reads on to this offset. */
  readTo(end: number): void;
  finish(): void;
  /** Whether a tag has begun and not ended yet. */
  isInTag(): boolean;
}

/*
 * The tokenizer of htmlparser2 alone: its parser keeps the open elements in an array that it searches and shifts, which is
 * quadratic in the depth of nesting.
 */
export function tagReader(source: string, from: number, events: TagEvents): TagReader {
  const tag = { name: "", start: 0, attribute: "", columns: "", rows: "", isOpen: false };
  const opened = (endIndex: number) => {
    tag.isOpen = false;
    events.open(tag.name, tag.start, from + endIndex + 1, spanOf(tag.columns), spanOf(tag.rows, true));
  };
  const callbacks: TokenizerCallbacks = {
    ...ignored,
    ontext: (start, end) => events.text(from + start, from + end),
    ontextentity: (code, end) => {
      events.entity(withoutRadicals(String.fromCodePoint(code)), source.lastIndexOf("&", from + end - 1), from + end);
    },
    onopentagname: (start, end) => {
      tag.name = source.slice(from + start, from + end).toLowerCase();
      tag.start = from + start - 1;
      tag.attribute = tag.columns = tag.rows = "";
      tag.isOpen = true;
    },
    onattribname: (start, end) => {
      tag.attribute = end - start === 7 ? source.slice(from + start, from + end).toLowerCase() : "";
    },
    onattribdata: (start, end) => {
      if (tag.attribute === "colspan") tag.columns = source.slice(from + start, from + end);
      else if (tag.attribute === "rowspan") tag.rows = source.slice(from + start, from + end);
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag: (start, end) => {
      const close = source.charCodeAt(from + end) === 62 ? from + end : source.indexOf(">", from + end);
      const name = source.slice(from + start, from + end).toLowerCase();
      events.close(name, from + start - 2, close < 0 ? source.length : close + 1);
    },
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  let read = from;
  return {
    readTo(end) {
      tokenizer.write(source.slice(read, end));
      read = end;
    },
    finish: () => tokenizer.end(),
    isInTag: () => tag.isOpen,
  };
}

const nothing = () => {};
const ignored = {
  onattribentity: nothing,
  onattribend: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onprocessinginstruction: nothing,
};

/** As browsers read it: no number is 1; a rowspan of 0 reaches to the last row. */
function spanOf(value: string, isRows = false): number {
  if (value === "") return 1;
  const span = Number.parseInt(value, 10);
  if (span === 0 && isRows) return Number.MAX_SAFE_INTEGER;
  return Number.isNaN(span) ? 1 : Math.max(1, span);
}
