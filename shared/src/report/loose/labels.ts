import { distance } from "fastest-levenshtein";
import type { RowForm } from "../../forms/form.ts";
import { ownLabelOf } from "../../forms/form.ts";
import { readOrdinal } from "../../text/ordinal.ts";
import type { Lexicon } from "../lexicon.ts";
import { labelKey } from "../words.ts";
import type { Item } from "./items.ts";

/** A row's label as it stands in the text: over one item or over several, between which those of other cells may stand. */
export interface Label {
  readonly form: RowForm;
  /** Places in the list of items, in order. */
  readonly items: readonly number[];
}

/** How many items may stand between two pieces of a label. */
const mostItemsBetween = 6;
/** Bounds of a row's wordings and of their length, so that each place of each has a number. */
const mostWordings = 8;
const longestLabel = 128;
/** A table has fewer words; the limit keeps the time short. */
const mostItems = 6000;

/**
 * Lays the text's words beside the form's labels, as two sequences, so that labels cut over lines, or mixed with those of the merged
 * cells beside them, are found whole. Rows come in the form's order; `findLabels` is asked again for those that stand elsewhere.
 * Time in proportion to the items.
 */
export function findLabels(items: readonly Item[], lexicon: Lexicon, rows: readonly RowForm[]): Label[] {
  const words = items.flatMap(({ kind, key }, at) => (kind === "words" && key !== "" ? [at] : []));
  if (words.length > mostItems) return [];
  const search = new Search(rows.map(wantedRow), vocabularyOf(lexicon));
  for (const at of words) search.read(items[at] as Item, at);
  return search.labels();
}

interface Wanted {
  readonly form: RowForm;
  /** The wordings that are right, as compared. */
  readonly keys: readonly string[];
  readonly ordinal: number | undefined;
}

function wantedRow(form: RowForm): Wanted {
  const own = ownLabelOf(form);
  return { form, keys: [...new Set([own, ...form.accepted].map(labelKey))], ordinal: readOrdinal(own)?.value };
}

/** Every word of the table that is no row's own label: pieces of it cost little. */
function vocabularyOf({ groups, headers, captions }: Lexicon): string {
  return [...groups.keys(), ...headers, ...captions].join(" ");
}

/** A row whose label has been read so far, or to its end. */
interface State {
  /** Its place in the rows. */
  readonly row: number;
  /** Which of the wordings that are right. */
  readonly wording: number;
  readonly key: string;
  /** How much of the key has been read. */
  readonly read: number;
  /** Without what the words after it cost. */
  readonly score: number;
  /** What all words up to it have cost. */
  readonly cost: number;
  /** The piece's place among the items. */
  readonly item: number;
  /** How many words had been read. */
  readonly count: number;
  readonly before: State | undefined;
}

class Search {
  readonly #rows: readonly Wanted[];
  readonly #vocabulary: string;
  /** The best way to each place of each label. */
  readonly #states = new Map<number, State>();
  /** By row, the best way to it: the labels before a row that begins. */
  readonly #best: (State | undefined)[];
  #cost = 0;
  #count = 0;

  constructor(rows: readonly Wanted[], vocabulary: string) {
    this.#rows = rows;
    this.#vocabulary = vocabulary;
    this.#best = rows.map(() => undefined);
  }

  read(item: Item, at: number): void {
    this.#count++;
    const found = [...this.#goneOn(item, at), ...this.#begun(item, at)];
    this.#cost += this.#vocabulary.includes(item.key) ? 0.05 : Math.min(2, 0.2 * item.key.length);
    for (const state of found) this.#keep({ ...state, cost: this.#cost });
  }

  labels(): Label[] {
    let best: State | undefined;
    for (const state of this.#best) if (state && (!best || this.#value(state) > this.#value(best))) best = state;
    const labels: { form: RowForm; items: number[] }[] = [];
    for (let state = best; state; state = state.before) {
      const form = this.#rows[state.row]?.form;
      if (!form) break;
      if (labels[0]?.form === form) labels[0].items.unshift(state.item);
      else labels.unshift({ form, items: [state.item] });
    }
    return labels;
  }

  /** What a way is worth when nothing more of its last label comes. */
  #value({ score, cost, key, read }: State): number {
    return score + cost - this.#cost - Math.min(2, 0.3 * (key.length - read));
  }

  /** Labels that this item continues. */
  *#goneOn(item: Item, at: number): Iterable<State> {
    for (const state of this.#states.values()) {
      const left = state.key.length - state.read;
      if (left < 1 || this.#count - state.count > mostItemsBetween || item.key.length > left + 2) continue;
      const gain = likeness(item.key, state.key.slice(state.read, state.read + item.key.length));
      if (gain <= 0) continue;
      const read = Math.min(state.key.length, state.read + item.key.length);
      yield this.#next(state, { ...state, read, gain }, at, state.score + state.cost - this.#cost);
    }
  }

  /** Labels that begin with this item. */
  *#begun(item: Item, at: number): Iterable<State> {
    const isKnown =
      this.#vocabulary.includes(item.key) || this.#rows.some(({ keys }) => keys.some((key) => key.startsWith(item.key)));
    let before: State | undefined;
    let value = 0;
    for (let row = 0; row < this.#rows.length; row++) {
      const wanted = this.#rows[row] as Wanted;
      for (const [wording, key] of wanted.keys.entries()) {
        const { read, gain } = beginning(item.key, key, isKnown);
        if (gain <= 0) continue;
        const isOther = item.ordinal !== undefined && wanted.ordinal !== undefined && item.ordinal !== wanted.ordinal;
        const bonus = isOther ? -1.5 : item.ordinal === undefined ? 0 : 0.5;
        yield this.#next(before, { row, wording, key, read, gain: gain + bonus }, at, value);
      }
      value -= 0.3;
      const own = this.#best[row];
      if (own && this.#value(own) > value) {
        before = own;
        value = this.#value(own);
      }
    }
  }

  #next(
    before: State | undefined,
    { row, wording, key, read, gain }: Pick<State, "row" | "wording" | "key" | "read"> & { gain: number },
    item: number,
    value: number,
  ): State {
    const whole = read === key.length ? 1.5 : 0;
    return { row, wording, key, read, score: value + gain + whole, cost: 0, item, count: this.#count, before };
  }

  #keep(state: State): void {
    const place = (state.row * mostWordings + state.wording) * longestLabel + state.read;
    const known = this.#states.get(place);
    if (known && this.#value(known) >= this.#value(state)) return;
    this.#states.set(place, state);
    const best = this.#best[state.row];
    if (!best || this.#value(state) >= this.#value(best)) this.#best[state.row] = state;
  }
}

/** How well an item's words begin a label, and how much of it they are. Known words are not taken for others that are misspelt. */
function beginning(words: string, key: string, isKnown: boolean): { read: number; gain: number } {
  if (key.startsWith(words) && (words.length > 1 || key.length < 3)) return { read: words.length, gain: words.length };
  // A note after the label: 「规章（设区的市填报）」.
  if (key.length > 1 && words.startsWith(key) && words.length <= key.length + 12 && key.length > 3)
    return { read: key.length, gain: key.length - 0.5 };
  if (words.length < 4) return { read: 0, gain: 0 };
  const at = key.indexOf(words);
  if (at > 0) return { read: at + words.length, gain: words.length - 1 - 0.3 * at };
  const read = Math.min(key.length, words.length);
  if (isKnown || !sharesWords(words, key)) return { read: 0, gain: 0 };
  return { read, gain: likeness(words, key.slice(0, read)) - 1 };
}

/** Two characters side by side that stand in both: without them no edit distance is small enough. */
function sharesWords(words: string, key: string): boolean {
  for (let at = 0; at + 1 < words.length; at++) if (key.includes(words.slice(at, at + 2))) return true;
  return false;
}

/** How many characters agree, less what differs; 0 where too much does. */
function likeness(words: string, expected: string): number {
  if (words === expected) return words.length;
  if (words.length < 3) return 0;
  const wrong = distance(words, expected);
  return wrong * 3 <= words.length ? words.length - 2 * wrong : 0;
}
