import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../support/command.ts";
import { blankDraft } from "../support/drafts.ts";
import { ProcessClient } from "../support/language-client.ts";

/** What is published, installed in an empty folder, without a registry: nothing that it needs may be missing. */

interface Packed {
  readonly filename: string;
  readonly name: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: readonly Packed[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-pack-"));
  const packages = ["cli", "server"].flatMap((name) => ["-w", name]);
  packed = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder, ...packages], root));
  writeFileSync(join(folder, "package.json"), "{}");
  npm(["install", "--offline", "--no-audit", "--no-fund", ...packed.map(({ filename }) => `./${filename}`)], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("hold what they need and nothing else, and are small", () => {
  const [command = [], server = []] = packed.map(({ files }) => files.map(({ path }) => path));
  expect(packed.map(({ name }) => name)).toEqual(["xxgk-lint", "xxgk-language-server"]);
  const common = ["LICENSE", "README.md", "package.json", "dist/main.cjs"];
  expect(command).toEqual(expect.arrayContaining([...common, "bin/xxgk-lint.cjs", "dist/iconv-lite.cjs"]));
  expect(server).toEqual(expect.arrayContaining([...common, "bin/xxgk-language-server.cjs", "dist/browser.js"]));
  expect([...command, ...server].filter((path) => path.startsWith("src/"))).toEqual([]);
  expect(packed[0]?.unpackedSize).toBeLessThan(3_000_000);
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(installed.sort()).toEqual(["xxgk-language-server", "xxgk-lint"]);
});

test("the command checks a report", () => {
  writeFileSync(join(folder, "a.md"), blankDraft);
  const args = ["--no-install", "--", "xxgk-lint", "--format", "compact", "a.md"];
  const { status, stdout } = spawnSync("npx", args, { cwd: folder, encoding: "utf8" });
  expect([status, stdout]).toEqual([1, expect.stringMatching(/^a\.md: line \d+, col \d+, Error - .* \(cell\/empty\)\n$/)]);
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

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
