import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { configName } from "@xxgk-lint/shared/config.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import type { InitOptions } from "../commands/init.ts";
import { loadConfig } from "../config/config-file.ts";
import { editConfigFile } from "../config/edit-config-file.ts";
import { shortPath } from "../format/short-path.ts";
import type { Terminal } from "../terminal.ts";
import { type Merged, mergeRoster } from "./merge-roster.ts";
import { readRoster } from "./read-roster.ts";
import { readTable } from "./read-table.ts";

/** Writes the agencies of a list into the configuration, which keeps what it says, and tells what has changed. */
export async function initConfig(options: InitOptions, { cwd, stdout }: Terminal): Promise<void> {
  const { roster: path, year, config: named, locale } = options;
  const target = resolve(cwd(), named ?? configName);
  // A mistake in what is there already is told before anything is written.
  if (existsSync(target)) loadConfig(target, cwd());
  const roster = readRoster(await readTable(path, cwd()), path);
  let merged: Merged | undefined;
  editConfigFile(target, (source, own) => {
    merged = mergeRoster(source, own, roster, year);
    return merged.text;
  });
  if (merged) stdout.write(`${wordsOf(merged, shortPath(target, cwd()), locale)}\n`);
}

function wordsOf({ added, changed, same, others, rollups }: Merged, target: string, locale: Locale): string {
  const parts: readonly (Text | false)[] = [
    { zh: `新增 ${added} 个机关`, en: `${added} agencies added` },
    changed > 0 && { zh: `更新 ${changed} 个`, en: `${changed} changed` },
    same > 0 && { zh: `${same} 个没有变化`, en: `${same} as they were` },
    rollups > 0 && { zh: `汇总关系 ${rollups} 处`, en: `${rollups} roll-ups` },
    others.length > 0 && {
      zh: `原有而名单里没有的 ${others.length} 个照旧（${others.slice(0, 5).join("、")}${others.length > 5 ? "……" : ""}）`,
      en: `${others.length} that the list lacks stay (${others.slice(0, 5).join(", ")})`,
    },
  ];
  const told = parts.flatMap((part) => (part ? part[locale] : []));
  return locale === "zh" ? `${target}：${told.join("，")}。` : `${target}: ${told.join(", ")}.`;
}
