import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";

export const formats = ["stylish", "json"] as const;
export type Format = (typeof formats)[number];

export const layouts = ["markdown", "tabs", "lines", "html"] as const;
export type NewLayout = (typeof layouts)[number];

/** The options of `xxgk-lint [files]`, read and validated. */
export interface LintOptions {
  readonly format: Format;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly quiet?: true;
  /** How many warnings still pass; -1 for any number. */
  readonly maxWarnings?: number;
  readonly locale: Locale;
  readonly rule: Settings["severity"];
  readonly stdinFilename?: string;
  readonly listRules?: true;
  readonly explain?: string;
  readonly color: boolean;
}

/** The options of `xxgk-lint new`. */
export interface NewOptions {
  readonly agency: string;
  readonly year: number;
  readonly layout: NewLayout;
  readonly locale: Locale;
}

export function settingsOf({ locale, rule }: LintOptions): Settings {
  return { locale, severity: rule };
}
