// One module of all tests that run in the process they are started in, with mutants in the sources.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Not here: whatever starts a process, a server or a browser; other ends of the engine; properties that run for seconds. */
const folders = [
  "claims",
  "fix",
  "forms",
  "lint",
  "notations",
  "print",
  "properties",
  "readers",
  "report",
  "rules",
  "text",
  "workspace",
];
const leftOut = /any-text|guard/;

export function testFiles(root) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, "test", folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".test.ts") && !leftOut.test(path))
      .map((path) => join("test", folder, path))
      .filter((path) => !/child_process|support\/command/.test(readFileSync(join(root, path), "utf8"))),
  );
}

/** Writes a module that gives a test file's loader by its path, and `testsOf`. `sources` stand for the files on the disk. */
export async function bundleTests(root, sources, outfile) {
  const loaders = testFiles(root).map((path) => `${JSON.stringify(path)}: () => import(${JSON.stringify(`./${path}`)}),`);
  await build({
    stdin: {
      contents: `export { testsOf } from "vitest"; export const files = {${loaders.join("\n")}};`,
      resolveDir: root,
    },
    ...{ bundle: true, format: "esm", platform: "node", target: "node20", charset: "utf8", logLevel: "error" },
    outfile,
    plugins: [standIns(join(root, "scripts/mutate")), sourcesOf(sources)],
  });
}

/** Packages stay outside, but for those of this repository. "vitest" is ours, which takes what it needs of the true one. */
function standIns(folder) {
  const tests = join(folder, "tests.mjs");
  return {
    name: "stand-ins",
    setup(builder) {
      builder.onResolve({ filter: /\/memo\.ts$/ }, () => ({ path: join(folder, "memo.mjs") }));
      builder.onResolve({ filter: /^[@a-z]/ }, ({ path: name, importer }) => {
        if (name.startsWith("@xxgk-lint/")) return undefined;
        return name === "vitest" && importer !== tests ? { path: tests } : { path: name, external: true };
      });
    },
  };
}

function sourcesOf(sources) {
  return {
    name: "sources",
    setup(builder) {
      builder.onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
        contents: (sources.get(path) ?? readFileSync(path, "utf8")).replaceAll(
          "import.meta.url",
          JSON.stringify(pathToFileURL(path)),
        ),
        loader: extname(path).slice(1),
      }));
    },
  };
}
