import type { OptionValues } from "./rules/options.ts";
import type { Settings } from "./rules/rule.ts";
import type { Waiver } from "./rules/waivers.ts";
import type { Locale } from "./text/range.ts";
import type { RollupSettings } from "./workspace/rollup.ts";
import type { RosterAgency } from "./workspace/roster.ts";

/** `xxgk.config.json`, as docs/xxgk.config.schema.json describes it. */
export const configName = "xxgk.config.json";

/** What a configuration says, with what it extends; paths and globs are relative to its folder. */
export interface Config {
  readonly locale?: Locale;
  readonly edition?: string;
  readonly rules: Settings["severity"];
  readonly options?: OptionValues;
  readonly copied?: NonNullable<Settings["copied"]>;
  /** Globs of reports of earlier years. */
  readonly prior: readonly string[];
  readonly rollups: readonly RollupSettings[];
  readonly waivers: readonly Waiver[];
  /** 报告年度 that is collected: it tells `review` which reports are of this year. */
  readonly year?: number;
  /** 名单: who owes a report. */
  readonly agencies: readonly RosterAgency[];
  /** Globs of files that are not checked, and that no other report asks. */
  readonly ignores?: readonly string[];
  /** What is otherwise for some files. Of two, the later one wins. */
  readonly overrides?: readonly Override[];
}

export interface Override {
  /** Globs. */
  readonly files: readonly string[];
  readonly rules: Settings["severity"];
  readonly options?: OptionValues;
  readonly edition?: string;
}

export const emptyConfig: Config = { rules: {}, prior: [], rollups: [], waivers: [], agencies: [] };
