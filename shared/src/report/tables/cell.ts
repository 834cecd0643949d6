import type { ColumnForm } from "../../forms/form.ts";
import { type NumberReading, readNumber } from "./number.ts";

/** What a cell's words say, as its column asks. */
export type CellReading = NumberReading | { readonly state: "words" } | { readonly state: "unreadable"; readonly reason: "both" };

/** Reads one cell. Never throws. */
export function readCell(raw: string, { kind, unit, isOptional }: ColumnForm): CellReading {
  const reading = kind === "words" ? readWords(raw) : kind === "choice" ? readChoice(raw) : readNumber(raw, kind, unit);
  return isOptional && saysNone(reading) ? { state: "words" } : reading;
}

function saysNone(reading: CellReading): boolean {
  return (
    reading.state === "blank" || (reading.state === "unreadable" && (reading.reason === "dash" || reading.reason === "none"))
  );
}

function readWords(raw: string): CellReading {
  return { state: raw.trim() === "" ? "blank" : "words" };
}

const ticked = "☑✓✔√■●☒⊠◉⦿▣🗹";
const open = "□☐○◯▢";
const tick = new RegExp(`[${ticked}]`, "u");
const markFirst = new RegExp(`^[${ticked}${open}]`, "u");
/** A mark may precede or follow its word, in the same way for both. */
const before = new RegExp(`([${ticked}${open}])?[（(]?(是|否)`, "gu");
const behind = new RegExp(`(是|否)[）)]?([${ticked}${open}])?`, "gu");

/**
 * 「☑是 □否」, 「是√ 否□」, 「是」. Blank where both boxes are open. Where no mark is left (a page's own boxes are no text), nobody can tell, and
 * the words stand as they are.
 */
function readChoice(raw: string): CellReading {
  const words = raw
    .replace(/\s+/g, "")
    .replace(/\[[xX✓√]\]/g, "☑")
    .replace(/\[\]/g, "□");
  if (words === "") return { state: "blank" };
  const isBefore = markFirst.test(words);
  const marks = [...words.matchAll(isBefore ? before : behind)].map((match) => match[isBefore ? 1 : 2]);
  if (marks.length !== 2) return { state: "words" };
  const count = marks.filter((mark) => mark !== undefined && ticked.includes(mark)).length;
  // 「□是√ □否」: a tick next to its box counts too.
  const isOpen = !tick.test(words) && marks.every((mark) => mark !== undefined && open.includes(mark));
  return count === 2 ? { state: "unreadable", reason: "both" } : isOpen ? { state: "blank" } : { state: "words" };
}
