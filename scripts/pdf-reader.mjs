const reader = "pdfjs-dist/legacy/build/pdf.mjs";

/** A module that reads PDF files without a thread of its own: pdf.js, and before it its worker's half, which then runs in the same process. */
export const pdfReader = `import "${reader.replace("pdf.mjs", "pdf.worker.mjs")}"; export * from "${reader}";`;
