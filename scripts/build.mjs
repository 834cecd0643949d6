// Bundles the command and the language server, so that they start fast: one file to read, and beside it what few runs
// need (tables of encodings); and the engine for other programs. `npm ci` runs it as "prepare".
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { browser, bundled, commonJs, plugins } from "./bundle-options.mjs";
import { noticesName, noticesOf, packagesIn } from "./notices.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** `import("read-excel-file/node")` in the bundle loads ./read-excel-file.cjs beside it. */
const importApart = (modules) => ({
  name: "import-apart",
  setup(builder) {
    builder.onResolve({ filter: /^[@a-z]/ }, ({ path, kind }) =>
      kind === "dynamic-import" && path in modules ? { path: `./${modules[path]}.cjs`, external: true } : undefined,
    );
  },
});

// Packages that are imported only when they are wanted become files of their own.
const apart = {
  "iconv-lite": "iconv-lite",
  "read-excel-file/node": "read-excel-file",
  papaparse: "papaparse",
  diff: "diff",
  "cli-progress": "cli-progress",
  docxtemplater: "docxtemplater",
  pizzip: "pizzip",
  "@xxgk-lint/view/audit/page.tsx": "view",
};
writeNotices("cli", await bundle("cli", { ...commonJs, apart }));
const server = await bundle("server", { ...commonJs, apart: {} });
const launch = { entry: "launch", source: join(root, "launch/launch.ts"), apart: {} };
for (const folder of ["cli", "server"]) await bundle(folder, { ...commonJs, ...launch });
// The same server as a worker of a page: a plain script, small because it is loaded over the net; functions are named in a fault's stack all the same.
const worker = { ...browser, format: "iife", plugins: [], minify: true, keepNames: true };
writeNotices("server", [...server, ...(await bundle("server", { ...worker, entry: "browser", apart: {} }))]);
// The package says that its scripts are ES modules; this one is not.
writeFiles([{ path: join(root, "server/dist/package.json"), contents: '{ "type": "commonjs" }\n' }]);
// For Node and browsers; what reads Word files and PDFs is loaded with the first one.
const library = { platform: "neutral", format: "esm", target: "es2022", splitting: true, plugins: [] };
removeModules("core");
writeNotices("core", await bundle("core", { ...library, entry: "index", apart: {} }));

/** Gives the folders of the packages that the bundle holds. What is apart is read by Node as it is, and need not be ASCII. */
async function bundle(folder, { entry = "main", source = join(root, folder, `src/${entry}.ts`), apart, ...options }) {
  if (!existsSync(source)) return [];
  const entries = Object.fromEntries(Object.entries(apart).map(([path, name]) => [name, path]));
  const common = { ...options, plugins: options.plugins ?? [importApart(apart), ...plugins] };
  const packages = await bundleEntries(folder, { [entry]: source }, common);
  if (Object.keys(entries).length === 0) return packages;
  return [...packages, ...(await bundleEntries(folder, entries, { ...common, charset: "utf8" }))];
}

async function bundleEntries(folder, entryPoints, options) {
  const { outputFiles, metafile } = await build({
    entryPoints,
    absWorkingDir: join(root, folder),
    outdir: join(root, folder, "dist"),
    ...bundled,
    // Reads PDF files; a part that need not be installed.
    external: ["pdfjs-dist"],
    write: false,
    ...options,
  });
  writeFiles(options.charset === "ascii" ? outputFiles.map(inAscii) : outputFiles);
  return packagesIn(metafile, join(root, folder));
}

/** esbuild leaves regular expressions as they are written. What it escapes by this name reads the same in them. */
function inAscii({ path, text }) {
  const contents = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return { path, contents };
}

/** Parts are named by what they hold: those of the last build would stay. */
function removeModules(folder) {
  const dist = join(root, folder, "dist");
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) if (name.endsWith(".js")) rmSync(join(dist, name));
}

function writeNotices(folder, packages) {
  writeFiles([{ path: join(root, folder, "dist", noticesName), contents: noticesOf(packages) }]);
}

/** By renaming, the entry last: a command that starts meanwhile finds whole files only. */
function writeFiles(files) {
  const isEntry = ({ path }) => basename(path).startsWith("main.");
  for (const { path, contents } of files.toSorted((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    const unfinished = `${path}.${process.pid}.tmp`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
}
