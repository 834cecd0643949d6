import picocolors from "picocolors";
import { expect, test } from "vitest";
import { drawFrame, excerptOf } from "../../cli/src/format/frame.ts";
import { formatStylish } from "../../cli/src/format/stylish.ts";
import type { CheckedText } from "../../cli/src/lint/checked-text.ts";
import { fileResult } from "../../cli/src/lint/file-result.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import { Lines } from "../../shared/src/text/lines.ts";
import { folderWith, run } from "../support/command.ts";
import { blankDraft } from "../support/drafts.ts";
import { strip } from "../support/marks.ts";

test.each([
  ["full-width characters fill two columns", "| 三、总计 | ⟦11⟧ |", "             ^^"],
  ["a marked Chinese word has two carets a character", "| ⟦总计⟧ | 11 |", "  ^^^^"],
  ["ideographic spaces are wide", "　　⟦１⟧", "    ^^"],
  ["an empty range has one caret", "| 总计 | ⟦⟧ |", "         ^"],
  ["combining marks have no width", "e\u0301 ⟦x⟧", "  ^"],
  ["characters outside the first plane count once", "𠮷 ⟦x⟧", "   ^"],
])("carets stand right: %s", (_, marked, carets) => {
  const { text, ranges } = strip(marked);
  expect(drawFrame(excerptOf(text, new Lines(text), ranges[0] ?? { start: 0, end: 0 }), 90)).toEqual({
    line: 1,
    source: text,
    carets,
  });
});

test("a tab is one », and what could steer the terminal is shown as a replacement", () => {
  expect(frame("总计\t\t⟦5⟧\u001b[2J\u202E\uD800")).toEqual({
    line: 1,
    source: "总计»»5\uFFFD[2J\uFFFD\uFFFD",
    carets: "      ^",
  });
});

test("of a range over several lines the first is shown", () => {
  expect(frame("一\r\n二⟦三\r\n四⟧")).toEqual({ line: 2, source: "二三", carets: "  ^^" });
  expect(frame("一\r⟦\r⟧二")).toEqual({ line: 2, source: "", carets: "^" });
});

test("a long line is cut around the range", () => {
  expect(frame(`${"甲".repeat(50)}⟦乙⟧${"丙".repeat(50)}`, 31)).toEqual({
    line: 1,
    source: "…甲甲甲甲甲甲甲甲甲乙丙丙丙丙…",
    carets: `${" ".repeat(19)}^^`,
  });
  const { source, carets } = frame(`甲⟦${"乙".repeat(500)}⟧丙`, 40);
  expect(source).toBe(`甲${"乙".repeat(11)}…丙`);
  expect(carets).toBe(`  ${"^".repeat(23)}`);
});

test("a line of ten megabytes is cut at once", () => {
  const text = `${"甲".repeat(5_000_000)}乙${"丙".repeat(5_000_000)}`;
  const lines = new Lines(text);
  const { source } = drawFrame(excerptOf(text, lines, { start: 5_000_000, end: 5_000_001 }), 90);
  expect(source).toMatch(/^…甲+乙丙+…$/);
});

test("a finding has its place, its words, its line and what can be done", () => {
  const { text, ranges } = strip("# 报告\n\n| 总计 | ⟦11⟧ |\n");
  const finding: Finding = {
    rule: "sum/applicants",
    id: "sum/applicants - - -",
    at: "",
    severity: "error",
    range: ranges[0] ?? { start: 0, end: 0 },
    message: "总计 11，应为 12。",
    related: Array.from({ length: 7 }, (_, i) => ({ range: { start: i < 2 ? 0 : 6, end: 7 }, message: `格${i + 1}` })),
    fix: { title: "改写", edits: [] },
    suggestions: [{ title: "改为 12", edits: [] }],
  };
  expect(stylish([{ text, findings: [finding] }])).toBe(`/a.md
  3:8  错误  总计 11，应为 12。  sum/applicants
    3 │ | 总计 | 11 |
      │          ^^
    相关：第 1 行 格1、格2；第 3 行 格3、格4……共 7 处
    可用 --fix 修正：改写
    可以考虑：改为 12

检查了 1 份报告：1 个错误、0 个警告、0 个提示，其中 1 个可用 --fix 修正。
`);
  expect(stylish([{ text, findings: [finding] }], "en")).toContain(
    "1 report checked: 1 error, 0 warnings, 0 info; 1 can be fixed with --fix\n",
  );
});

test("a message cannot steer the terminal", () => {
  const finding: Finding = {
    rule: "row/unknown",
    id: "row/unknown - - -",
    at: "",
    severity: "warning",
    range: { start: 0, end: 1 },
    message: "行\u001b[31m",
    related: [],
    suggestions: [],
  };
  expect(stylish([{ text: "行", findings: [finding] }])).toContain("行\uFFFD[31m");
});

test("colours are for terminals, and obey the environment and --no-color", async () => {
  const cwd = folderWith({ "a.md": blankDraft });
  const isColoured = async (args: readonly string[], env: { readonly [name: string]: string }) =>
    (await run([...args, "a.md"], { cwd, env })).out.includes("\u001b[");
  expect(await isColoured([], { TERM: "xterm" })).toBe(false);
  expect(await isColoured([], { FORCE_COLOR: "1" })).toBe(true);
  expect(await isColoured([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  expect(await isColoured([], { FORCE_COLOR: "0" })).toBe(false);
  expect(await isColoured([], { CI: "true" })).toBe(false);
  expect(await isColoured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
  expect(await isColoured(["--format", "json"], { FORCE_COLOR: "1" })).toBe(false);
});

function frame(marked: string, width = 90) {
  const { text, ranges } = strip(marked);
  return drawFrame(excerptOf(text, new Lines(text), ranges[0] ?? { start: 0, end: 0 }), width);
}

function stylish(
  texts: readonly { readonly text: string; readonly findings: CheckedText["findings"] }[],
  locale: "zh" | "en" = "zh",
): string {
  const results = texts.map(({ text, findings }) =>
    fileResult({
      filePath: "/a.md",
      named: true,
      isReport: true,
      waived: [],
      disabled: [],
      crashes: [],
      applied: 0,
      document: { source: text },
      findings,
    }),
  );
  return formatStylish(results, { locale, cwd: "/b", colors: picocolors.createColors(false) });
}

test("what a draft hides is counted, and listed where that is not to count", async () => {
  const cwd = folderWith({ "a.md": `<!-- xxgk-lint-disable -->\n\n${blankDraft}` });
  const hidden = await run(["a.md"], { cwd });
  expect([hidden.exitCode, hidden.out]).toEqual([
    0,
    "检查了 1 份报告：没有发现问题；文稿自己写明不检查的 1 处（--no-inline-config 一并列出）。\n",
  ]);
  const all = await run(["--no-inline-config", "a.md"], { cwd });
  expect(all.exitCode).toBe(1);
  expect(all.out).toContain("cell/empty");
  expect(all.out).not.toContain("文稿自己");
});
