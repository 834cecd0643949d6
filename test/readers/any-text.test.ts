import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../shared/src/readers/index.ts";
import { read } from "../../shared/src/readers/index.ts";
import { withoutRadicals } from "../../shared/src/text/radicals.ts";
import { isSpace } from "../../shared/src/text/space.ts";
import { locate, type Span } from "../../shared/src/text/span.ts";
import { anyString } from "../support/any-string.ts";
import { runs } from "../support/runs.ts";

const bits = [
  ...[
    "|",
    "\t",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\u3000",
    "\\",
    "`",
    "```\n",
    "*",
    "**",
    "_",
    "#",
    "# ",
    "> ",
    "- ",
    "---\n",
    "\n\n",
    "\n\t",
  ],
  ...[
    "<",
    ">",
    "<td>",
    "</td>",
    "<tr>",
    "<table>",
    "</table>",
    "<td rowspan=3 colspan=2>",
    "<p>",
    "</p>",
    "<br>",
    "<h2>",
    "</h2>",
  ],
  ...["<!--", "-->", "<script>", "</script>", "<b>", "</b>", "&nbsp;", "&", "&amp;", "&#x4e00;", "&#0;", "<caption>", "<pre>"],
  ...["政府", "一、总体情况", "0", "12", "。", "a", "\0", "\ud800", "\udc00", "\ufeff", "😀"],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => `<html>${parts.join("")}`),
  anyString(200),
);
const plainText = fc
  .array(fc.constantFrom("政府", "一、", "0", "12", "。", "abc", "\t", "\n", "\n\n", "\n\t", "\r\n", " ", "\u3000", "（一）"), {
    maxLength: 80,
  })
  .map((parts) => parts.join(""));

function spansOf(block: Block): readonly Span[] {
  return block.kind === "table" ? block.rows.flatMap((row) => row.cells) : [block.words];
}

function rangesOf(block: Block) {
  const rows = block.kind === "table" ? block.rows.map((row) => row.range) : [];
  return [block.range, ...rows, ...spansOf(block).map((span) => span.range)];
}

describe("any text", () => {
  it("is read, with every range inside the text and inside its block", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const block of read(source)) {
          for (const range of rangesOf(block)) {
            expect(range.start).toBeGreaterThanOrEqual(block.range.start);
            expect(range.end).toBeGreaterThanOrEqual(range.start);
            expect(range.end).toBeLessThanOrEqual(block.range.end);
          }
          expect(block.range.end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("is found again at the place that each character of the words is read from", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const span of read(source).flatMap(spansOf)) {
          for (let at = 0; at < span.text.length; at++) {
            const { start, end } = locate(span, at, at + 1);
            const original = withoutRadicals(source.slice(start, end));
            const isCopy = original === span.text[at] || (isSpace(original.charCodeAt(0)) && span.text[at] === " ");
            if (!isCopy) expect(original).toMatch(/^(?:&.*|\\.|\s+)$/s);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("is kept whole when it is plain, in its order", () => {
    const visible = (text: string) => [...text].filter((char) => !isSpace(char.charCodeAt(0))).join("");
    fc.assert(
      fc.property(plainText, (source) => {
        const words = read(source).flatMap(spansOf);
        expect(visible(words.map((span) => span.text).join(""))).toBe(visible(withoutRadicals(source)));
        const starts = words.map((span) => span.range.start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a long text is read in good time", () => {
  const seeds = [
    "|",
    "|\n",
    "\t",
    "\t\n",
    "\tx\n",
    "\t1\n\n",
    "\t结果\n\n纠正\n",
    "a|b\na|b|c\n",
    "\\",
    "`",
    "```\n",
    "```x\n",
    "**a",
    "&",
    "&#1",
  ];
  const tags = [
    "<",
    "<td",
    "<td>",
    "<table><tr>",
    "<table><tr><td>",
    "<table><td>a<td>b",
    "</td></table>",
    "<div>\n",
    "x\n<table>\n\n",
  ];
  const others = ["<!--", "<!--\n-->", "> ", "# ", "- ", "\u3000", "<tr><td rowspan=0 colspan=99>x", "<h1>x", "<b ", "政府"];
  for (const seed of [...seeds, ...tags, ...others]) {
    it(`100 KB of ${JSON.stringify(seed)}`, () => {
      const text = seed.repeat(100_000 / seed.length);
      expect(() => read(text)).not.toThrow();
      expect(() => read(`<html>${text}`)).not.toThrow();
    });
  }
});
