// Builds the page without any install: a folder for any static server (web/dist/site), and one HTML file that opens by a double click
// (web/dist/xxgk-lint.html). `npm run web` runs it and serves the folder.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { browser } from "../../scripts/bundle-options.mjs";
import { filesIn } from "../../scripts/files.mjs";
import { load } from "../../scripts/load.mjs";
import { noticesName, noticesOf, packagesIn } from "../../scripts/notices.mjs";
import { pdfInside } from "../../scripts/pdf-reader.mjs";
import { docsPages } from "./docs.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(web);
const dist = join(web, "dist");
const site = join(dist, "site");
const used = new Set();

const { bind } = await load("web-examples", "shared/src", ['export { bind } from "./report/bind.ts";']);
const examples = readExamples();
const named = (kind) =>
  Object.entries(examples)
    .filter(([path]) => path.startsWith(`${kind}/`))
    .map(([path, text]) => ({ path, title: titleOf(text) }));
const shown = { good: named("good"), bad: named("bad") };

const [app, appOfOneFile, engine, pdf, serviceWorker, style] = await Promise.all([
  bundle("src/main.tsx", { define: { EXAMPLES: JSON.stringify(shown), HAS_DOCS: "true" } }),
  bundle("src/main.tsx", { define: { EXAMPLES: JSON.stringify(shown), HAS_DOCS: "false" } }),
  bundle("src/worker/main.ts", { external: ["pdfjs-dist"] }),
  bundle("src/pdf-worker/main.ts", { plugins: [pdfInside] }),
  bundle("src/service-worker.ts", {}),
  bundle("src/page.css", { target: "chrome122" }),
]);
const docs = await docsPages();
const texts = { engine, pdf, examples: JSON.stringify(examples) };

rmSync(dist, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
const notices = noticesOf([...used].sort());
writeSite();
writeOneFile();
writeFileSync(join(site, noticesName), notices);
copyToCommand();

/** Gives the text of a bundle: a plain script, or a style sheet. */
async function bundle(entry, options) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(web, entry)],
    absWorkingDir: web,
    tsconfig: join(web, "tsconfig.json"),
    outdir: dist,
    bundle: true,
    write: false,
    format: "iife",
    ...browser,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    ...options,
  });
  for (const each of packagesIn(metafile, web)) used.add(each);
  return outputFiles[0].text;
}

/** What a page that may connect to nothing needs as text, it gets as a string in a script. */
function writeSite() {
  const policy = policyWith("script-src 'self'", "style-src 'self'");
  const head = '<link rel="stylesheet" href="page.css">\n<script src="engine.js" async></script>';
  const files = {
    "index.html": page({ ...policy, head, scripts: '<script src="page.js"></script>' }),
    "page.css": style,
    "page.js": app,
  };
  Object.assign(files, docs);
  for (const [name, text] of Object.entries(texts)) {
    files[`${name}.js`] = `(globalThis.xxgkScripts??={}).${name}=${JSON.stringify(text)}`;
  }
  // The engine gets ready while the page's own script is still being read.
  files["engine.js"] += ";xxgkEngine=new Worker(URL.createObjectURL(new Blob([xxgkScripts.engine],{type:'text/javascript'})))";
  const version = hashOf(Object.values(files).join("")).slice(0, 16);
  const cached = ["./", ...Object.keys(files).filter((name) => name !== "index.html")];
  files["service-worker.js"] = serviceWorker
    .replace('"{{version}}"', `"${version}"`)
    .replace('"{{files}}"', JSON.stringify(cached));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
}

/** The command serves the page, too. */
function copyToCommand() {
  const folder = join(root, "cli/dist/site");
  rmSync(folder, { recursive: true, force: true });
  cpSync(site, folder, { recursive: true });
}

/** Everything in one file: its one script and its style by their hashes, the rest as data. */
function writeOneFile() {
  // Within a string or a pattern; `<!--` would hide the end of the script.
  const script = appOfOneFile.replaceAll("</script", "\\x3c/script").replaceAll("<!--", "\\x3c!--");
  const policy = policyWith(`script-src '${sourceHash(script)}'`, `style-src '${sourceHash(style)}'`);
  const asData = (text) => JSON.stringify(text).replaceAll("<", "\\u003c");
  const data = Object.entries(texts).map(
    ([name, text]) => `<script type="application/json" id="script-${name}">${asData(text)}</script>`,
  );
  // The licences of what is in it go along.
  const licences = `<script type="text/plain" id="third-party-notices">\n${notices.replaceAll("</", "<\\/")}</script>`;
  const scripts = [...data, licences, `<script>${script}</script>`].join("\n");
  writeFileSync(join(dist, "xxgk-lint.html"), page({ ...policy, head: `<style>${style}</style>`, scripts }));
}

/** Nothing from anywhere, and nothing to anywhere. The editor makes style sheets of its own, which it is known by a nonce for. */
function policyWith(scripts, styles) {
  const nonce = hashOf(style + app).slice(0, 16);
  const rules = [
    "default-src 'none'",
    scripts,
    `${styles} 'nonce-${nonce}'`,
    "img-src data:",
    "worker-src 'self' blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ];
  return { policy: rules.join("; "), nonce };
}

function page(parts) {
  const template = readFileSync(join(web, "src/page.html"), "utf8");
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

function hashOf(text) {
  return createHash("sha256").update(text).digest("hex");
}

function sourceHash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** 「云山县清溪镇人民政府 2023」, as the engine reads it. */
function titleOf(text) {
  const { agency, year } = bind(text) ?? {};
  return `${agency ?? ""} ${year ?? ""}`.trim();
}

/** The drafts of `examples/` by their paths; the county's configuration with them. */
function readExamples() {
  const folder = join(root, "examples");
  const wanted = filesIn(folder).filter((path) => /^(?:good|bad|county)\//.test(path));
  return Object.fromEntries(wanted.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
