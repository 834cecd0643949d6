import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, areSound, chooseFixes, fixAll } from "../../shared/src/fix.ts";
import type { RuleId } from "../../shared/src/rules/ids.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import type { Edit } from "../../shared/src/text/range.ts";
import { writeReport } from "../support/generate.ts";

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
  expect(applyEdits("[]", chooseFixes(rows.slice(0, 2), 2).flat())).toBe("[甲乙]");
  expect(applyEdits("[]", chooseFixes(rows, 2).flat())).toBe("[丙]");
});

test("an insertion and a replacement that touch go together", () => {
  const fixes = [finding([edit(1, 3, "B")]), finding([edit(1, 1, "A")], "cell/format"), finding([edit(3, 3, "C")], "cell/empty")];
  expect(applyEdits("[xy]", chooseFixes(fixes, 4).flat())).toBe("[ABC]");
});

/** A linter that finds each of these words, one at a time, and mends it by the next. */
function chain(...words: readonly string[]) {
  return (text: string) => {
    const at = words.findIndex((word) => text.includes(word));
    const next = words[at + 1];
    const start = text.indexOf(words[at] ?? "");
    return { findings: next === undefined ? [] : [{ ...finding([edit(start, start + 1, next)]), message: `${words[at]}` }] };
  };
}

test("passes go on until nothing is left to fix", () => {
  const { findings } = chain("甲")("甲");
  expect(fixAll("一甲", {}, chain("甲", "乙", "丙"))).toEqual({
    ...{ text: "一丙", applied: 2, passes: 2, remaining: findings, isSettled: true },
  });
});

test("fixes that do not settle within three passes change nothing, and that is told", () => {
  expect(fixAll("一甲", {}, chain("甲", "乙", "丙", "丁"))).toMatchObject({ text: "一丁", passes: 3, isSettled: true });
  expect(fixAll("一甲", {}, chain("甲", "乙", "丙", "丁", "戊"))).toMatchObject({ text: "一甲", applied: 0, isSettled: false });
  const swap = (text: string) => ({ findings: [{ ...finding([edit(0, 1, text === "甲" ? "乙" : "甲")]), message: text }] });
  expect(fixAll("甲", {}, swap)).toMatchObject({ text: "甲", applied: 0, isSettled: false });
});

test("a fix that does not help is taken back, the others stay", () => {
  const grow = (text: string) => {
    const useless = { ...finding([edit(0, 0, "增")]), message: "useless" };
    const useful = { ...finding([edit(text.length - 1, text.length, "。")]), message: "useful" };
    return { findings: text.endsWith("。") ? [useless] : [useless, useful] };
  };
  expect(fixAll("一.", {}, grow)).toMatchObject({ text: "一。", applied: 1, passes: 1, isSettled: true });
});

test("what still stands further down is another finding, and no sign that the fix did not help", () => {
  const full = (text: string) => {
    const at = [...text.matchAll(/,/g)].map(({ index }) => index);
    // The second waits, as if it overlapped the first.
    return { findings: at.slice(0, 1).map((i) => ({ ...finding([edit(i, i + 1, "，")]), range: { start: i, end: i + 1 } })) };
  };
  expect(fixAll("一,二三四五,六", {}, full)).toMatchObject({ text: "一，二三四五，六", applied: 2, passes: 2 });
});

test.each([
  [
    "a report with one section twice and a piece of its table",
    "2023年信息公开报告\n二、主动公开情况\n二、主动公开情况\n|信息内容|本年制发件数|\n",
  ],
  [
    "a table without outer pipes that has lost its header",
    writeReport()
      .split("\n")
      .filter((line) => !/^\| (?:（本列|一、|二、)|^\| {2}\| {2}\| {2}\| (?:自然人| \|)/.test(line))
      .map((line) => (line.startsWith("|") ? line.slice(2, -2) : line))
      .join("\n"),
  ],
])("--fix ends, and changes nothing the second time: %s", (_, text) => {
  const once = fixAll(text);
  expect(once.isSettled).toBe(true);
  expect(once.passes).toBeLessThan(3);
  expect(once.text.match(/统计期限/g)?.length ?? 0).toBeLessThan(2);
  expect(once.text.match(/一、本年新收/g)?.length ?? 0).toBeLessThan(2);
  expect(fixAll(once.text)).toMatchObject({ text: once.text, applied: 0 });
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
