import { expect, test } from "vitest";
import { bind } from "../../../shared/src/report/bind.ts";
import { draft, faultsOn, findingsOf, fixed } from "../../support/rule.ts";

const layouts = ["markdown", "tabs", "lines", "html"] as const;

/** The report with its sections in another order; the signature stays at the end. */
function inOrder(order: readonly number[], layout: (typeof layouts)[number] = "markdown"): string {
  const text = draft([], { layout });
  const end = text.search(/(?:<p>)?清溪镇人民政府(?:<\/p>)?\n+(?:<p>)?2024年/);
  const sections = bind(text)?.sections ?? [];
  const pieces = sections.map(({ range }, i) => text.slice(range.start, sections[i + 1]?.range.start ?? end));
  const first = sections[0]?.range.start ?? 0;
  return text.slice(0, first) + order.map((n) => pieces[n - 1]).join("") + text.slice(end);
}

test("the report in its own order is the report", () => {
  expect(inOrder([1, 2, 3, 4, 5, 6])).toBe(draft([]));
});

test.each(layouts)("as few sections as possible are moved, with all they hold: %s", (layout) => {
  for (const order of [
    [1, 2, 3, 4, 6, 5],
    [2, 3, 4, 5, 6, 1],
    [1, 3, 2, 4, 5, 6],
    [4, 1, 2, 3, 5, 6],
  ]) {
    expect(faultsOn(inOrder(order, layout))).toEqual(["section/order error"]);
    expect(fixed(inOrder(order, layout))).toBe(inOrder([1, 2, 3, 4, 5, 6], layout));
  }
});

test("all of them upside down", () => {
  expect(fixed(inOrder([6, 5, 4, 3, 2, 1]))).toBe(draft([]));
});

test("what would break a page's tags is not moved", () => {
  const page = inOrder([1, 2, 3, 4, 6, 5], "html").replace("<h2>六", "<div><h2>六").replace("<h2>五", "</div><h2>五");
  expect(findingsOf("section/order", page).map(({ fix }) => fix)).toEqual([undefined]);
});
