import type { Range } from "../../text/range.ts";
import type { Span } from "../../text/span.ts";
import type { DraftCell } from "../html-frame.ts";
import type { Page } from "../html-page.ts";
import type { Runs } from "../runs.ts";
import type { ListCounter } from "./numbering.ts";
import type { ListPlace } from "./styles.ts";
import type { Tags } from "./tags.ts";
import type { WordParts } from "./word-parts.ts";

/** A Word file's text while it is being read. */
export interface Draft {
  readonly tags: Tags;
  /** Blocks, tables and the words of the open paragraph, as for a page. */
  readonly page: Page;
  readonly parts: WordParts;
  readonly lists: ListCounter;
  /** The paragraphs that wait while a text box inside them is read. */
  readonly outer: { readonly paragraph: OpenParagraph | undefined; readonly runs: Runs }[];
  paragraph: OpenParagraph | undefined;
  /** The open fields, the innermost last. What stands in a field's code is not shown. */
  readonly fields: Field[];
  /** The open alternatives: whether one has been read, so that the others are not. */
  readonly choices: boolean[];
  /** What each kind of `w:pPr` says. */
  readonly paragraphProperties: Map<string, ParagraphProperties>;
  /** And of `w:tcPr`. */
  readonly cellProperties: Map<string, CellProperties>;
  isHiddenRun: boolean;
  /** The cell at hand is the lower part of a merged one. */
  isCoveredCell: boolean;
  /** The next content control holds a table of contents. */
  isContents: boolean;
  /** Up to here words are only a prompt: 「单击此处输入文字」. */
  paddingEnd: number;
}

export interface OpenParagraph {
  readonly start: number;
  /** One for each line that a break has ended. */
  readonly lines: Span[];
  /** 1 to 9 for a heading. */
  level: number;
  /** Its words are hidden by their style, or are a line of the table of contents. */
  isHidden: boolean;
  /** Its paragraph mark is deleted as a tracked change: the next paragraph continues it. */
  goesOn: boolean;
  /** Its words are only the number of a list so far. */
  isOnlyNumber: boolean;
  /** Text without words, which a value would replace. */
  padding: Range | undefined;
}

export interface ParagraphProperties extends Pick<OpenParagraph, "level" | "isHidden" | "goesOn"> {
  /** The list that it belongs to, by itself or by its style. */
  readonly place: ListPlace | undefined;
  /** The element that asks for the list, from the beginning of `w:pPr`. */
  readonly asked: Range;
}

export type CellProperties = Pick<DraftCell, "columns" | "continues">;

export interface Field {
  code: string;
  isResult: boolean;
}
