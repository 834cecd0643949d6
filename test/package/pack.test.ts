import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../support/command.ts";
import { blankDraft } from "../support/drafts.ts";
import { LanguageClient } from "../support/language-client.ts";

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

test("hold what they need, licences too, and are small", () => {
  expect(packed.map(({ name, files }) => [name, files.map(({ path }) => path).sort()])).toEqual([
    [
      "xxgk-lint",
      [
        ...["LICENSE", "README.md", "bin/xxgk-lint.cjs", "dist/iconv-lite.cjs", "dist/main.cjs", "dist/third-party-licences.txt"],
        "package.json",
      ],
    ],
    [
      "xxgk-language-server",
      [
        ...["LICENSE", "README.md", "bin/xxgk-language-server.cjs", "dist/browser.js", "dist/main.cjs"],
        ...["dist/third-party-licences.txt", "package.json"],
      ],
    ],
  ]);
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
  const client = new LanguageClient(join(folder, "node_modules/xxgk-language-server/bin/xxgk-language-server.cjs"));
  await client.start();
  await client.open("untitled:a", blankDraft);
  expect((await client.diagnostics("untitled:a")).map(({ code }) => code)).toEqual(["cell/empty"]);
  expect(await client.stop()).toBe(0);
});

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
