import type { Block } from "../readers/block.ts";
import { bare } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { findDates, sliceSpan } from "./dates.ts";
import type { Signature } from "./report.ts";
import { isAgency } from "./title.ts";

/** How many lines after the last section's heading are searched (a published page goes on with its footer). */
const reach = 200;

/** Agency and date at the end of the report: a line that is a date, or ends in one after the agency's name. */
export function findSignature(blocks: readonly Block[], lastSection: number): Signature {
  let agency: Span | undefined;
  for (const block of blocks.slice(lastSection + 1, lastSection + 1 + reach)) {
    if (block.kind === "table") continue;
    const { words } = block;
    if (words.text.length > 60) continue;
    const signed = signedLine(words);
    if (signed)
      return { ...((signed.agency ?? agency) ? { agency: signed.agency ?? agency } : {}), date: signed.date } as Signature;
    const name = bare(words.text);
    if (isAgency(name) && !/[，。；：]/.test(words.text)) agency = words;
  }
  return agency ? { agency } : {};
}

function signedLine(words: Span) {
  const dates = findDates(words);
  const date = dates.length === 1 ? dates[0] : undefined;
  if (!date || date.year === 0) return undefined;
  const at = words.text.indexOf(date.text);
  const after = bare(words.text.slice(at + date.text.length));
  const before = words.text.slice(0, at).trim();
  if (after !== "" || (before !== "" && !isAgency(bare(before)))) return undefined;
  return { date, ...(before !== "" && { agency: sliceSpan(words, 0, before.length) }) };
}
