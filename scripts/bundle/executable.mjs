// The command as one executable file: its bundle, all parts inside, in a copy of the Node that runs this.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundled, commonJs, plugins } from "../bundle-options.mjs";
import { noticesOf, packagesIn } from "../notices.mjs";
import { pdfInside } from "../pdf-reader.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Node's own mark of the place where a script may be put in: https://nodejs.org/api/single-executable-applications.html. */
const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const postject = join(root, "node_modules/postject/dist/cli.js");
const isMac = process.platform === "darwin";

/** Writes the executable to `path`; parts of it go into `folder` and are gone afterwards. Gives the notices that it owes. */
export async function writeExecutable(path, folder) {
  const [script, blob, config] = ["main.cjs", "main.blob", "sea.json"].map((name) => join(folder, name));
  const { metafile } = await build({
    ...{ entryPoints: [join(root, "cli/src/main.ts")], outfile: script, absWorkingDir: root },
    ...{ ...bundled, ...commonJs, plugins: [pdfInside, ...plugins], logLevel: "error" },
  });
  writeFileSync(config, JSON.stringify({ main: script, output: blob, disableExperimentalSEAWarning: true, useCodeCache: true }));
  run(process.execPath, "--experimental-sea-config", config);
  copyFileSync(process.execPath, path);
  chmodSync(path, 0o755);
  // What is signed may not be changed; what is not signed does not run there.
  if (isMac) run("codesign", "--remove-signature", path);
  const segment = isMac ? ["--macho-segment-name", "NODE_SEA"] : [];
  run(process.execPath, postject, path, "NODE_SEA_BLOB", blob, "--sentinel-fuse", fuse, ...segment);
  if (isMac) run("codesign", "--sign", "-", path);
  for (const part of [script, blob, config]) rmSync(part);
  return noticesOf(packagesIn(metafile, root));
}

/** Says nothing where it goes well; postject warns of every section of Node that it does not know. */
function run(program, ...args) {
  execFileSync(program, args, { stdio: "pipe" });
}
