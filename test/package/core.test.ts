import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { root } from "../support/command.ts";
import { blankDraft } from "../support/drafts.ts";
import { writeReport } from "../support/generate.ts";
import { blocksIn, installed, shell, workFolder } from "./work.ts";

/** `@xxgk-lint/core` as programs import it. */

const folder = workFolder();
const importing = [
  ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--ignoreConfig"],
  ...["--target", "es2023", "--lib", "es2023"],
];

test.each([
  ["Node", ["--module", "nodenext"]],
  ["bundlers", ["--module", "esnext", "--moduleResolution", "bundler"]],
])("a program of its user's is sound TypeScript, its declarations too: %s", (_, resolution) => {
  writeFileSync(join(folder, "check.mts"), programOfTypes);
  const { stdout } = tsc([...importing, ...resolution, "--types", "", "check.mts"]);
  expect(stdout).toBe("");
  writeFileSync(join(folder, "wrong.mts"), programOfTypes.replace("range.start", "range.begin"));
  expect(tsc([...importing, ...resolution, "--types", "", "wrong.mts"]).stdout).toContain("'begin' does not exist");
});

const programOfTypes = `import { applyEdits, applyFixes, bind, type Finding, lint, ReportIndex, type Settings, summarize } from "@xxgk-lint/core";
const settings: Partial<Settings> = { locale: "en", severity: { "sum/balance": "warning" } };
const index = new ReportIndex();
const report = bind("");
if (report) index.put("a", summarize("a", report));
export const places: number[] = lint("", settings).findings.map(({ range }: Finding) => range.start);
export const mended: string = applyFixes("").text + applyEdits("a", [{ range: { start: 0, end: 1 }, text: "b" }]);
`;

test("the example on the engine's page runs, and is sound TypeScript", () => {
  const [example = ""] = blocksIn(join(installed, "node_modules/@xxgk-lint/core/README.md"), "js");
  writeFileSync(join(folder, "example.mjs"), example);
  writeFileSync(join(folder, "example.mts"), example);
  writeFileSync(join(folder, "年报.md"), blankDraft);
  writeFileSync(join(folder, "上年年报.md"), writeReport({ year: 2022 }));
  const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
  expect(tsc([...importing, "--module", "nodenext", ...types, "example.mts"]).stdout).toBe("");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(
    /^第 \d+ 行 error cell\/empty：.*\n改了 0 处，还剩 1 处，全文 \d+ 字\n\S+ 2023 \d+\n连同上年，共 1 处\n$/,
  );
});

test("the engine runs where there is no Node", async () => {
  const imports = 'import { lint, openFile } from "@xxgk-lint/core"; Object.assign(globalThis, { lint, openFile });';
  const { outputFiles } = await build({
    ...{ stdin: { contents: imports, resolveDir: folder }, bundle: true, platform: "browser", format: "iife", write: false },
    external: ["pdfjs-dist"],
  });
  const world = createContext({ TextDecoder, TextEncoder, bytes: writeWordFile() });
  runInContext(outputFiles[0]?.text ?? "", world);
  const answer = runInContext(
    "openFile(bytes).then(({ document }) => lint(document).findings.map(({ rule }) => rule).join())",
    world,
  );
  expect(await answer).toBe("cell/empty");
});

/** The draft as a Word file; gives its bytes. */
function writeWordFile(): Buffer {
  writeFileSync(join(folder, "年报.md"), blankDraft);
  expect(shell("xxgk-lint convert 年报.md -o 年报.docx", folder).status).toBe(0);
  return readFileSync(join(folder, "年报.docx"));
}

function tsc(args: readonly string[]) {
  const program = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
}
