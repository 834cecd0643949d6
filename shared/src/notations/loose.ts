import type { Notation } from "./notation.ts";
import { tabs } from "./tabs.ts";

/** Lines whose cells only spaces part: they are read by their words and numbers, and a new cell among them would have no column. */
export const loose: Notation = {
  ...tabs,
  name: "loose",
  extensions: [],
  languages: [],
  takesRows: false,
  hasHeaderCells: false,
};
