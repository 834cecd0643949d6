import { expect, test } from "vitest";
import { memoOfText } from "../../shared/src/text/memo.ts";

/** Says of which texts it was asked to make something. */
function counted() {
  const made: string[] = [];
  const of = memoOfText((text) => {
    made.push(text);
    return { length: text.length };
  });
  return { made, of };
}

test("what was made of a text is there when the same words come again, wherever they are cut from", () => {
  const { made, of } = counted();
  expect(of("甲乙丙".slice(0, 2))).toBe(of("乙甲乙".slice(1)));
  expect(made).toEqual(["甲乙"]);
});

test("texts that nobody asks for are forgotten; those that are asked for stay", () => {
  const { made, of } = counted();
  const kept = of("常用");
  for (let i = 0; i < 1_000; i++) {
    of(`${i}`.padStart(1_000));
    expect(of("常用")).toBe(kept);
  }
  of("0".padStart(1_000));
  expect(made.filter((text) => text.trim() === "0")).toHaveLength(2);
});

test("a text as long as a file is made anew each time", () => {
  const { made, of } = counted();
  expect(of("长".repeat(6_000))).toEqual(of("长".repeat(6_000)));
  expect(made).toHaveLength(2);
});
