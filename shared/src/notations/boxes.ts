import type { Notation } from "./notation.ts";
import { tabs } from "./tabs.ts";

/** Tables drawn with lines, under rulers or by the marks of a wiki: a value can be put into a cell, but a new row would break the drawing. */
export const boxes: Notation = {
  ...tabs,
  name: "boxes",
  extensions: [],
  languages: [],
  takesRows: false,
  tearsOffCaptions: false,
};
