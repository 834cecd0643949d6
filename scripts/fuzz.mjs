// `npm run fuzz [-- SHARE SEED PART...]`: random and hostile texts, edits, requests and folders. Bundles test/fuzz and runs it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What was written for CommonJS asks for Node's modules by `require`. */
const banner = {
  js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
};
// Some packages have a second form whose parts no bundler can follow.
const mainFields = ["module", "main"];
const folder = mkdtempSync(join(root, "node_modules/.fuzz-"));

try {
  const outfile = join(folder, "fuzz.mjs");
  await build({
    entryPoints: [join(root, "test/fuzz/main.ts")],
    ...{ bundle: true, platform: "node", format: "esm", banner, mainFields, sourcemap: "inline", outfile },
  });
  const { status } = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
