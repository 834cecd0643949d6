import { resolve } from "node:path";
import { type Config, configName } from "@xxgk-lint/shared/config.ts";
import { addWaiver, setValue } from "@xxgk-lint/shared/config-edit.ts";
import { isRuleId, type RuleId } from "@xxgk-lint/shared/rules/ids.ts";
import { today, type Waiver } from "@xxgk-lint/shared/rules/waivers.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { similarity } from "@xxgk-lint/shared/text/similarity.ts";
import { agencyKey } from "@xxgk-lint/shared/workspace/agency.ts";
import { findAgency } from "@xxgk-lint/shared/workspace/roster.ts";
import type { WaiveOptions } from "../commands/waive.ts";
import { loadConfig } from "../config/config-file.ts";
import { editConfigFile } from "../config/edit-config-file.ts";
import { shortPath } from "../format/short-path.ts";
import { unknownRule } from "../lint/tell-rules.ts";
import { Problem, say } from "../problem.ts";
import type { Terminal } from "../terminal.ts";

/** Writes into the configuration that a finding may stand, and says so. What is waived already gets the new reason and day. */
export function waive(asked: string, rule: string, options: WaiveOptions, terminal: Terminal): void {
  const cwd = terminal.cwd();
  const { config, path = resolve(cwd, configName) } = loadConfig(options.config, cwd);
  if (!isRuleId(rule)) throw unknownRule(rule);
  const waiver = waiverOf(agencyOf(asked, config), rule, options);
  let place = -1;
  editConfigFile(path, (source, own) => {
    place = own.waivers.findIndex((other) => isAlike(other, waiver));
    return place < 0 ? addWaiver(source, waiver) : setValue(source, ["waivers", place], waiver);
  });
  if (waiver.until !== undefined && waiver.until < today()) say(alreadyOver(waiver.until)[options.locale], terminal);
  terminal.stdout.write(`${wordsOf(waiver, shortPath(path, cwd), place >= 0, options.locale)}\n`);
}

function waiverOf(agency: string, rule: RuleId, { year, at, reason, who, until }: WaiveOptions): Waiver {
  return {
    ...{ rule, agency },
    ...(year !== undefined && { year }),
    ...(at && { at }),
    reason,
    ...(who && { who }),
    ...(until && { until }),
  };
}

/** The roster's own name of it; any name where there is no roster. */
function agencyOf(asked: string, { agencies }: Config): string {
  const known = findAgency(asked, agencies);
  if (known || agencies.length === 0) return known?.name ?? asked;
  const [near] = agencies.toSorted((a, b) => similarity(asked, b.name) - similarity(asked, a.name));
  const isNear = near !== undefined && similarity(asked, near.name) > 0.5;
  throw new Problem({
    zh: `名单（${configName} 的 agencies）里没有「${asked}」${isNear ? `，是不是 ${near.name}？` : ""}`,
    en: `the roster (agencies of ${configName}) has no "${asked}"${isNear ? `; did you mean ${near.name}?` : ""}`,
  });
}

function isAlike(a: Waiver, b: Waiver): boolean {
  return a.rule === b.rule && agencyKey(a.agency ?? "") === agencyKey(b.agency ?? "") && a.year === b.year && a.at === b.at;
}

function alreadyOver(until: string): Text {
  return {
    zh: `${until} 已经过去，放过不起作用；请重新给出 --until`,
    en: `${until} is over already, so nothing is waived; give another --until`,
  };
}

function wordsOf({ rule, agency, year, at, until }: Waiver, path: string, isKnown: boolean, locale: Locale): string {
  const what = [agency, year, rule, at].filter((part) => part !== undefined).join(" ");
  if (locale === "en") return `${path}: ${what} ${isKnown ? "changed" : "waived"}${until ? ` until ${until}` : ""}.`;
  return `${path}：${isKnown ? "已改" : "已记下"}，放过 ${what}${until ? `，至 ${until}（含当日）` : ""}。`;
}
