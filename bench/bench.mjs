import { build } from "esbuild";
import { benchCommand } from "./command.mjs";
import { printBars } from "./measure.mjs";
import { benchOneDraft } from "./one-draft.mjs";

await build({
  stdin: {
    contents: [
      'export { convert } from "./convert/convert.ts";',
      'export { newWordFile } from "./files/new-word-file.ts";',
      'export { openWordFile } from "./files/word-file.ts";',
      'export { LiveLint } from "./live/live-lint.ts";',
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
const { benchKeys } = await import("./keys.mjs");
const { benchWorkspace } = await import("./workspace.mjs");
benchEngine();
benchKeys();
benchWorkspace();
(await import("./word.mjs")).benchWord();
await (await import("./server.mjs")).benchServer();
await (await import("./view.mjs")).benchView();
await (await import("./web.mjs")).benchWeb();
benchCommand();
(await import("./many.mjs")).benchMany();
await benchOneDraft();
printBars();
