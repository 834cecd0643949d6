import { resolve } from "node:path";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { writeNewFile } from "../../files/new-file.ts";
import type { Terminal } from "../../terminal.ts";
import { letterTemplate } from "./template.ts";

/** The options of `xxgk-lint template`. */
export interface TemplateOptions {
  readonly output: string;
  readonly force?: true;
  readonly locale: Locale;
}

/** Writes the default template, for an office to change. */
export function writeTemplate({ output, force }: TemplateOptions, { cwd }: Terminal): void {
  writeNewFile(resolve(cwd(), output), letterTemplate(), force);
}
