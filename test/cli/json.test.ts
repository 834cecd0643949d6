import { join } from "node:path";
import { expect, test } from "vitest";
import { formatJson } from "../../cli/src/format/json.ts";
import type { CheckedText } from "../../cli/src/lint/check-input.ts";
import { fileResult } from "../../cli/src/lint/file-result.ts";
import { folderWith, run } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft, lineOf } from "../support/drafts.ts";

test("results have ESLint's shape", async () => {
  const cwd = folderWith({ "a.md": disguisedDraft });
  const { exitCode, out } = await run(["--format", "json", "a.md"], { cwd });
  expect(exitCode).toBe(1);
  const start = disguisedDraft.indexOf("１２");
  expect(JSON.parse(out)).toEqual([
    {
      filePath: join(cwd, "a.md"),
      ...{ agency: "云山县清溪镇人民政府", year: 2023, edition: "2021" },
      messages: [
        {
          ruleId: "cell/format",
          id: "cell/format 云山县清溪镇 2023 disclosure/licences/decisions",
          severity: 1,
          message: expect.any(String),
          line: lineOf(disguisedDraft, "１２"),
          column: "| 行政许可 | １２".indexOf("１") + 1,
          endLine: lineOf(disguisedDraft, "１２"),
          endColumn: "| 行政许可 | １２".length + 1,
          clause: expect.stringContaining("国办公开办函"),
          ...{ stated: "１２", expected: "12" },
          fix: { range: [start, start + 2], text: "12" },
          suggestions: [],
        },
      ],
      suppressedMessages: [],
      errorCount: 0,
      warningCount: 1,
      infoCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 1,
    },
  ]);
});

test("suggestions come beside, not as fixes", async () => {
  const [{ messages }] = JSON.parse((await run(["--format", "json", "-"], { input: blankDraft })).out);
  expect(messages).toMatchObject([
    {
      ruleId: "cell/empty",
      severity: 2,
      suggestions: [{ desc: "填 0", fix: { range: [expect.any(Number), expect.any(Number)] } }],
    },
  ]);
  expect(messages[0]).not.toHaveProperty("fix");
});

test("a report without findings and a text that is no report are listed, too", async () => {
  const cwd = folderWith({ "good.md": goodDraft, "readme.md": "# Readme" });
  expect(JSON.parse((await run(["--format", "json", "."], { cwd })).out)).toMatchObject([{ messages: [] }, { messages: [] }]);
});

test("--locale en speaks English", async () => {
  const [{ messages }] = JSON.parse((await run(["--format", "json", "--locale", "en", "-"], { input: blankDraft })).out);
  expect(messages[0].message).toMatch(/[a-z]{3}/);
});

test("a fix of several edits becomes one that covers them all", () => {
  const edits = [
    { range: { start: 4, end: 5 }, text: "五" },
    { range: { start: 1, end: 2 }, text: "" },
  ];
  const [result] = JSON.parse(formatJson([fileResult(checkedText("零一二三四六", edits))]));
  expect(result.messages[0].fix).toEqual({ range: [1, 5], text: "二三五" });
});

test("a fix whose edits overlap is not offered", () => {
  const edits = [
    { range: { start: 0, end: 3 }, text: "甲" },
    { range: { start: 2, end: 4 }, text: "乙" },
  ];
  const [result] = JSON.parse(formatJson([fileResult(checkedText("零一二三四", edits))]));
  expect(result.messages[0]).not.toHaveProperty("fix");
});

function checkedText(
  text: string,
  edits: readonly { readonly range: { start: number; end: number }; readonly text: string }[],
): CheckedText {
  const fix = { title: "修正", edits };
  const finding = {
    rule: "row/order",
    id: "row/order - - -",
    at: "",
    severity: "warning",
    range: { start: 0, end: 1 },
    message: "",
    related: [],
    suggestions: [],
    fix,
  } as const;
  return {
    filePath: "/a.md",
    document: { source: text },
    named: true,
    isReport: true,
    findings: [finding],
    waived: [],
    disabled: [],
    crashes: [],
    applied: 0,
  };
}
