// Writes examples/county and examples/county-faulty from test/support/county. A test holds the files against it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, "node_modules/.cache/xxgk-lint/county.mjs");
const contents = 'export { countyFiles } from "./county.ts"; export { faultyFiles } from "./faults.ts";';

await build({
  stdin: { contents, resolveDir: join(root, "test/support/county") },
  ...{ bundle: true, platform: "neutral", mainFields: ["module", "main"], format: "esm", outfile, logLevel: "error" },
});
const { countyFiles, faultyFiles } = await import(outfile);
write("examples/county", countyFiles());
write("examples/county-faulty", faultyFiles());

function write(folder, files) {
  rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(root, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${folder}: ${files.size} files`);
}
