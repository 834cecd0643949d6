import type { ReportKind } from "../../forms/kind.ts";
import type { Block } from "../../readers/block.ts";
import { bare } from "../../text/fold.ts";

/** The agency that a line or a row names after one of the kind's own words: 「填报单位：云山县水务局」. Undefined where there is none. */
export function namedAgency(blocks: readonly Block[], { agencyWords = [] }: ReportKind): string | undefined {
  for (const word of agencyWords) {
    for (const block of blocks) {
      const name = block.kind === "table" ? inTable(block.rows, word) : inLine(block.words.text, word);
      if (name) return name;
    }
  }
  return undefined;
}

function inLine(line: string, word: string): string | undefined {
  const words = line.replace(/\s+/g, "");
  if (!words.startsWith(word)) return undefined;
  return /^[（(]?(?:盖章|公章)?[）)]?[:：]([^:：]{2,40}?)(?=$|填报日期|年度|报告期|[（(])/.exec(words.slice(word.length))?.[1];
}

function inTable(rows: readonly { readonly cells: readonly { readonly text: string }[] }[], word: string): string | undefined {
  for (const { cells } of rows) {
    const at = cells.findIndex(({ text }) => bare(text) === word);
    const value = at < 0 ? undefined : cells.slice(at + 1).find(({ text }) => text !== "" && bare(text) !== word);
    const line = cells.flatMap(({ text }) => inLine(text, word) ?? [])[0];
    if (value ?? line) return value?.text ?? line;
  }
  return undefined;
}
