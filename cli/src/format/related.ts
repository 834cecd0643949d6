import { fileURLToPath } from "node:url";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import type { Lines } from "@xxgk-lint/shared/text/lines.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { CheckedText } from "../check-input.ts";
import { shortPath } from "./short-path.ts";

type Related = Finding["related"][number];

const mostShown = 4;

/** The other places of a finding on one line, those of one line of a file together; of many only the first four. */
export function relatedWords(
  related: readonly Related[],
  lines: Lines,
  locale: Locale,
  linesOf?: CheckedText["linesOf"],
): string {
  if (related.length === 0) return "";
  const shown = related.slice(0, related.length > mostShown + 1 ? mostShown : related.length);
  const byPlace = new Map<string, string[]>();
  for (const { uri, range, message } of shown) {
    const line = (uri === undefined ? lines : linesOf?.(uri))?.position(range.start).line ?? 0;
    const place = placeWords(uri, line + 1, locale);
    byPlace.set(place, [...(byPlace.get(place) ?? []), message]);
  }
  const places = [...byPlace].map(([place, messages]) => `${place} ${messages.join(locale === "zh" ? "、" : ", ")}`);
  const isAll = shown.length === related.length;
  if (locale === "zh") return `相关：${places.join("；")}${isAll ? "" : `……共 ${related.length} 处`}`;
  return `see: ${places.join("; ")}${isAll ? "" : ` … ${related.length} places`}`;
}

function placeWords(uri: string | undefined, line: number, locale: Locale): string {
  const words = locale === "zh" ? `第 ${line} 行` : `line ${line}`;
  return uri === undefined ? words : `${shortPath(fileURLToPath(uri))} ${words}`;
}
