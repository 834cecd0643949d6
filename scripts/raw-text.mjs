// For esbuild: `import style from "./sheet.css?raw"` is the file's text, as it is in Vitest.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const rawText = {
  name: "raw-text",
  setup(builder) {
    builder.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice(0, -4)),
      namespace: "raw",
    }));
    builder.onLoad({ filter: /.*/, namespace: "raw" }, async ({ path }) => ({
      contents: await readFile(path, "utf8"),
      loader: "text",
    }));
  },
};
