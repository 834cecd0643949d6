// Loads pieces of shared/, which is TypeScript, into the scripts here.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Bundles these lines, which export from files below shared/src, and imports the result. */
export async function engine(name, lines) {
  const outfile = join(root, `node_modules/.cache/xxgk-lint/${name}.mjs`);
  await build({
    stdin: { contents: lines.join("\n"), resolveDir: join(root, "shared/src") },
    bundle: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    format: "esm",
    outfile,
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}
