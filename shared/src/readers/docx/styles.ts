import { attributeIn, elementsNamed } from "./tags.ts";

/** What a style of `word/styles.xml` says about the words under it. */
export interface Style {
  /** In the language that Word was installed in, or English: `heading 1`, `toc 2`. */
  readonly name: string;
  /** 1 to 9 for headings, 0 for anything else. */
  readonly level: number;
  readonly numbering?: ListPlace;
  readonly isHidden: boolean;
}

/** A paragraph's place in a list: the list's id in `numbering.xml`, and the level in it from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** The styles by their ids. What a style leaves open, it takes from the one that it is based on. */
export function readStyles(xml: string): Map<string, Style> {
  const raw = new Map<string, string>();
  for (const style of elementsNamed(xml, "w:style")) {
    const id = attributeIn(style.slice(0, style.indexOf(">")), "w:styleId");
    if (id !== undefined) raw.set(id, style);
  }
  const styles = new Map<string, Style>();
  for (const id of raw.keys()) styles.set(id, styleOf(id, raw));
  return styles;
}

/** Styles are based on styles, nine deep at most. */
const deepest = 9;

function styleOf(id: string, raw: ReadonlyMap<string, string>): Style {
  let level: number | undefined;
  let list: string | undefined;
  let listLevel: string | undefined;
  let isHidden: boolean | undefined;
  let next: string | undefined = id;
  for (let depth = 0; next !== undefined && depth < deepest; depth++) {
    const xml = raw.get(next) ?? "";
    level ??= outlineLevel(xml);
    list ??= valOf(xml, "w:numId");
    listLevel ??= valOf(xml, "w:ilvl");
    isHidden ??= isOn(xml, "w:vanish");
    next = valOf(xml, "w:basedOn");
  }
  return {
    name: (valOf(raw.get(id) ?? "", "w:name") ?? "").toLowerCase(),
    level: level ?? 0,
    isHidden: isHidden ?? false,
    ...(list !== undefined && { numbering: { list, level: Number(listLevel ?? 0) } }),
  };
}

/** 1 for a heading of the highest rank; undefined where nothing is said. Word's level 9 is body text. */
export function outlineLevel(xml: string): number | undefined {
  const value = valOf(xml, "w:outlineLvl");
  if (value === undefined) return undefined;
  const level = Number.parseInt(value, 10);
  return level >= 0 && level < 9 ? level + 1 : 0;
}

/** The `w:val` of the first element of this name. */
export function valOf(xml: string, element: string): string | undefined {
  const tag = tagOf(xml, element);
  return tag === undefined ? undefined : attributeIn(tag, "w:val");
}

/** Whether a property is switched on: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`. Undefined where nothing is said. */
export function isOn(xml: string, element: string): boolean | undefined {
  const tag = tagOf(xml, element);
  return tag === undefined ? undefined : !/^(?:0|false|off|none)$/.test(attributeIn(tag, "w:val") ?? "");
}

/** The first start tag of this name. */
export function tagOf(xml: string, element: string): string | undefined {
  const opening = `<${element}`;
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at + 1)) {
    const code = xml.charCodeAt(at + opening.length);
    if (code <= 32 || code === 47 || code === 62) return xml.slice(at, xml.indexOf(">", at) + 1);
  }
  return undefined;
}
