import { build } from "esbuild";
import { benchCommand } from "./command.mjs";
import { benchOneDraft } from "./one-draft.mjs";

await build({
  stdin: {
    contents: [
      'export { lint, lintReport } from "./lint.ts";',
      'export { read } from "./readers/index.ts";',
      'export { bind } from "./report/bind.ts";',
      'export { rules, workspaceRules } from "./rules/index.ts";',
      'export { ReportIndex, summarize } from "./workspace/index.ts";',
    ].join("\n"),
    resolveDir: "../shared/src",
  },
  bundle: true,
  platform: "neutral",
  mainFields: ["module", "main"],
  format: "esm",
  outfile: "dist/engine.mjs",
  logLevel: "error",
});
await build({
  entryPoints: ["null-server.mjs"],
  bundle: true,
  platform: "node",
  outfile: "dist/null-server.cjs",
  logLevel: "error",
});
const { benchEngine } = await import("./engine.mjs");
const { benchWorkspace } = await import("./workspace.mjs");
benchEngine();
benchWorkspace();
await (await import("./server.mjs")).benchServer();
benchCommand();
await benchOneDraft();
