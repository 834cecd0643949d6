import type { RowForm } from "../../forms/form.ts";
import type { Block, Row } from "../../readers/block.ts";
import { joinSpans, type Span, sliceSpan, tokensOf } from "../../text/span.ts";
import type { Lexicon } from "../lexicon.ts";
import { labelKey } from "../words.ts";
import type { LooseReading } from "./read.ts";

/** How many rows of the form may be missing: where more are, too much is not understood. */
const mostMissing = 3;
/** How many lines a value of words fills at most. */
const mostLines = 2;

/**
 * Reads a table of fields, whose values may be words, from lines in which nothing marks its cells: a cell a line, label and value parted by
 * spaces or a colon. The labels in the form's order tell what is a value: what stands between one and the next. Undefined where something
 * is left that is neither, so that nothing is told of a table that has not been understood. Time in proportion to the text.
 */
export function readLooseFields(blocks: readonly Block[], lexicon: Lexicon): LooseReading | undefined {
  const tokens = tokensIn(blocks, lexicon);
  const labels = inOrder(findLabels(tokens, lexicon));
  const [first] = labels;
  if (!first || labels.length + mostMissing < lexicon.table.rows.length) return undefined;
  const taken = new Set(labels.flatMap(({ tokens: own }) => own));
  const rows: Row[] = [];
  const used: Block[] = [];
  /** The row above has more than one line, or is blank. */
  let above: "long" | "blank" | undefined;
  for (const [i, label] of labels.entries()) {
    const [start = 0] = label.tokens;
    const [end = tokens.length] = labels[i + 1]?.tokens ?? [];
    const between = tokens.slice(start, end).filter((token, at) => !taken.has(start + at) && !token.isAside);
    const values = i + 1 < labels.length ? between : endOf(between, tokens[label.tokens.at(-1) ?? 0]?.line ?? 0);
    const value = valueIn(values, label.form);
    const words = joinSpans(label.tokens.flatMap((at) => tokens[at]?.span ?? []));
    const own = value?.length === 0 ? "blank" : linesOf(values) > 1 ? "long" : undefined;
    // A value of the one may stand with the other.
    if (!value || !words || (own && above && own !== above)) return undefined;
    above = own;
    rows.push(rowOf(ownLabel(words, lexicon), value));
    used.push(...[...label.tokens.flatMap((at) => tokens[at] ?? []), ...values].map(({ block }) => block));
  }
  const range = { start: rows[0]?.range.start ?? 0, end: rows.at(-1)?.range.end ?? 0 };
  const readAs = { key: lexicon.table.key, unplaced: 0 };
  return {
    table: { kind: "table", layout: "loose", range, rows, readAs },
    placed: rows.length,
    cost: 0,
    used: [...new Set(used)],
  };
}

interface Token {
  readonly span: Span;
  readonly key: string;
  readonly line: number;
  readonly block: Block;
  /** A unit, or the label of a group: neither a row's label nor a value. */
  readonly isAside: boolean;
}

function tokensIn(blocks: readonly Block[], lexicon: Lexicon): Token[] {
  return blocks.flatMap((block, line) => {
    if (block.kind === "table") return [];
    return tokensOf(block.words)
      .flatMap((span) => atColon(span, lexicon))
      .map((span) => {
        const key = labelKey(span.text);
        return { span, key, line, block, isAside: isUnit(span.text) || (lexicon.groups.has(key) && !lexicon.rows.has(key)) };
      });
  });
}

function isUnit(text: string): boolean {
  return /^[（(]?单位[:：].{1,3}[)）]?$|^[（(][条个次件项期天篇人][)）]$/.test(text);
}

/** 「注册用户数：3」 is label and value. */
function atColon(span: Span, lexicon: Lexicon): Span[] {
  const at = span.text.search(/(?<![（(]单位)[:：]/);
  const key = at > 0 ? labelKey(span.text.slice(0, at)) : "";
  if (!lexicon.groups.has(key) && !rowsCalled(key, lexicon)) return [span];
  const value = sliceSpan(span, at + 1, span.text.length);
  return [sliceSpan(span, 0, at), ...(value.text === "" ? [] : [value])];
}

/** The rows of this label, which those above it may be joined with: 解读信息发布 and 总数. */
function rowsCalled(key: string, { rows, groups }: Lexicon): readonly RowForm[] | undefined {
  const own = rows.get(key);
  if (own || key.length < 4) return own;
  for (const group of groups.keys()) {
    const rest = key.startsWith(group) ? key.slice(group.length) : "";
    const inGroup = rows.get(rest)?.filter(({ path }) => path.slice(0, -1).some((label) => labelKey(label) === group));
    if (inGroup && inGroup.length > 0) return inGroup;
  }
  return undefined;
}

interface Label {
  readonly form: RowForm;
  /** Places of its pieces among the tokens, in order. */
  readonly tokens: readonly number[];
}

interface Found {
  readonly forms: readonly RowForm[];
  readonly tokens: readonly number[];
}

/** Whole labels, and labels in two pieces between which the value may stand, or in three behind each other. */
function findLabels(tokens: readonly Token[], lexicon: Lexicon): Found[] {
  return tokens.flatMap((token, at) => {
    if (token.isAside || token.key === "") return [];
    for (const places of [[at], [at, at + 1], [at, at + 2], [at, at + 3], [at, at + 1, at + 2]]) {
      const words = places.map((place) => tokens[place]?.span.text ?? "").join("");
      const forms = tokens[places.at(-1) ?? at] ? rowsCalled(labelKey(words), lexicon) : undefined;
      if (forms) return [{ forms, tokens: places }];
    }
    return [];
  });
}

interface Chain extends Label {
  readonly length: number;
  readonly before: Chain | undefined;
}

/** The longest list of labels that stand in the form's order; what is a label elsewhere is a value here. */
function inOrder(found: readonly Found[]): Label[] {
  /** By row of the form, the longest list that ends there. */
  const best: (Chain | undefined)[] = [];
  for (const { forms, tokens } of found) {
    const ways = forms.map((form): Chain => {
      const before = longest(best.slice(0, form.index), tokens[0] ?? 0);
      return { form, tokens, length: (before?.length ?? 0) + 1, before };
    });
    for (const way of ways) if (way.length > (best[way.form.index]?.length ?? 0)) best[way.form.index] = way;
  }
  const labels: Label[] = [];
  for (let chain = longest(best, Infinity); chain; chain = chain.before) labels.unshift(chain);
  return labels;
}

function longest(chains: readonly (Chain | undefined)[], start: number): Chain | undefined {
  let most: Chain | undefined;
  for (const chain of chains) {
    if (chain && (chain.tokens.at(-1) ?? 0) < start && chain.length > (most?.length ?? 0)) most = chain;
  }
  return most;
}

/** Behind the last label the report goes on: its value is one line, and the boxes of the lines below. */
function endOf(tokens: readonly Token[], labelLine: number): Token[] {
  const first = tokens[0]?.line ?? labelLine;
  const boxes = new Set(tokens.filter(({ span }) => /^[□■☑☒√✓]/.test(span.text)).map(({ line }) => line));
  let last = first;
  while (boxes.has(last + 1)) last++;
  return first > labelLine + 1 ? [] : tokens.filter(({ line }) => line <= last);
}

/** The value as one, none for a blank. Undefined where there is too much for one. */
function valueIn(tokens: readonly Token[], { columns }: RowForm): readonly Span[] | undefined {
  const lines = linesOf(tokens);
  const hasWords = columns.some(({ kind }) => kind === "words" || kind === "choice");
  return lines > (hasWords ? mostLines : 1) || columns.length > 1 ? undefined : tokens.map(({ span }) => span);
}

function linesOf(tokens: readonly Token[]): number {
  return new Set(tokens.map(({ line }) => line)).size;
}

/** Without the label above it that it is joined with. */
function ownLabel(label: Span, { rows }: Lexicon): Span {
  for (let at = 0; at < label.text.length; at++) {
    if (rows.has(labelKey(label.text.slice(at)))) return sliceSpan(label, at, label.text.length);
  }
  return label;
}

/** The value's pieces stay parted: two numbers are not one. */
function rowOf(own: Span, value: readonly Span[]): Row {
  const { end } = own.range;
  const [first, ...others] = value;
  const last = others.at(-1) ?? first;
  const range = { start: first?.range.start ?? end, end: last?.range.end ?? end };
  const words = first && others.length === 0 ? first : { text: value.map(({ text }) => text).join(" "), range };
  return { range: { start: own.range.start, end: Math.max(end, range.end) }, cells: [own, words] };
}
