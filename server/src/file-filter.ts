import { globMatcher, isGlob, plainPath } from "@xxgk-lint/shared/workspace/glob.ts";
import { decodePath } from "./workspace/address.ts";

/**
 * Whether a document's address matches one of these globs, in whatever folder it lies; all do where there are no globs.
 * Throws a SyntaxError where a glob makes no sense.
 */
export function fileFilter(globs: readonly string[]): (uri: string) => boolean {
  const matchers = globs.map(plainPath).flatMap((glob) => {
    const anywhere = `**/${glob.replace(/^\/+/, "")}`;
    return [globMatcher(anywhere), ...(isGlob(glob) ? [] : [globMatcher(`${anywhere}/**`)])];
  });
  return (uri) => matchers.length === 0 || matchers.some((matches) => matches(pathOf(uri)));
}

/** Without scheme, host and query; an address that is wrongly escaped counts as it stands. */
function pathOf(uri: string): string {
  return decodePath(uri.replace(/^[\w+.-]+:(?:\/\/[^/]*)?\/?/, "").replace(/[?#].*$/, ""));
}
