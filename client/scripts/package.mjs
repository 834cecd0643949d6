// `npm run package`: builds, then packs the extension into client/xxgk-lint.vsix. A warning of vsce ends it as an error does.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(client);
const vsix = join(client, "xxgk-lint.vsix");
/** In bytes; the reader of PDF files is half of it. */
// In bytes; a third of it reads PDF files.
const largest = 1_700_000;

// The project has no public address yet that the manifest could name; everything is bundled, so there are no dependencies.
const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", vsix];

run([join(root, "scripts/build.mjs")], root);
run([join(client, "scripts/build.mjs")], client);
const output = run([join(root, "node_modules/@vscode/vsce/vsce"), "package", ...options], client);
if (/warning/i.test(output)) fail("vsce warns; see above");
if (statSync(vsix).size > largest) fail(`${vsix} is larger than ${largest} bytes`);

function run(argv, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: "utf8" });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (status !== 0) process.exit(status ?? 1);
  return stdout + stderr;
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
