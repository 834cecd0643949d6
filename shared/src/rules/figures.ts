import { placeAt } from "../report/place.ts";
import type { Report } from "../report/report.ts";
import { wordsAt } from "../report/words-at.ts";
import { contains, type Edit } from "../text/range.ts";
import type { Finding, Found } from "./rule.ts";

/**
 * The number that a finding is about: as the report states it (填报数) and as it should be (应为). Neither where the finding is about no
 * number; a blank cell is stated as "". What it should be comes from the rule; else from the proposals, where all of them change this one
 * number to the same value.
 */
export function figuresOf(rule: string, found: Found<unknown>, report: Report): Pick<Finding, "stated" | "expected"> {
  const cell = placeAt(report, found.range.start)?.cell;
  const proposed = proposals(found).filter(({ range }) => contains(found.range, range.start) && contains(found.range, range.end));
  const values = new Set(proposed.map(({ text }) => text));
  const expected = found.expected === undefined ? (values.size === 1 ? [...values][0] : undefined) : String(found.expected);
  const isAboutNumber = expected !== undefined || /^(?:cell|sum|prior|rollup|figure)\//.test(rule);
  if (!isAboutNumber) return {};
  const stated = cell ? cell.raw : proposed[0] && wordsAt(report, proposed[0].range);
  return { ...(stated !== undefined && { stated }), ...(expected !== undefined && { expected }) };
}

/** Of those that change one number only, what they change. */
function proposals({ fix, suggestions = [] }: Found<unknown>): Edit[] {
  const all = [...(fix ? [fix] : []), ...suggestions];
  return all.flatMap(({ edits: [first, ...others] }) =>
    first && others.length === 0 && /^-?\d+(?:\.\d+)?$/.test(first.text) ? first : [],
  );
}
