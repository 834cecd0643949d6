import type { Config } from "./config-content.ts";
import { over } from "./config-rules.ts";
import type { Text } from "./text/range.ts";
import { isAgencyName } from "./workspace/rollup.ts";

/** Merges a configuration with those that it extends: its own values win, and its lists are added to theirs. */
export function configOver(bases: readonly Config[], own: Config): Config {
  return [...bases, own].reduce(layer);
}

function layer(below: Config, above: Config): Config {
  const { severity: rules, options } = over(layerOf(below), layerOf(above));
  const ignores = [...(below.ignores ?? []), ...(above.ignores ?? [])];
  const overrides = [...(below.overrides ?? []), ...(above.overrides ?? [])];
  return {
    ...below,
    ...above,
    rules,
    ...(options && { options }),
    prior: [...below.prior, ...above.prior],
    rollups: [...below.rollups, ...above.rollups],
    waivers: [...below.waivers, ...above.waivers],
    agencies: [...below.agencies, ...above.agencies],
    ...(ignores.length > 0 && { ignores }),
    ...(overrides.length > 0 && { overrides }),
  };
}

/** What a configuration, or a part of it, says of rules. */
export function layerOf({ rules, options }: Pick<Config, "rules" | "options">) {
  return { severity: rules, ...(options && { options }) };
}

/** The paths of a configuration in a folder, as they are seen from the folder above that extends it; "" is the folder itself. */
export function seenFrom(folder: string, config: Config): Config {
  if (folder === "") return config;
  const below = (path: string) => `${folder}/${path}`;
  const belowUnlessName = (entry: string) => (isAgencyName(entry) ? entry : below(entry));
  const { ignores, overrides } = config;
  return {
    ...config,
    prior: config.prior.map(below),
    rollups: config.rollups.map(({ report, agencies, leaveOut, ...rest }) => ({
      ...rest,
      report: belowUnlessName(report),
      agencies: agencies.map(belowUnlessName),
      // Pieces of names, too.
      leaveOut: leaveOut.map((entry) => (entry.includes("/") ? below(entry) : entry)),
    })),
    agencies: config.agencies.map(({ file, ...agency }) => ({ ...agency, ...(file && { file: below(file) }) })),
    ...(ignores && { ignores: ignores.map(below) }),
    ...(overrides && { overrides: overrides.map(({ files, ...rest }) => ({ ...rest, files: files.map(below) })) }),
  };
}

export const words: { readonly [kind in "expected" | "many"]: Text } = {
  expected: {
    zh: "应为 recommended、strict，或本文件所在文件夹之内的配置文件的路径，用 / 分隔",
    en: "recommended, strict or the path of a configuration below this file's folder, with /, was expected",
  },
  many: { zh: "extends 的文件太多", en: "too many files are extended" },
};

/** a.json → b.json → a.json. */
export function cycleWords(chain: readonly string[]): Text {
  const circle = chain.join(" → ");
  return { zh: `extends 绕成了圈：${circle}`, en: `extends goes in a circle: ${circle}` };
}

export function missingWords(path: string): Text {
  return { zh: `${path}：找不到这个文件`, en: `${path}: no such file` };
}
