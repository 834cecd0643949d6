import type { Notation } from "./notation.ts";
import { tabs } from "./tabs.ts";

/** PDF files: read only, by way of a text that has a line a paragraph and a line a row. Pages cut its tables wherever they end. */
export const pdf: Notation = {
  ...tabs,
  name: "pdf",
  extensions: ["pdf"],
  languages: [],
  read: ({ blocks = [] }) => [...blocks],
  isReadOnly: true,
  hasLines: false,
  takesRows: false,
  tearsOffCaptions: false,
};
