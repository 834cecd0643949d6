// Writes examples/county and examples/county-faulty from test/support/county. A test holds the files against it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "./load.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { countyFiles, faultyFiles } = await load("county", "test/support/county", [
  'export { countyFiles } from "./county.ts";',
  'export { faultyFiles } from "./faults.ts";',
]);
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
