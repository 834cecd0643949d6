import { resolve } from "node:path";
import type { TemplateOptions } from "../../commands/template.ts";
import { writeNewFile } from "../../files/new-file.ts";
import type { Terminal } from "../../terminal.ts";
import { letterTemplate } from "./template.ts";

/** Writes the default template, for an office to change. */
export function writeTemplate({ output, force }: TemplateOptions, { cwd }: Terminal): void {
  writeNewFile(resolve(cwd(), output), letterTemplate(), force);
}
