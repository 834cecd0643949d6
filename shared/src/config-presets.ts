import { type Config, emptyConfig } from "./config-content.ts";
import { rules } from "./rules/index.ts";

/** What `extends` may name beside files. */
export const presetNames = ["recommended", "strict"] as const;
export type PresetName = (typeof presetNames)[number];

/** recommended: every rule with its own severity. strict: information becomes a warning, and rules that are off by default are on. */
export function presetNamed(name: PresetName): Config {
  if (name === "recommended") return emptyConfig;
  const raised = rules.filter(({ severity, off }) => severity === "information" || off);
  return {
    ...emptyConfig,
    rules: Object.fromEntries(raised.map(({ id, severity }) => [id, severity === "information" ? "warning" : severity])),
  };
}
