import type { Format } from "../lint/options.ts";
import type { Formatter } from "./formatter.ts";

/** Each is loaded only when it is asked for: the command must start fast. */
const formatters: Record<Format, () => Promise<Formatter>> = {
  stylish: async () => (await import("./stylish.ts")).formatStylish,
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

export function formatterOf(format: Format): Promise<Formatter> {
  return formatters[format]();
}
