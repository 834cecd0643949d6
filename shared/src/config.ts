import { type Config, configName, emptyConfig, type Override } from "./config-content.ts";
import { configOver, cycleWords, words as extendsWords, layerOf, missingWords, seenFrom } from "./config-extends.ts";
import { presetNamed, presetNames } from "./config-presets.ts";
import { count, noSuchRule, over, type RuleLayer, ruleLayer, share } from "./config-rules.ts";
import { kinds } from "./forms/index.ts";
import { isRuleId } from "./rules/ids.ts";
import type { Settings } from "./rules/rule.ts";
import { today, type Waiver, waiversOn } from "./rules/waivers.ts";
import { JsonError, type JsonNode, parseJson } from "./text/json.ts";
import { type Check, type JsonProblem, listOf, objectOf, oneOf, oneOrMore, plain } from "./text/json-check.ts";
import { Lines } from "./text/lines.ts";
import { memo } from "./text/memo.ts";
import type { Text } from "./text/range.ts";
import { globMatcher, isGlob, isSound, plainPath, staysBelow } from "./workspace/glob.ts";
import type { RollupSettings } from "./workspace/rollup.ts";
import type { RosterAgency } from "./workspace/roster.ts";

export { type Config, configName, emptyConfig, type Override } from "./config-content.ts";

export interface ReadConfig {
  /** What could be read; what is wrong is left out. */
  readonly config: Config;
  readonly problems: readonly JsonProblem[];
}

/** The text of a file that is extended, by its path from the configuration's folder; undefined where there is none. */
export type ReadExtended = (path: string) => string | undefined;

/**
 * Reads a configuration file's text. Never throws: every mistake comes back with its place and what was expected. `levels`: how many folders
 * it lies below the workspace's (or, for the command, below the current one); its paths may lead up to that and no further.
 */
export function readConfig(source: string, levels = 0, readExtended: ReadExtended = () => undefined): ReadConfig {
  const budget = { files: mostExtended };
  return readLayer(source, { levels, path: configName, chain: [configName], budget, readExtended });
}

/** How many files one configuration may extend, each counted as often as it is named. */
const mostExtended = 50;

interface Place {
  readonly levels: number;
  /** Of the file itself, from the folder of the configuration that is asked for. */
  readonly path: string;
  /** The files that extend one another down to this one. */
  readonly chain: readonly string[];
  readonly budget: { files: number };
  readonly readExtended: ReadExtended;
}

function readLayer(source: string, place: Place): ReadConfig {
  const problems: JsonProblem[] = [];
  const node = parse(source, problems);
  const draft = node && checkConfig(place)(node, "", problems);
  if (!draft) return { config: emptyConfig, problems };
  const { extends: bases = [], rules, ...rest } = draft;
  const { severity, options } = rules ?? { severity: {} };
  const own = seenFrom(folderOf(place.path), { ...emptyConfig, ...rest, rules: severity, ...(options && { options }) });
  return { config: configOver(bases, own), problems };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The engine's settings for a file with this path from the configuration's folder; of the waivers, those that are valid on this day. */
export function settingsOfConfig(config: Config, day = today(), path?: string): Partial<Settings> {
  const { locale, copied, waivers } = config;
  const matching = path === undefined ? [] : overridesOf(config).filter(({ matches }) => matches(path));
  const edition = matching.findLast(({ override }) => override.edition)?.override.edition ?? config.edition;
  const { severity, options } = matching.reduce((layer, { override }) => over(layer, layerOf(override)), layerOf(config));
  return {
    severity,
    ...(options && { options }),
    ...(locale && { locale }),
    ...(edition && { edition }),
    ...(copied && { copied }),
    ...(waivers.length > 0 && { waivers: waiversOn(day, waivers) }),
  };
}

/** Whether a configuration says to pass over a file with this path from its folder. */
export function isIgnored(config: Config, path: string): boolean {
  return ignoresOf(config)(path);
}

const ignoresOf = memo(({ ignores = [] }: Config) => anyOf(ignores));

const overridesOf = memo(({ overrides = [] }: Config) =>
  overrides.map((override) => ({ override, matches: anyOf(override.files) })),
);

function anyOf(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map(globMatcher);
  return (path) => matchers.some((matches) => matches(path));
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

/** Paths may not lead out of the configuration's folder: an editor that opens the folder would not know these files. */
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

const amount = plain((value) => (typeof value === "number" && value >= 0 ? value : undefined), {
  zh: "应为不小于 0 的数（万元）",
  en: "a number of 0 or more (10,000 yuan) was expected",
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

/** "" is the report as a whole. */
const place = plain((value) => (typeof value === "string" ? value : undefined), { zh: "应为文字", en: "text was expected" });

const day = plain((value) => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined), {
  zh: "应为日期，如 2026-06-30",
  en: "a date such as 2026-06-30 was expected",
});

const year = plain((value) => (Number.isInteger(value) && Number(value) > 2000 ? Number(value) : undefined), {
  zh: "应为年份，如 2025",
  en: "a year such as 2025 was expected",
});

const ruleId = plain((value) => (typeof value === "string" && isRuleId(value) ? value : undefined), noSuchRule);

const waiver: Check<Waiver> = (node, property, problems) => {
  const { rule, reason, ...rest } = waiverDraft(node, property, problems) ?? {};
  return rule === undefined || reason === undefined ? undefined : { rule, reason, ...rest };
};

const waiverDraft = objectOf<Waiver>({ rule: ruleId, agency: text, year, at: place, reason: text, who: text, until: day }, [
  "rule",
  "reason",
]);

const agencyDraft = objectOf<RosterAgency>({ name: text, kind: text, contact: text, phone: text, file: inside }, ["name"]);

const agency: Check<RosterAgency> = (node, property, problems) => {
  const { name, ...rest } = agencyDraft(node, property, problems) ?? {};
  return name === undefined ? undefined : { name, ...rest };
};

const edition = oneOf(kinds.flatMap(({ editions }) => editions.map(({ id }) => id)));

const overrideDraft = objectOf<Omit<Override, "rules" | "options"> & { readonly rules: RuleLayer }>(
  { files: oneOrMore(inside), rules: ruleLayer, edition },
  ["files"],
);

const override: Check<Override> = (node, property, problems) => {
  const { files, rules, edition: own } = overrideDraft(node, property, problems) ?? {};
  if (files === undefined) return undefined;
  const { severity, options } = rules ?? { severity: {} };
  return { files, rules: severity, ...(options && { options }), ...(own && { edition: own }) };
};

/** A preset, or a file below the folder; mistakes in that file are reported here, with their place in it. */
const extended =
  (place: Place): Check<Config> =>
  (node, property, problems) => {
    const tell = (text: Text) => {
      problems.push({ range: node.range, property, text });
      return undefined;
    };
    const name = node.kind === "plain" ? node.value : undefined;
    const preset = presetNames.find((each) => each === name);
    if (preset) return presetNamed(preset);
    if (typeof name !== "string" || name.trim() === "" || isGlob(name) || !staysBelow(name)) return tell(extendsWords.expected);
    const folder = folderOf(place.path);
    const path = (folder === "" ? "" : `${folder}/`) + plainPath(name);
    const chain = [...place.chain, path];
    if (place.chain.includes(path)) return tell(cycleWords(chain));
    if (place.budget.files-- <= 0) return tell(extendsWords.many);
    const source = place.readExtended(path);
    if (source === undefined) return tell(missingWords(path));
    const { config, problems: own } = readLayer(source, { ...place, levels: 0, path, chain });
    const lines = own.length > 0 && new Lines(source);
    for (const problem of own) if (lines) tell(elsewhere(path, lines, problem));
    return config;
  };

function elsewhere(path: string, lines: Lines, { range, property, text }: JsonProblem): Text {
  const { line, column } = lines.position(range.start);
  const at = `${path}:${line + 1}:${column + 1}`;
  const say = (words: string, mark: string) => [at, property, words].filter(Boolean).join(mark);
  return { zh: say(text.zh, "："), en: say(text.en, ": ") };
}

interface ConfigDraft extends Omit<Config, "rules" | "options"> {
  readonly extends: readonly Config[];
  readonly rules: RuleLayer;
}

const checkConfig = (place: Place) =>
  objectOf<ConfigDraft>(
    {
      extends: oneOrMore(extended(place)),
      locale: plain((value) => (value === "zh-CN" || value === "zh" ? "zh" : value === "en" ? "en" : undefined), {
        zh: "应为 zh-CN 或 en",
        en: "zh-CN or en was expected",
      }),
      edition,
      rules: ruleLayer,
      copied: objectOf<NonNullable<Settings["copied"]>>({ share, sentences: count }, []),
      ignores: oneOrMore(inside),
      overrides: listOf(override),
      prior: listOf(nearby(place.levels)),
      rollups: listOf(rollup),
      waivers: listOf(waiver),
      year,
      agencies: listOf(agency),
    },
    [],
  );
