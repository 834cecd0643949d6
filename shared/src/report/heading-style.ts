import { notations } from "../notations/index.ts";
import type { Layout } from "../readers/block.ts";
import { smallest } from "../text/extremes.ts";
import type { Report, Section } from "./report.ts";

/** How a new heading is written so that it is like those of these sections: in which notation, and of which rank. */
export function headingStyle(report: Report, sections: readonly Section[]): { readonly layout: Layout; readonly level: number } {
  const headings = sections.flatMap(({ heading }) => (heading.kind === "heading" ? [heading] : []));
  const first = headings[0];
  const level = first ? smallest(headings.map((heading) => heading.level)) : 2;
  if (first?.range && report.source[first.range.start] === "#") return { layout: "markdown", level };
  const { hasTags, edit } = notations[report.layout];
  // A block that takes the style of its siblings takes their rank as well.
  if (hasTags) return { layout: report.layout, level: edit.asSiblings ? 2 : level };
  return { layout: first || sections.length === 0 ? report.layout : "tabs", level };
}
