import type { Notation } from "./notation.ts";
import { tabs } from "./tabs.ts";

/** Text whose cells nothing marks: it is read by its words and numbers, and a new number among them would have no column. */
export const loose: Notation = {
  ...tabs,
  name: "loose",
  extensions: [],
  languages: [],
  takesRows: false,
  hasCells: false,
  hasHeaderCells: false,
};
