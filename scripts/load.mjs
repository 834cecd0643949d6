// Loads TypeScript of the repository into scripts: bundled into node_modules/.cache, then imported.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { rawText } from "./raw-text.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What was written for CommonJS asks for Node's modules by `require`. */
const withRequire = 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/** Bundles these lines, which export from files below `folder`, under a name of its own; gives what they export. */
export async function load(name, folder, lines, platform = "neutral") {
  const outfile = join(root, `node_modules/.cache/xxgk-lint/${name}.mjs`);
  await build({
    stdin: { contents: lines.join("\n"), resolveDir: join(root, folder) },
    bundle: true,
    platform,
    mainFields: ["module", "main"],
    format: "esm",
    outfile,
    external: ["pdfjs-dist"],
    plugins: [rawText],
    banner: platform === "node" ? { js: withRequire } : {},
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}
