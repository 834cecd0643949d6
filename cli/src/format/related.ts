import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import type { Lines } from "@xxgk-lint/shared/text/lines.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";

type Related = Finding["related"][number];

const mostShown = 4;

/** The other places of a finding on one line, those of one line of the source together; of many only the first four. */
export function relatedWords(related: readonly Related[], lines: Lines, locale: Locale): string {
  if (related.length === 0) return "";
  const shown = related.slice(0, related.length > mostShown + 1 ? mostShown : related.length);
  const byLine = new Map<number, string[]>();
  for (const { range, message } of shown) {
    const line = lines.position(range.start).line + 1;
    byLine.set(line, [...(byLine.get(line) ?? []), message]);
  }
  const places = [...byLine].map(([line, messages]) => placeWords(line, messages, locale));
  const isAll = shown.length === related.length;
  if (locale === "zh") return `相关：${places.join("；")}${isAll ? "" : `……共 ${related.length} 处`}`;
  return `see: ${places.join("; ")}${isAll ? "" : ` … ${related.length} places`}`;
}

function placeWords(line: number, messages: readonly string[], locale: Locale): string {
  return locale === "zh" ? `第 ${line} 行 ${messages.join("、")}` : `line ${line} ${messages.join(", ")}`;
}
