import { fileURLToPath } from "node:url";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { PlacedRelated } from "../lint/file-result.ts";
import type { FormatOptions } from "./formatters.ts";
import { shortPath } from "./short-path.ts";

const mostShown = 4;

/** The other places of a finding on one line, those of one line of a file together; of many only the first four. */
export function relatedWords(related: readonly PlacedRelated[], hasLines: boolean, { locale, cwd }: FormatOptions): string {
  if (related.length === 0) return "";
  const shown = related.slice(0, related.length > mostShown + 1 ? mostShown : related.length);
  const byPlace = new Map<string, string[]>();
  for (const { uri, start, message } of shown) {
    const line = uri === undefined && !hasLines ? undefined : start?.line;
    const place = placeWords(uri === undefined ? "" : shortPath(fileURLToPath(uri), cwd), line, locale);
    byPlace.set(place, [...(byPlace.get(place) ?? []), message]);
  }
  const places = [...byPlace].map(([place, messages]) =>
    [place, messages.join(locale === "zh" ? "、" : ", ")].filter(Boolean).join(" "),
  );
  const isAll = shown.length === related.length;
  if (locale === "zh") return `相关：${places.join("；")}${isAll ? "" : `……共 ${related.length} 处`}`;
  return `see: ${places.join("; ")}${isAll ? "" : ` … ${related.length} places`}`;
}

/** The file, where it is another one, and the line, where it has lines. */
function placeWords(file: string, line: number | undefined, locale: Locale): string {
  const words = line === undefined ? "" : locale === "zh" ? `第 ${line + 1} 行` : `line ${line + 1}`;
  return [file, words].filter(Boolean).join(" ");
}
