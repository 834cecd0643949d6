// Completes the folders of the packages that are published: each has the licence beside its bundles. `npm run build` runs it.
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const folder of ["core", "cli", "server"]) copyFileSync(join(root, "LICENSE"), join(root, folder, "LICENSE"));
