import type { Sheet, SheetFinding, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import { addTo } from "@xxgk-lint/shared/text/gather.ts";
import type { SheetState } from "./state.ts";
import { keyOf } from "./stops.ts";
import { type Words, wordsIn } from "./words.ts";

/** What every part draws with. */
export interface Pen {
  readonly sheet: Sheet;
  readonly words: Words;
  /** Undefined for a page that is only read: its numbers are no fields and nothing in it can be pressed. */
  readonly state: SheetState | undefined;
  /** On a page of several sheets, what tells this one from the others for whoever hears the page. */
  readonly label?: string;
}

export function penFor(sheet: Sheet, state?: SheetState): Pen {
  return { sheet, state, words: wordsIn(sheet.locale) };
}

const bySpot = new WeakMap<Sheet, ReadonlyMap<string, readonly SheetFinding[]>>();

/** What was found at a spot; what is about the report as a whole stands at its title. */
export function findingsAt(sheet: Sheet, spot: SheetSpot): readonly SheetFinding[] {
  const known = bySpot.get(sheet) ?? groupFindings(sheet);
  bySpot.set(sheet, known);
  return known.get(keyOf(spot)) ?? [];
}

function groupFindings({ findings }: Sheet): ReadonlyMap<string, readonly SheetFinding[]> {
  const groups = new Map<string, SheetFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding.at);
    addTo(groups, key, finding);
  }
  return groups;
}

/** The class that colours a spot: the gravest of its findings, `open` for what is merely open. */
export function gravest(findings: readonly SheetFinding[]): string {
  const has = (severity: string) => findings.some((finding) => !finding.isOpen && finding.severity === severity);
  const severity = ["error", "warning", "information"].find(has);
  return severity ?? (findings.length > 0 ? "open" : "");
}

/** Joins class names, leaving out what is false; undefined where none is left. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}

/** Ids of the page: one for each field and what describes it. */
export function fieldId(table: string, cell: number): string {
  return `${table}-${cell}`;
}
