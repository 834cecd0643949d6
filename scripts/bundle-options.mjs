// How the command and the language server are bundled, whether into files or into one executable.
import { rawText } from "./raw-text.mjs";

/** Commander can start other programs as subcommands. The command has none, and loading the module takes 2 ms. */
const withoutChildProcess = {
  name: "without-child-process",
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes("commander") ? { path, namespace: "empty" } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "module.exports={}" }));
  },
};

export const bundled = {
  bundle: true,
  platform: "node",
  target: "node20",
  // Some packages have a second form whose parts no bundler can follow.
  mainFields: ["module", "main"],
  // Names stay, so that the stack of a fault can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  charset: "utf8",
  legalComments: "eof",
  metafile: true,
};

export const plugins = [rawText, withoutChildProcess];

// CommonJS starts some 10 ms earlier than the same code as ES modules: no loader, no facades over Node's modules.
export const commonJs = {
  format: "cjs",
  // Read without decoding, and half as large in memory.
  charset: "ascii",
  // A script with what V8 kept of it cannot import(); all that is loaded later can be required, ES modules too.
  supported: { "dynamic-import": false },
  outExtension: { ".js": ".cjs" },
  // All that createRequire() needs of it.
  define: { "import.meta.url": "__filename" },
};

/** For pages, workers and webviews. Some packages have a form of their own for them. */
export const browser = { platform: "browser", target: "es2022", mainFields: ["browser", "module", "main"] };
