import { resolve } from "node:path";
import { isIgnored } from "@xxgk-lint/shared/config.ts";
import { rules } from "@xxgk-lint/shared/rules/index.ts";
import { optionOf, optionsOfRule, type RuleWithOptions } from "@xxgk-lint/shared/rules/options.ts";
import { type LintOptions, localeOf, settingsOf } from "../lint/options.ts";
import { ConfigFiles, pathFrom } from "./config-file.ts";

/** What counts for a file, there or not: the configuration's path, and every rule's severity and options, as JSON. */
export function printedConfig(path: string, options: LintOptions): string {
  const from = resolve(options.cwd, path);
  const file = new ConfigFiles(options.config, options.cwd).of(from);
  const settings = settingsOf(from, file, options);
  const shown = rules.map(({ id, severity, off }) => {
    const level = settings.severity[id] ?? (off ? "off" : severity);
    const names = Object.keys(optionsOfRule(id));
    // Their names are those of the rule.
    const values = names.map((name) => [name, optionOf(id as RuleWithOptions, name as never, settings)]);
    return [id, names.length > 0 ? [level, Object.fromEntries(values)] : level];
  });
  const printed = {
    config: file.path ?? null,
    ignored: isIgnored(file.config, pathFrom(file, from)),
    locale: localeOf(options, file.config),
    edition: settings.edition ?? null,
    rules: Object.fromEntries(shown),
    prior: file.config.prior,
    rollups: file.config.rollups,
    waivers: settings.waivers ?? [],
  };
  return `${JSON.stringify(printed, undefined, 2)}\n`;
}
