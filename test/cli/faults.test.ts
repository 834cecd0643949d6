import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { notations } from "../../shared/src/notations/index.ts";
import { rowOrder } from "../../shared/src/rules/row/order.ts";
import { folderWith, run } from "../support/command.ts";
import { blankDraft, goodDraft } from "../support/drafts.ts";

/** Faults of our own, planted where one could be. */

afterEach(() => vi.restoreAllMocks());

test("a rule that crashes: everything else is said first, then 3", async () => {
  vi.spyOn(rowOrder, "check").mockImplementationOnce(() => {
    throw new Error("out of rows");
  });
  const { exitCode, out, err } = await run(["a.md"], { cwd: folderWith({ "a.md": blankDraft }) });
  expect(exitCode).toBe(3);
  expect(out).toContain("cell/empty");
  expect(err).toMatch(/本工具出错了[\s\S]*a\.md: row\/order[\s\S]*out of rows/);
});

test("a text that breaks the engine does not keep the others from being checked", async () => {
  vi.spyOn(notations.markdown, "read").mockImplementationOnce(() => {
    throw new Error("no table");
  });
  const cwd = folderWith({ "a.md": blankDraft, "b.md": goodDraft });
  const { exitCode, out, err } = await run(["--format", "json", "."], { cwd });
  expect(exitCode).toBe(3);
  expect(JSON.parse(out)).toMatchObject([{ filePath: join(cwd, "b.md"), messages: [] }]);
  expect(err).toMatch(/a\.md[\s\S]*no table/);
});
