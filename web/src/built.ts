/* Written in by the build. */

/** The drafts of `examples/good` and `examples/bad`. */
declare const EXAMPLES: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
/** Whether the pages of documentation lie beside this one; one file has none. */
declare const HAS_DOCS: boolean;

export interface Example {
  readonly path: string;
  readonly title: string;
}

export const exampleDrafts = EXAMPLES;
export const hasDocs = HAS_DOCS;
