import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bind } from "../../shared/src/report/bind.ts";
import { findingsOn, severitiesOf } from "../support/rule.ts";
import { saying } from "../support/saying.ts";
import { wrapped } from "../support/wrapped.ts";

/* A paragraph is read as one, wherever its lines were broken. */

const folder = new URL("../../examples/", import.meta.url);
const drafts = ["good", "bad"].flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, folder))
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => [`${kind}/${name}`, readFileSync(new URL(`${kind}/${name}`, folder), "utf8")] as const),
);

describe.each([40, 60, 80])("broken at %i columns", (width) => {
  test.each(drafts)("%s has the same findings", (_, text) => {
    expect(findingsIn(wrapped(text, width))).toEqual(findingsIn(text));
  });
});

/** Rule, severity and the words that are marked, without line ends. */
function findingsIn(text: string): string[] {
  return findingsOn(text).map(({ rule, severity, range }) => {
    const words = text.slice(range.start, range.end).replace(/\s+/g, "");
    return `${rule} ${severity} ${words}`;
  });
}

test("a period that goes over a line's end is there", () => {
  const period = "本报告所列数据的统计期限自2023年1月1日\n起至2023年12月31日止。";
  expect(
    severitiesOf("report/period", saying("").replace("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", period)),
  ).toEqual([]);
});

test.each([
  ["Kangxi radicals", "⼀、总体情况", "一、总体情况"],
  ["radicals of the supplement", "清溪镇⼈⺠政府", "清溪镇人民政府"],
  ["dates", "12⽉31⽇⽌", "12月31日止"],
])("%s are read as the characters that they stand for, in their place", (_, shown, meant) => {
  const text = saying("").replace(meant, shown);
  expect(text).toContain(shown);
  expect(findingsOn(text)).toEqual(findingsOn(saying("")));
  expect(bind(text)?.sections.map(({ title }) => title.text)).toEqual(bind(saying(""))?.sections.map(({ title }) => title.text));
});
