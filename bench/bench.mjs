import { build } from "esbuild";
import { benchCommand } from "./command.mjs";

await build({
  stdin: {
    contents: 'export { lint } from "./lint.ts"; export { read } from "./readers/index.ts";',
    resolveDir: "../shared/src",
  },
  bundle: true,
  platform: "neutral",
  mainFields: ["module", "main"],
  format: "esm",
  outfile: "dist/engine.mjs",
  logLevel: "error",
});
const { benchEngine } = await import("./engine.mjs");
benchEngine();
benchCommand();
