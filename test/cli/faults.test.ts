import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { lintFiles } from "../../cli/src/lint/lint-files.ts";
import type { LintOptions } from "../../cli/src/lint/options.ts";
import { lint } from "../../shared/src/lint.ts";
import { folderWith } from "../support/command.ts";
import { blankDraft, goodDraft } from "../support/drafts.ts";

vi.mock("../../shared/src/lint.ts", { spy: true });
afterEach(() => vi.restoreAllMocks());

const options: LintOptions = { format: [{ format: "json" }], locale: "zh", rule: {}, inlineConfig: true, color: false };

test("a rule that crashes: everything else is said first, then 3", async () => {
  const cwd = folderWith({ "a.md": blankDraft });
  vi.mocked(lint).mockImplementationOnce(() => ({
    findings: [],
    waived: [],
    disabled: [],
    crashes: [{ rule: "row/order", error: new Error("out of rows") }],
  }));
  const { exitCode, out, err } = await runInside([join(cwd, "a.md")]);
  expect(exitCode).toBe(3);
  expect(JSON.parse(out)).toHaveLength(1);
  expect(err).toMatch(/本工具出错了[\s\S]*a\.md: row\/order[\s\S]*out of rows/);
});

test("a text that breaks the engine does not keep the others from being checked", async () => {
  const cwd = folderWith({ "a.md": blankDraft, "b.md": goodDraft });
  vi.mocked(lint).mockImplementationOnce(() => {
    throw new Error("no table");
  });
  const { exitCode, out, err } = await runInside([cwd]);
  expect(exitCode).toBe(3);
  expect(JSON.parse(out)).toMatchObject([{ filePath: join(cwd, "b.md"), messages: [] }]);
  expect(err).toMatch(/a\.md[\s\S]*no table/);
});

/** Runs in this process, where the engine can be made to fail. */
async function runInside(patterns: readonly string[]) {
  let out = "";
  let err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
  const exitCode = await lintFiles(patterns, options);
  return { exitCode, out, err };
}
