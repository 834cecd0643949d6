import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { FileResult } from "../lint/file-result.ts";
import type { Format } from "../lint/options.ts";

export interface FormatOptions {
  readonly locale: Locale;
  /** The folder that names of files are told from. */
  readonly cwd: string;
}

/** Puts what was found into a text for people or programs. */
export type Formatter = (checked: readonly FileResult[], options: FormatOptions) => string;

/** Each is loaded only when it is asked for: the command must start fast. */
const formatters: { readonly [name in Exclude<Format, "stylish">]: () => Promise<Formatter> } = {
  json: async () => (await import("./json.ts")).formatJson,
  sarif: async () => (await import("./sarif.ts")).formatSarif,
  junit: async () => (await import("./junit.ts")).formatJunit,
  github: async () => (await import("./github.ts")).formatGithub,
  gitlab: async () => (await import("./gitlab.ts")).formatGitlab,
  checkstyle: async () => (await import("./checkstyle.ts")).formatCheckstyle,
  compact: async () => (await import("./compact.ts")).formatCompact,
  markdown: async () => (await import("./markdown.ts")).formatMarkdown,
  html: async () => (await import("./html.ts")).formatHtml,
};

export function formatterOf(format: Exclude<Format, "stylish">): Promise<Formatter> {
  return formatters[format]();
}
