import fc from "fast-check";
import { expect, test } from "vitest";
import { areSound } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import { anyString } from "../support/any-string.ts";
import { layouts, reports, writeReport } from "../support/generate.ts";
import { pick, type Random, seededRandom, whole } from "../support/random.ts";
import { runs } from "../support/runs.ts";

test("any text at all is linted without a crash", () => {
  fc.assert(fc.property(anyString(400), (text) => expectSound(text)));
});

test("reports with anything put into them are linted without a crash", () => {
  fc.assert(
    fc.property(reports(), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 400 }), anyString()), { maxLength: 4 }), ({ text }, cuts) =>
      expectSound(cuts.reduce((changed, [place, length, words]) => splice(changed, place, length, words), text)),
    ),
  );
});

test.each(layouts)("a storm of mutations over a %s report causes no crash", (layout) => {
  const random = seededRandom(layout.length);
  let text = writeReport({ layout });
  for (let count = 0; count < runs(20); count++) {
    text = mutate(text, random);
    // The report is worn out after a while; a new one takes its place.
    if (count % 25 === 24) text = writeReport({ layout, year: whole(random, 2019, 2025), seed: count });
    expectSound(text);
  }
});

test("a report many times over, thousands of rows and a line of ten megabytes come to an end", () => {
  for (const layout of layouts) expectSound(writeReport({ layout }).repeat(25));
  for (const row of [
    "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
    "\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n",
    "\t2.重复申请\n\t0\n\n",
  ]) {
    const text = writeReport();
    expectSound(text.replace("## 四、", `${row.repeat(250_000 / row.length)}\n## 四、`));
  }
  for (const words of ["| 0 ", "\t0", "（一）"]) expectSound(`${writeReport()}\n${words.repeat(1_000_000 / words.length)}`);
  expectSound(`${writeReport()}\n${"<td>0".repeat(50_000)}`);
  expectSound(`${writeReport()}\n${"重复申请".repeat(2_500_000)}`);
});

/** No rule fails, and whatever is found lies within the text. */
function expectSound(text: string): void {
  const { findings, crashes } = lint(text);
  expect(crashes).toEqual([]);
  const unsound = findings.filter((finding) => !isSound(finding, text.length));
  expect(unsound).toEqual([]);
}

function isSound({ range, related, fix, suggestions }: Finding, length: number): boolean {
  const isWithin = (place: Finding["range"]) => 0 <= place.start && place.start <= place.end && place.end <= length;
  const changes = [...(fix ? [fix] : []), ...suggestions];
  return (
    isWithin(range) && related.every((place) => isWithin(place.range)) && changes.every(({ edits }) => areSound(edits, length))
  );
}

function splice(text: string, place: number, length: number, words: string): string {
  const start = place % (text.length + 1);
  return text.slice(0, start) + words + text.slice(start + length);
}

const bits = [
  "\n",
  "\r",
  "\t",
  "|",
  "0",
  "９",
  "-1",
  "（",
  "）",
  "总计",
  "其他",
  "一、",
  "<td>",
  "</tr>",
  "<table>",
  "</table>",
  "&nbsp;",
  "\u3000",
  "\u0000",
  "\ud800",
];

function mutate(text: string, random: Random): string {
  const place = whole(random, 0, text.length);
  const way = whole(random, 0, 4);
  if (way === 0) return splice(text, place, whole(random, 1, 30), "");
  if (way === 1) return splice(text, place, 0, pick(random, bits));
  if (way === 2) return splice(text, place, 0, text.slice(whole(random, 0, text.length)).slice(0, whole(random, 1, 300)));
  const lines = text.split("\n");
  const from = whole(random, 0, lines.length - 1);
  const [line = ""] = lines.splice(from, 1);
  if (way === 3) lines.splice(whole(random, 0, lines.length), 0, line);
  return lines.join("\n");
}
