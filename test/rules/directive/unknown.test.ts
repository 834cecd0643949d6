import { expect, test } from "vitest";
import { lint } from "../../../shared/src/lint.ts";
import { exampleText } from "../../../shared/src/rules/example.ts";

/** A sound report that says this first. */
function findingsOf(words: string) {
  return lint(`<!-- ${words} -->\n${exampleText({ edits: [] })}`).findings.filter(({ rule }) => rule === "directive/unknown");
}

test.each([
  ["xxgk-lint-disabel sum/balance", "xxgk-lint-disabel", "xxgk-lint-disable"],
  ["xxgk-lint-disable-nextline sum/balance", "xxgk-lint-disable-nextline", "xxgk-lint-disable-next-line"],
  ["xxgk-lint-disable sum/balance, sum/totals", "sum/totals", undefined],
  ["xxgk-lint-disable-next-line cell/emty", "cell/emty", "cell/empty"],
  ["xxgk-lint-ignore", "xxgk-lint-ignore", undefined],
])("%s", (words, wrong, right) => {
  const [finding, ...others] = findingsOf(words);
  expect(others).toEqual([]);
  expect(finding?.message).toContain(wrong);
  expect(finding?.range).toEqual({ start: 5 + words.indexOf(wrong), end: 5 + words.indexOf(wrong) + wrong.length });
  expect(finding?.suggestions.map(({ edits }) => edits[0]?.text)).toEqual(right ? [right] : []);
});

test("a reason names no rule, and prose that speaks of a directive is none", () => {
  expect(findingsOf("xxgk-lint-disable sum/balance -- as sum/totals was")).toEqual([]);
  expect(findingsOf("see xxgk-lint-disabel")).toEqual([]);
});
