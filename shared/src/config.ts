import { kinds } from "./forms/index.ts";
import { isRuleId } from "./rules/ids.ts";
import type { Settings } from "./rules/rule.ts";
import { today, type Waiver, waiversOn } from "./rules/waivers.ts";
import { JsonError, type JsonNode, parseJson } from "./text/json.ts";
import { type Check, type JsonProblem, listOf, objectOf, oneOf, plain, recordOf } from "./text/json-check.ts";
import type { Locale, Text } from "./text/range.ts";
import { isSound, staysBelow } from "./workspace/glob.ts";
import type { RollupSettings } from "./workspace/rollup.ts";
import type { RosterAgency } from "./workspace/roster.ts";

/** `xxgk.config.json`, as docs/xxgk.config.schema.json describes it. */
export const configName = "xxgk.config.json";

/** What a configuration says; paths and globs are relative to its folder. */
export interface Config {
  readonly locale?: Locale;
  readonly edition?: string;
  readonly rules: Settings["severity"];
  readonly copied?: NonNullable<Settings["copied"]>;
  /** Globs of reports of earlier years. */
  readonly prior: readonly string[];
  readonly rollups: readonly RollupSettings[];
  readonly waivers: readonly Waiver[];
  /** 报告年度 that is collected: `review` tells by it which reports are this year's. */
  readonly year?: number;
  /** 名单: who owes a report. */
  readonly agencies: readonly RosterAgency[];
}

export interface ReadConfig {
  /** What could be read; what is wrong is left out. */
  readonly config: Config;
  readonly problems: readonly JsonProblem[];
}

export const emptyConfig: Config = { rules: {}, prior: [], rollups: [], waivers: [], agencies: [] };

/**
 * Reads a configuration file's text. Never throws: every mistake comes back with its place and what was expected. `levels`: how many folders
 * it lies below the workspace's (or, for the command, below the current one); its paths may lead up to that and no further.
 */
export function readConfig(source: string, levels = 0): ReadConfig {
  const problems: JsonProblem[] = [];
  const node = parse(source, problems);
  const draft = node && checkConfig(levels)(node, "", problems);
  return { config: { ...emptyConfig, ...draft }, problems };
}

/** The settings for the engine that a configuration asks for; of its waivers, those that count on this day. */
export function settingsOfConfig({ locale, edition, rules, copied, waivers }: Config, day = today()): Partial<Settings> {
  return {
    severity: rules,
    ...(locale && { locale }),
    ...(edition && { edition }),
    ...(copied && { copied }),
    ...(waivers.length > 0 && { waivers: waiversOn(day, waivers) }),
  };
}

function parse(source: string, problems: JsonProblem[]): JsonNode | undefined {
  try {
    return parseJson(source);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    problems.push({ range: { start: error.offset, end: error.offset }, property: "", text: error.text });
    return undefined;
  }
}

const words = plain((value) => (typeof value === "string" && value.trim() !== "" && isSound(value) ? value : undefined), {
  zh: "应为文字（名称、路径或通配符）",
  en: "text was expected (a name, path or glob)",
});

/** Files outside the configuration's folder would be unknown to an editor that opens it, and are none of the configuration's business. */
const inside = pathBelow(0, {
  zh: "应为本文件所在文件夹之内的路径或通配符，用 / 分隔",
  en: "a path or glob below this file's folder, with /, was expected",
});

const nearby = (levels: number) =>
  pathBelow(levels, {
    zh: "应为本文件所在文件夹（或工作区文件夹）之内的路径或通配符，用 / 分隔",
    en: "a path or glob below this file's folder (or the workspace's), with /, was expected",
  });

function pathBelow(levels: number, expected: Text): Check<string> {
  return plain(
    (value) => (typeof value === "string" && value.trim() !== "" && staysBelow(value, levels) ? value : undefined),
    expected,
  );
}

const share = plain((value) => (typeof value === "number" && value > 0 && value <= 1 ? value : undefined), {
  zh: "应为 0 到 1 之间的数",
  en: "a number between 0 and 1 was expected",
});

const count = plain((value) => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined), {
  zh: "应为 1、2、3……",
  en: "1, 2, 3 … was expected",
});

const amount = plain((value) => (typeof value === "number" && value >= 0 ? value : undefined), {
  zh: "应为不小于 0 的数（万元）",
  en: "a number of 0 or more (10,000 yuan) was expected",
});

const rules = recordOf(isRuleId, oneOf(["error", "warning", "information", "off"]), {
  zh: "没有这条规则",
  en: "there is no such rule",
});

const rollupDraft = objectOf<RollupSettings>(
  { report: inside, agencies: listOf(inside), leaveOut: listOf(words), feeTolerance: amount },
  ["report", "agencies"],
);

const rollup: Check<RollupSettings> = (node, property, problems) => {
  const { report, agencies, leaveOut = [], ...rest } = rollupDraft(node, property, problems) ?? {};
  return report === undefined || agencies === undefined ? undefined : { report, agencies, leaveOut, ...rest };
};

const text = plain((value) => (typeof value === "string" && value.trim() !== "" ? value : undefined), {
  zh: "应为文字",
  en: "text was expected",
});

const day = plain((value) => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined), {
  zh: "应为日期，如 2026-06-30",
  en: "a date such as 2026-06-30 was expected",
});

const year = plain((value) => (Number.isInteger(value) && Number(value) > 2000 ? Number(value) : undefined), {
  zh: "应为年份，如 2025",
  en: "a year such as 2025 was expected",
});

const ruleId = plain((value) => (typeof value === "string" && isRuleId(value) ? value : undefined), {
  zh: "没有这条规则",
  en: "there is no such rule",
});

const waiver: Check<Waiver> = (node, property, problems) => {
  const { rule, reason, ...rest } = waiverDraft(node, property, problems) ?? {};
  return rule === undefined || reason === undefined ? undefined : { rule, reason, ...rest };
};

const waiverDraft = objectOf<Waiver>({ rule: ruleId, agency: text, year, at: text, reason: text, who: text, until: day }, [
  "rule",
  "reason",
]);

const agencyDraft = objectOf<RosterAgency>({ name: text, kind: text, contact: text, phone: text, file: inside }, ["name"]);

const agency: Check<RosterAgency> = (node, property, problems) => {
  const { name, ...rest } = agencyDraft(node, property, problems) ?? {};
  return name === undefined ? undefined : { name, ...rest };
};

const checkConfig = (levels: number) =>
  objectOf<Config>(
    {
      locale: plain((value) => (value === "zh-CN" || value === "zh" ? "zh" : value === "en" ? "en" : undefined), {
        zh: "应为 zh-CN 或 en",
        en: "zh-CN or en was expected",
      }),
      edition: oneOf(kinds.flatMap(({ editions }) => editions.map(({ id }) => id))),
      rules,
      copied: objectOf<NonNullable<Settings["copied"]>>({ share, sentences: count }, []),
      prior: listOf(nearby(levels)),
      rollups: listOf(rollup),
      waivers: listOf(waiver),
      year,
      agencies: listOf(agency),
    },
    [],
  );
