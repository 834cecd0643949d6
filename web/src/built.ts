/* Written in by the build. */

/** The drafts of `examples/good` and `examples/bad`, by their paths. */
declare const EXAMPLES: { readonly good: readonly string[]; readonly bad: readonly string[] };
/** Whether the pages of documentation lie beside this one; one file has none. */
declare const HAS_DOCS: boolean;

export const examplePaths = EXAMPLES;
export const hasDocs = HAS_DOCS;
