// For esbuild: pdf.js as a part of a bundle.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reader = "pdfjs-dist/legacy/build/pdf.mjs";

/** A module that reads PDF files without a thread of its own: pdf.js, and before it its worker's half, which then runs in the same process. */
export const pdfReader = `import "${reader.replace("pdf.mjs", "pdf.worker.mjs")}"; export * from "${reader}";`;

/** What is looked for in node_modules is inside. */
export const pdfInside = {
  name: "pdf-inside",
  setup(builder) {
    builder.onResolve({ filter: /^pdfjs-dist/ }, ({ path, namespace }) =>
      namespace === "pdf" ? undefined : { path, namespace: "pdf" },
    );
    builder.onLoad({ filter: /.*/, namespace: "pdf" }, () => ({ contents: pdfReader, resolveDir: root }));
  },
};
