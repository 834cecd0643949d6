import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Colors } from "picocolors/types.js";
import type { FileResult } from "../lint/file-result.ts";

export interface FormatOptions {
  readonly locale: Locale;
  /** The folder that names of files are told from. */
  readonly cwd: string;
}

export interface FormatterOptions extends FormatOptions {
  /** For an output that shows none: colours that paint nothing. */
  readonly colors: Colors;
}

/** Puts what was found into a text for people or programs. */
export type Formatter = (checked: readonly FileResult[], options: FormatterOptions) => string;
