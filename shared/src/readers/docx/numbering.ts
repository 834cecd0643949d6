import { formatNumber } from "./number-formats.ts";
import type { ListPlace } from "./styles.ts";
import { isOn, valOf } from "./styles.ts";
import { attributeIn, elementsNamed } from "./tags.ts";

/** The lists of `word/numbering.xml` by their ids (`w:numId`). */
export type Numbering = ReadonlyMap<string, List>;

export interface List {
  /** Lists of one definition count on from each other. */
  readonly definition: string;
  /** By level from 0. */
  readonly levels: readonly (Level | undefined)[];
  /** Levels whose count restarts in this list. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** 「%1、」, 「（%2）」: what is printed, with the numbers of this level and of those above. */
  readonly text: string;
  /** All numbers in digits, whatever their levels' own formats. */
  readonly isLegal: boolean;
}

export function readNumbering(xml: string): Numbering {
  const definitions = new Map<string, string>();
  for (const definition of elementsNamed(xml, "w:abstractNum")) {
    const id = attributeIn(definition.slice(0, definition.indexOf(">")), "w:abstractNumId");
    if (id !== undefined) definitions.set(id, definition);
  }
  const lists = new Map<string, List>();
  for (const num of elementsNamed(xml, "w:num")) {
    const id = attributeIn(num.slice(0, num.indexOf(">")), "w:numId");
    const definition = valOf(num, "w:abstractNumId");
    if (id !== undefined && definition !== undefined) lists.set(id, listOf(num, definition, definitions));
  }
  return lists;
}

function listOf(num: string, definition: string, definitions: ReadonlyMap<string, string>): List {
  const own = definitions.get(definition) ?? "";
  const link = valOf(own, "w:numStyleLink");
  // A definition that only links to a list style has its levels where that style is defined.
  const linked = link === undefined ? own : ([...definitions.values()].find((xml) => valOf(xml, "w:styleLink") === link) ?? own);
  const levels = levelsOf(linked);
  const starts = new Map<number, number>();
  for (const override of elementsNamed(num, "w:lvlOverride")) {
    const level = Number(attributeIn(override, "w:ilvl") ?? 0);
    const start = valOf(override, "w:startOverride");
    if (start !== undefined) starts.set(level, Number(start));
    for (const [at, changed] of levelsOf(override).entries()) if (changed) levels[at] = changed;
  }
  return { definition, levels, starts };
}

function levelsOf(xml: string): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of elementsNamed(xml, "w:lvl")) {
    const at = Number(attributeIn(level.slice(0, level.indexOf(">")), "w:ilvl"));
    if (!(at >= 0 && at < 9)) continue;
    levels[at] = {
      start: Number(valOf(level, "w:start") ?? 1),
      format: valOf(level, "w:numFmt") ?? "decimal",
      text: valOf(level, "w:lvlText") ?? "",
      isLegal: isOn(level, "w:isLgl") ?? false,
    };
  }
  return levels;
}

/** Counts the paragraphs of a text's lists, in the text's order. */
export class ListCounter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The words that Word prints before the next paragraph of a list: 「一、」; "" for a bullet. */
  next({ list: id, level }: ListPlace): string {
    const list = this.#numbering.get(id);
    const own = list?.levels[level];
    if (!list || !own) return "";
    const counts = this.#countsOf(id, list);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === "bullet" || own.format === "none") return "";
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start = 1, format = "decimal" } = list.levels[at] ?? {};
      return formatNumber(counts[at] ?? start, own.isLegal ? "decimal" : format);
    });
  }

  #countsOf(id: string, { definition, starts }: List): number[] {
    const counts = this.#counts.get(definition) ?? [];
    this.#counts.set(definition, counts);
    if (!this.#begun.has(id)) for (const [level, start] of starts) counts[level] = start - 1;
    this.#begun.add(id);
    return counts;
  }
}
