import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, areSound, chooseFixes, fixAll } from "../../shared/src/fix.ts";
import type { RuleId } from "../../shared/src/rules/ids.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import type { Edit } from "../../shared/src/text/range.ts";

test("edits are applied in any order", () => {
  expect(applyEdits("一二三四", [edit(3, 4, "4"), edit(0, 1, "1")])).toBe("1二三4");
  expect(applyEdits("一二", [edit(1, 1, "a"), edit(1, 1, "b"), edit(1, 2, "")])).toBe("一ab");
});

test.each([
  ["overlapping", [edit(0, 2, ""), edit(1, 3, "")]],
  ["past the end", [edit(2, 9, "")]],
  ["before the start", [edit(-1, 1, "")]],
  ["backwards", [edit(2, 1, "")]],
  ["between whole offsets", [edit(0.5, 1, "")]],
  ["nowhere", [edit(Number.NaN, 1, "")]],
])("edits that make no sense are refused: %s", (_, edits) => {
  expect(areSound(edits, 4)).toBe(false);
  expect(() => applyEdits("一二三四", edits)).toThrow(RangeError);
  expect(fixAll("一二三四", {}, () => ({ findings: [finding(edits)] })).text).toBe("一二三四");
});

test("a fix that overlaps another waits, whole, for the next pass", () => {
  const first = [edit(0, 2, "A")];
  const overlapping = [edit(1, 3, "B"), edit(5, 6, "B")];
  const apart = [edit(5, 6, "C")];
  expect(chooseFixes([finding(first), finding(overlapping), finding(apart)], 9)).toEqual([first, apart]);
});

test("insertions at one place: a rule's own keep their order, another rule's waits", () => {
  const rows = [finding([edit(1, 1, "甲")]), finding([edit(1, 1, "乙")]), finding([edit(1, 1, "丙")], "section/missing")];
  expect(applyEdits("[]", chooseFixes(rows, 2).flat())).toBe("[甲乙]");
});

test("an insertion and a replacement that touch go together", () => {
  const fixes = [finding([edit(1, 3, "B")]), finding([edit(1, 1, "A")], "cell/format"), finding([edit(3, 3, "C")], "cell/empty")];
  expect(applyEdits("[xy]", chooseFixes(fixes, 4).flat())).toBe("[ABC]");
});

test("passes go on until nothing is left to fix", () => {
  const shorten = (text: string) => ({ findings: text.length > 1 ? [finding([edit(0, 1, "")])] : [] });
  expect(fixAll("12345", {}, shorten)).toEqual({ text: "5", applied: 4, passes: 4, remaining: [] });
});

test("rules that undo each other come to an end", () => {
  const swap = (text: string) => ({ findings: [finding([edit(0, 1, text[0] === "甲" ? "乙" : "甲")])] });
  expect(fixAll("甲", {}, swap).passes).toBe(10);
});

test("a fix that changes nothing ends the passes", () => {
  expect(fixAll("甲", {}, () => ({ findings: [finding([edit(0, 1, "甲")])] })).passes).toBe(0);
});

test("whatever the fixes are, those chosen can be applied together, and what none of them touches stays", () => {
  const edits = fc.array(
    fc
      .record({ start: fc.integer({ min: -1, max: 30 }), length: fc.integer({ min: -1, max: 6 }) })
      .map(({ start, length }) => edit(start, start + length, "·")),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 30 }), (fixes) => {
      const text = "abcdefghijklmnopqrstuvwxyz";
      const chosen = chooseFixes(
        fixes.map((fix) => finding(fix)),
        text.length,
      ).flat();
      const kept = [...text].filter((_, at) => !chosen.some(({ range }) => range.start <= at && at < range.end));
      expect(applyEdits(text, chosen).replaceAll("·", "")).toBe(kept.join(""));
    }),
  );
});

function edit(start: number, end: number, text: string): Edit {
  return { range: { start, end }, text };
}

function finding(edits: readonly Edit[], rule: RuleId = "row/missing"): Finding {
  return {
    rule,
    id: rule,
    at: "",
    severity: "error",
    range: { start: 0, end: 0 },
    message: "",
    related: [],
    suggestions: [],
    fix: { title: "", edits },
  };
}
