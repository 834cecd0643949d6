import { expect, test } from "vitest";
import { strip } from "../support/marks.ts";

test("marks are taken out and remembered", () => {
  expect(strip("| ⟦总计⟧ | ⟦11⟧ |⟦⟧")).toEqual({
    text: "| 总计 | 11 |",
    ranges: [
      { start: 2, end: 4 },
      { start: 7, end: 9 },
      { start: 11, end: 11 },
    ],
  });
});

test.each(["⟦1", "1⟧", "⟦⟦1⟧⟧"])("%s does not pair", (text) => {
  expect(() => strip(text)).toThrow();
});
