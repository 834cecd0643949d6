import { describe, expect, test } from "vitest";
import { partsOf } from "../../shared/src/convert/parts.ts";
import { openPdf } from "../../shared/src/files/pdf-file.ts";
import { lint } from "../../shared/src/lint.ts";
import { readPages } from "../../shared/src/readers/pdf/build.ts";
import type { PdfPage, PdfText, Rule } from "../../shared/src/readers/pdf/page.ts";
import { locationWords } from "../../shared/src/report/location.ts";
import { show } from "../readers/support.ts";
import { blankDraft } from "../support/drafts.ts";
import { printPdf } from "../support/pdf.ts";

/** So many lines without anything. */
const blank = (lines: number) => new Array<string>(lines).fill("");

/** A page drawn with characters: `|`, `-` and `+` are ruling lines, the rest is text; a Chinese character is two columns wide. */
function drawn(...lines: readonly string[]): PdfPage {
  const unit = 6;
  const high = 12;
  const wide = (text: string) => [...text].reduce((sum, char) => sum + (char > "\u2000" ? 2 : 1), 0);
  const columnOf = (line: string, index: number) => wide(line.slice(0, index));
  const hasBar = (line = "", column: number) => [...line.matchAll(/[|]/g)].some(({ index }) => columnOf(line, index) === column);
  const texts: PdfText[] = [];
  const rules: Rule[] = [];
  lines.forEach((line, y) => {
    for (const { 0: text, index } of line.matchAll(/[^\s|+-]+/g)) {
      const left = columnOf(line, index) * unit;
      texts.push({ text, left, right: left + wide(text) * unit, baseline: (y + 1) * high - 2, size: high });
    }
    for (const { 0: rule, index } of line.matchAll(/[+-]{2,}/g)) {
      const from = columnOf(line, index) * unit;
      rules.push({ isAcross: true, at: (y + 0.5) * high, from, to: from + (rule.length - 1) * unit });
    }
    for (const { 0: mark, index } of line.matchAll(/[|+]/g)) {
      const column = columnOf(line, index);
      const isAbove = mark === "|" || hasBar(lines[y - 1], column);
      const isBelow = mark === "|" || hasBar(lines[y + 1], column);
      const rule = {
        isAcross: false,
        at: column * unit,
        from: (y + (isAbove ? 0 : 0.5)) * high,
        to: (y + (isBelow ? 1 : 0.5)) * high,
      };
      if (rule.from < rule.to) rules.push(rule);
    }
  });
  return { width: 600, height: lines.length * high, texts, rules, pictures: 0 };
}

const shown = (...pages: readonly PdfPage[]) => readPages(pages).blocks.flatMap(show);

describe("tables", () => {
  test("are what ruling lines frame, with merged cells", () => {
    const page = drawn(
      "上文",
      "+----+----+----+",
      "|甲乙     |丙  |",
      "+----+----+    |",
      "|丁  |12  |    |",
      "+----+----+----+",
      "下文",
    );
    expect(shown(page)).toEqual(["上文", "甲乙|^|丙", "丁|12|^", "下文"]);
  });

  test("a frame around an article is no table", () => {
    const page = drawn("+----+----+", `|${"文".repeat(260)}`, "+----+----+");
    expect(shown(page)).toEqual(["文".repeat(260)]);
  });

  const head = ["+----+----+----+", "|项目|甲  |乙  |", "+----+----+----+"];
  const row = (label: string) => [`|${label}|12  |3   |`, "+----+----+----+"];

  test("go on over the page's edge; a header that is printed again is left out", () => {
    const first = drawn("题目", "", "", "", "", "", "", "", "", "", "", ...head, ...row("一一"));
    const second = drawn(...head, ...row("二二"), "", "", "", "", "", "", "", "", "", "尾");
    expect(shown(first, second)).toEqual(["题目", "项目|甲|乙", "一一|12|3", "二二|12|3", "尾"]);
  });

  test("a row that is cut in two is one, where no line is drawn at the edge", () => {
    const first = drawn("题目", "", "", "", "", "", "", "", "", "", "", "", "", "", ...head, "|标签|12  |3   |");
    const second = drawn("|继续|    |    |", "+----+----+----+", ...row("二二"), "", "", "", "", "", "", "", "", "", "", "");
    expect(shown(first, second)).toEqual(["题目", "项目|甲|乙", "标签继续|12|3", "二二|12|3"]);
  });

  test("a label of several rows is cut with lines around both parts", () => {
    const first = drawn(
      "题目",
      ...blank(8),
      "+----+----+----+",
      "|三本|甲  |1   |",
      "|年度+----+----+",
      "|    |乙  |2   |",
      "+----+----+----+",
    );
    const second = drawn(
      "+----+----+----+",
      "|结果|丙  |3   |",
      "|    +----+----+",
      "|    |丁  |4   |",
      "+----+----+----+",
      ...blank(9),
    );
    expect(shown(first, second)).toEqual(["题目", "三本年度结果|甲|1", "^|乙|2", "^|丙|3", "^|丁|4"]);
  });
});

describe("paragraphs", () => {
  test("of several lines are one, and an indent begins the next", () => {
    expect(shown(drawn("　　甲甲甲甲", "乙乙乙乙乙乙", "丙丙", "　　丁丁丁丁", "戊。"))).toEqual([
      "甲甲甲甲乙乙乙乙乙乙丙丙",
      "丁丁丁丁戊。",
    ]);
  });

  test("go on over the page's edge, past page numbers and running heads", () => {
    const blank = Array<string>(30).fill("");
    const page = (number: number, ...lines: readonly string[]) => drawn("某局年报", ...lines, ...blank, `— ${number} —`);
    expect(shown(page(1, "", "　　甲甲甲甲"), page(2, "", "乙乙。", "　　丙丙丙丙"), page(3, "", "丁"))).toEqual([
      "甲甲甲甲乙乙。",
      "丙丙丙丙丁",
    ]);
  });

  test("radicals are the characters that they stand for", () => {
    expect(shown(drawn("⼀、总体情况"))).toEqual(["一、总体情况"]);
  });
});

describe("files", () => {
  const bytes = printPdf(partsOf({ source: blankDraft }));

  test("findings are told by page, row and column, and nothing is offered to be changed", async () => {
    const document = await openPdf(bytes);
    if (typeof document === "string") throw new Error(document);
    const [finding, ...others] = lint(document).findings;
    expect(others).toEqual([]);
    expect(finding?.location && locationWords(finding.location, "zh")).toBe("第1页 表1 第11行第2格（行政强制·本年处理决定数量）");
    expect(finding).toMatchObject({ rule: "cell/empty", suggestions: [] });
    expect(document.notes?.[0]?.zh).toMatch(/^由 PDF（\d 页）还原/);
  });

  test.each([
    [
      "a password",
      printPdf(
        [],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> /P -4 >> /ID [<00> <00>]`,
      ),
      "pdf-encrypted",
    ],
    ["a damaged file", bytes.slice(0, 300), "pdf-damaged"],
    ["no text", printPdf([]), "scan"],
  ])("%s: a reason", async (_, file, reason) => expect(await openPdf(file)).toBe(reason));
});
