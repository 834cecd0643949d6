import { lint } from "@xxgk-lint/shared/lint.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, type Desk, example, openDesk } from "./support/drafts.ts";

/** The extension as VS Code for the Web runs it: in the browser, its server in a worker. */

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ settings: { "remote.extensionKind": { "xxgk-lint.xxgk-lint-vscode": ["web"] } }, locale: "en-US" });
});

afterAll(() => desk?.close());

test("lints in the browser's extension host", async () => {
  const { code } = desk;
  const bad = await example("bad/qingxi-2023.md");
  await code.openFile("bad/qingxi-2023.md");
  await code.page.locator(".squiggly-warning").first().waitFor();
  expect(code.page.workers().length).toBeGreaterThan(0);
  const rules = lint(bad).findings.map(({ rule }) => rule);
  await expect
    .poll(async () => (await code.problems()).map((problem) => problem.code).sort(), { timeout: 15_000 })
    .toEqual(rules.sort());
  await code.screenshot("browser");
});

test("knows the reports of the folder, though a worker has no disk", async () => {
  const { code } = desk;
  const township = "county/2023/townships/longtan.md";
  const [row = ""] = /\| 行政处罚 \| \d+/.exec(await example(township)) ?? [];
  await code.openFile("county/2023/county.md");
  await code.openFile(township);
  await code.typeAt(...behind(await example(township), row), "9");
  const found = async () => (await code.problems()).map((problem) => `${problem.file} ${problem.code}`);
  await expect.poll(found, { timeout: 15_000 }).toContain("county.md rollup/total");
});
