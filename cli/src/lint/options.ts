import { type Config, settingsOfConfig } from "@xxgk-lint/shared/config.ts";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { type ConfigFile, pathFrom } from "../config/config-file.ts";
import type { KeptResult } from "./file-result.ts";

export const formats = [
  "stylish",
  "json",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "checkstyle",
  "compact",
  "markdown",
  "html",
] as const;
export type Format = (typeof formats)[number];

/** A format, and the file that it goes into; standard output where none is named. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** How `--annotate` writes, the first where it is not said. */
export const annotations = ["comment", "suggest"] as const;

/** Where `--cache` keeps results, in the current folder: no folder of this name is looked into. */
export const defaultCacheLocation = ".xxgk-lint-cache";

/** The options of `xxgk-lint [files]`, read and validated. */
export interface AskedLintOptions {
  readonly format: readonly Output[];
  /** Prints the number of findings of each rule to standard error. */
  readonly statistics?: true;
  readonly fix?: true;
  readonly fixDryRun?: true;
  /** Shows what `--fix` would change, and changes nothing. */
  readonly diff?: true;
  /** Keeps the original of a fixed file beside it. */
  readonly backup?: true;
  /** A copy of each Word file with its findings as comments; suggest: with proposals as tracked changes. */
  readonly annotate?: (typeof annotations)[number];
  readonly quiet?: true;
  /** How many warnings still pass; -1 for any number. */
  readonly maxWarnings?: number;
  readonly locale: Locale;
  /** The locale was named, and is no default. */
  readonly isLocaleGiven?: boolean;
  readonly rule: Settings["severity"];
  /** False: what drafts say about checking them does not count. */
  readonly inlineConfig: boolean;
  readonly stdinFilename?: string;
  /** Files, folders and globs of last year's reports. */
  readonly prior?: readonly string[];
  readonly config?: string;
  /** Where results are kept for the next run; missing where none are. */
  readonly cacheLocation?: string;
  /** Results of this process, by the key of the cache; for `--watch`. */
  readonly kept?: Map<string, KeptResult>;
  readonly watch?: true;
  /** How many threads check files; 1 for none beside the main one. By default as many as the machine runs at once. */
  readonly concurrency?: number;
  /** In MB, of a text; documents with pictures may be larger. */
  readonly maxSize?: number;
  readonly listRules?: true;
  readonly explain?: string;
  /** A file: prints what counts for it. */
  readonly printConfig?: string;
  readonly color: boolean;
}

/** The same for one run. */
export interface LintOptions extends AskedLintOptions {
  /** The folder that paths start from. */
  readonly cwd: string;
}

/** The locale that was named, else the configuration's. */
export function localeOf(options: Pick<LintOptions, "locale" | "isLocaleGiven">, config: Config): Locale {
  return options.isLocaleGiven ? options.locale : (config.locale ?? options.locale);
}

/** What was asked for on the command line for a file and, where it is silent, in the configuration. */
export function settingsOf(path: string, file: ConfigFile, { locale, rule, inlineConfig }: LintOptions): Settings {
  const configured = settingsOfConfig(file.config, undefined, pathFrom(file, path));
  const severity = { ...configured.severity, ...rule };
  return { ...configured, locale, severity, ...(!inlineConfig && { isInlineIgnored: true as const }) };
}

/** The same for all files that one configuration rules: those that are equal are one object. */
export function settingsFor(file: ConfigFile, options: LintOptions): (path: string) => Settings {
  const known = new Map<string, Settings>();
  const all = file.config.overrides ? undefined : settingsOf(file.folder, file, options);
  return (path) => {
    if (all) return all;
    const settings = settingsOf(path, file, options);
    const key = JSON.stringify(settings);
    known.set(key, known.get(key) ?? settings);
    return known.get(key) ?? settings;
  };
}

/** Whether fixes are asked for, to be written or only to be shown. */
export function isMending({ fix, fixDryRun, diff }: LintOptions): boolean {
  return fix === true || fixDryRun === true || diff === true;
}

/** Whether files are written. */
export function isWriting({ fix, diff }: LintOptions): boolean {
  return fix === true && !diff;
}
