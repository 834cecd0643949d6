// Writes the type declarations of @xxgk-lint/core: its entry's and those that it leads to, beside its bundle. `npm run build` runs it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const emitted = join(root, "node_modules/.cache/xxgk-lint/types");
const dist = join(root, "core/dist");

/** The folder of each kind of source below `emitted`, and its place in the package. */
const places = [
  [join(emitted, "core/src"), dist],
  [join(emitted, "shared/src"), join(dist, "shared")],
];
const specifiers = /(?<=(?:from |import\()")(\.{1,2}|@xxgk-lint\/shared)\/([^"]+)\.ts(?=")/g;

rmSync(emitted, { recursive: true, force: true });
rmSync(join(dist, "shared"), { recursive: true, force: true });
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "core")], { stdio: "inherit" });

const wanted = new Set([join(emitted, "core/src/index.d.ts")]);
for (const file of wanted) writeDeclaration(file);

/** Bundlers and TypeScript look for `./x.js` and find `./x.d.ts` beside it. What a declaration names is written, too. */
function writeDeclaration(file) {
  const text = readFileSync(file, "utf8").replaceAll(specifiers, (_, start, path) => {
    const target = start === "@xxgk-lint/shared" ? join(emitted, "shared/src", path) : join(dirname(file), start, path);
    wanted.add(`${target}.d.ts`);
    const own = relative(dirname(placeOf(file)), placeOf(`${target}.js`));
    return own.startsWith(".") ? own : `./${own}`;
  });
  mkdirSync(dirname(placeOf(file)), { recursive: true });
  writeFileSync(placeOf(file), text);
}

function placeOf(file) {
  const [from, to] = places.find(([folder]) => file.startsWith(folder));
  return join(to, relative(from, file));
}
