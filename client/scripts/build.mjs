// Bundles the extension: its two entries (desktop, browser), the language server beside each, the rule pages, the
// snippets and the schema that the manifest names. `npm run build` runs it.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { browser } from "../../scripts/bundle-options.mjs";
import { noticesName, noticesOf, packagesIn } from "../../scripts/notices.mjs";
import { pdfReader } from "../../scripts/pdf-reader.mjs";
import { snippets } from "./snippets.mjs";

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(client);
const dist = join(client, "dist");

/** A file of its own, loaded when the first PDF file is checked. */
const pdfApart = {
  name: "pdf-apart",
  setup(builder) {
    builder.onResolve({ filter: /^pdfjs-dist/ }, () => ({ path: "./pdf.cjs", external: true }));
  },
};

// Some packages have a second form whose parts no bundler can follow.
const desktop = { platform: "node", target: "node20", external: ["vscode"], mainFields: ["module", "main"] };
const nodeScript = { ...desktop, define: { "import.meta.url": "__filename" } };
const webExtension = { ...browser, external: ["vscode"] };

rmSync(dist, { recursive: true, force: true });
const bundled = await Promise.all([
  bundle(join(client, "src/extension.ts"), "extension.js", desktop),
  bundle(join(client, "src/browser.ts"), "browser.js", webExtension),
  // Bundled from the source again: VS Code before 1.100 loads CommonJS only, and a worker is a plain script.
  bundle(join(root, "server/src/main.ts"), "server.js", { ...nodeScript, plugins: [pdfApart] }),
  bundle(join(root, "server/src/browser.ts"), "server-worker.js", { ...browser, format: "iife", external: ["pdfjs-dist"] }),
  // Nearly all of it is PDF.js, whose faults are told by their messages.
  bundleText(pdfReader, "pdf.cjs", { ...nodeScript, keepNames: false }),
]);
bundled.push(await writeView());
writeFileSync(join(dist, noticesName), noticesOf([...new Set(bundled.flat())]));
await writeSnippets();
cpSync(join(root, "docs/rules"), join(dist, "rules"), { recursive: true });
cpSync(join(root, "docs/xxgk.config.schema.json"), join(dist, "xxgk.config.schema.json"));
cpSync(join(root, "LICENSE"), join(client, "LICENSE"));

/** Gives the folders of the packages that the bundle holds; none where there is nothing to bundle. */
function bundle(entry, name, options) {
  return existsSync(entry) ? write(name, { entryPoints: [entry], ...options }) : [];
}

function bundleText(contents, name, options) {
  return write(name, { stdin: { contents, resolveDir: client }, ...options });
}

async function write(name, options) {
  const { metafile } = await build({
    outfile: join(dist, name),
    bundle: true,
    format: "cjs",
    minify: true,
    // Names stay, so that the stack of a fault can be read.
    keepNames: true,
    charset: "utf8",
    legalComments: "eof",
    metafile: true,
    logLevel: "warning",
    jsx: "automatic",
    jsxImportSource: "preact",
    ...options,
  });
  return packagesIn(metafile, process.cwd());
}

/** The view for webviews: a plain script and its style. */
async function writeView() {
  const view = join(root, "view/src");
  const packages = await bundle(join(view, "webview.tsx"), "sheet.js", { ...browser, format: "iife" });
  const styles = ["sheet.css", "overview.css"].map((name) => join(view, name));
  await build({ entryPoints: styles, outdir: dist, minify: true, target: "chrome122" });
  return packages;
}

async function writeSnippets() {
  const folder = join(dist, "snippets");
  mkdirSync(folder, { recursive: true });
  for (const [language, entries] of Object.entries(await snippets())) {
    writeFileSync(join(folder, `${language}.json`), JSON.stringify(entries, undefined, 2));
  }
}
