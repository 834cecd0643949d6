import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../support/command.ts";
import { blankDraft } from "../support/drafts.ts";
import { writeReport } from "../support/generate.ts";
import { ProcessClient } from "../support/language-client.ts";

/** What is published, installed in an empty folder, without a registry: nothing that it needs may be missing. */

interface Packed {
  readonly filename: string;
  readonly name: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

let folder: string;
let packed: readonly Packed[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-pack-"));
  execFileSync(process.execPath, [join(root, "scripts/types.mjs")]);
  const packages = ["core", "cli", "server"].flatMap((name) => ["-w", name]);
  packed = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder, ...packages], root));
  writeFileSync(join(folder, "package.json"), "{}");
  npm(["install", "--offline", "--no-audit", "--no-fund", ...packed.map(({ filename }) => `./${filename}`)], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("hold what they need and nothing else, and are small", () => {
  const [engine = [], command = [], server = []] = packed.map(({ files }) => files.map(({ path }) => path));
  expect(packed.map(({ name }) => name)).toEqual(["@xxgk-lint/core", "xxgk-lint", "xxgk-language-server"]);
  const common = ["LICENSE", "README.md", "package.json", "dist/THIRD_PARTY_NOTICES.txt"];
  expect(engine).toEqual(expect.arrayContaining([...common, "dist/index.js", "dist/index.d.ts", "dist/shared/lint.d.ts"]));
  expect(command).toEqual(expect.arrayContaining([...common, "bin/xxgk-lint.cjs", "dist/main.cjs", "dist/iconv-lite.cjs"]));
  expect(server).toEqual(expect.arrayContaining([...common, "bin/xxgk-language-server.cjs", "dist/main.cjs", "dist/browser.js"]));
  expect([...engine, ...command, ...server].filter((path) => path.startsWith("src/"))).toEqual([]);
  // The page that `xxgk-lint web` serves, with its reader of PDF files, is as large again.
  const pages = packed.map(({ files }) => files.filter(({ path }) => path.startsWith("dist/site/")));
  const pageSizes = pages.map((files) => files.reduce((sum, { size }) => sum + size, 0));
  for (const size of pageSizes) expect(size).toBeLessThan(4_000_000);
  for (const [i, { unpackedSize }] of packed.entries()) expect(unpackedSize - (pageSizes[i] ?? 0)).toBeLessThan(3_000_000);
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(installed.sort()).toEqual(["@xxgk-lint", "xxgk-language-server", "xxgk-lint"]);
});

test("the command checks a report", () => {
  writeFileSync(join(folder, "a.md"), blankDraft);
  const args = ["--no-install", "--", "xxgk-lint", "--format", "compact", "a.md"];
  const { status, stdout } = spawnSync("npx", args, { cwd: folder, encoding: "utf8" });
  expect([status, stdout]).toEqual([1, expect.stringMatching(/^a\.md: line \d+, col \d+, Error - .* \(cell\/empty\)\n$/)]);
});

test("the commands of its page run", () => {
  writeWordFile();
  const codes = commandsIn("node_modules/xxgk-lint/README.md").map((line) => [line, shell(line).status]);
  expect(codes.length).toBeGreaterThan(3);
  expect(codes.filter(([, code]) => code !== 0 && code !== 1)).toEqual([]);
});

test("a PDF is refused with what to install", () => {
  writeFileSync(join(folder, "a.pdf"), "%PDF-1.7");
  const bin = join(folder, "node_modules/.bin/xxgk-lint");
  const { status, stderr } = spawnSync(bin, ["a.pdf"], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([2, expect.stringContaining("npm install pdfjs-dist@5.5.207")]);
});

test("the language server publishes diagnostics", async () => {
  const client = new ProcessClient([join(folder, "node_modules/.bin/xxgk-language-server")]);
  await client.start();
  await client.open("untitled:a", blankDraft);
  expect((await client.diagnostics("untitled:a")).map(({ code }) => code)).toEqual(["cell/empty"]);
  expect(await client.stop()).toBe(0);
});

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
  const [example = ""] = blocksIn("node_modules/@xxgk-lint/core/README.md", "js");
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
  expect(shell("xxgk-lint convert 年报.md -o 年报.docx --force").status).toBe(0);
  return readFileSync(join(folder, "年报.docx"));
}

function commandsIn(path: string): string[] {
  return blocksIn(path, "sh").flatMap((block) => block.split("\n").filter((line) => line !== ""));
}

/** The code blocks of a page in this language. */
function blocksIn(path: string, language: string): string[] {
  const blocks = readFileSync(join(folder, path), "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```/gm);
  return [...blocks].flatMap(([, name, text]) => (name === language && text ? [text] : []));
}

function shell(line: string) {
  const PATH = [join(folder, "node_modules/.bin"), process.env.PATH].join(delimiter);
  return spawnSync(line, { cwd: folder, shell: true, encoding: "utf8", env: { PATH } });
}

function tsc(args: readonly string[]) {
  const program = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
