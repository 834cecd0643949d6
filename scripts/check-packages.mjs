// `npm run check:packages`: packs what is published and has it looked at: publint, that each package is as its manifest says;
// Are the types wrong?, that whoever imports the engine finds its types.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), "xxgk-packages-"));

try {
  for (const workspace of ["core", "cli", "server"]) {
    const [{ filename, name }] = pack(workspace);
    const tarball = join(folder, filename);
    look(name, ["publint/src/cli.js", "run", tarball, "--strict"]);
    // The others have no modules that anybody imports.
    if (workspace === "core") look(name, ["@arethetypeswrong/cli/dist/index.js", tarball, "--profile", "esm-only", "--no-emoji"]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pack(workspace) {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder, "-w", workspace];
  return JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
}

function look(name, [program, ...args]) {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", program), ...args], { stdio: "inherit" });
  if (status === 0) return;
  console.error(`${name}: see above`);
  process.exitCode = 1;
}
