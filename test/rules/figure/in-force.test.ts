import { expect, test } from "vitest";
import { draft, expectMarked, findingsOf } from "../../support/rule.ts";

const documents = "| 行政规范性文件 | 0 | 0 | 0 |";
const row = (made: string, repealed: string, inForce: string) =>
  draft([{ find: documents, replace: `| 行政规范性文件 | ${made} | ${repealed} | ${inForce} |` }]);

test.each([
  ["5", "0", "⟦4⟧"],
  ["5", "1", "⟦0⟧"],
  ["12", "2", "⟦9⟧"],
])("%s made, %s repealed, %s in force", (made, repealed, inForce) => {
  expectMarked("figure/in-force", row(made, repealed, inForce));
});

test.each([
  ["5", "1", "4"],
  ["5", "1", "40"],
  ["1", "5", "0"],
  ["0", "3", "0"],
  ["0", "0", "7"],
])("is silent on %s made, %s repealed, %s in force", (made, repealed, inForce) => {
  expect(findingsOf("figure/in-force", row(made, repealed, inForce))).toEqual([]);
});

test.each([
  ["5", "1", ""],
  ["5", "", "3"],
  ["", "1", "3"],
  ["5", "1", "若干"],
])("cannot tell from “%s”, “%s” and “%s”", (made, repealed, inForce) => {
  expect(findingsOf("figure/in-force", row(made, repealed, inForce))).toEqual([]);
});

test("points to what was made and repealed", () => {
  const [finding] = findingsOf("figure/in-force", row("5", "1", "3"));
  expect(finding?.message).toContain("现行有效 3 件，少于本年制发 5 件减废止 1 件（4 件）");
  expect(finding?.related.map(({ message }) => message)).toEqual(["本年制发件数：5", "本年废止件数：1"]);
});

test("the edition of 2019 counts other things", () => {
  const text = draft([{ find: "| 规范性文件 | 0 | 0 | 0 |", replace: "| 规范性文件 | 5 | 1 | 3 |" }], { year: 2020 });
  expect(findingsOf("figure/in-force", text)).toEqual([]);
});
