import type { Config } from "@xxgk-lint/shared/config.ts";
import { today, type Waiver, waiversOn } from "@xxgk-lint/shared/rules/waivers.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import { agencyKey } from "@xxgk-lint/shared/workspace/agency.ts";
import { visible } from "../format/visible.ts";
import type { CheckedText } from "./checked-text.ts";
import type { Workspace } from "./workspace.ts";

/** A file that was checked; its waivers may be copies. */
type Checked = Pick<CheckedText, "filePath" | "isReport" | "about"> & {
  readonly waived: readonly { readonly waiver: Waiver }[];
};

/**
 * What is to be told of a configuration's waivers: those that have expired, and those that no finding needs. Only where a report that they are for was
 * checked, and by all that their rule asks for: last year's report, the agencies of a sum.
 */
export function idleWaivers(
  { waivers }: Config,
  checked: readonly Checked[],
  workspace: Workspace | undefined,
  day = today(),
): Text[] {
  const inForce = waiversOn(day, waivers);
  const used = new Set(checked.flatMap(({ waived }) => waived.map(({ waiver }) => JSON.stringify(waiver))));
  return waivers.flatMap((waiver) => {
    const meant = checked.filter((text) => text.isReport && isFor(waiver, text));
    if (meant.length === 0) return [];
    if (!inForce.includes(waiver)) return expired(waiver);
    const isAsked = meant.some(({ filePath }) => canSpeak(waiver.rule, filePath, workspace));
    return isAsked && !used.has(JSON.stringify(waiver)) ? unused(waiver) : [];
  });
}

function isFor({ agency, year }: Waiver, { about }: Checked): boolean {
  return (
    (agency === undefined || agencyKey(agency) === agencyKey(about?.agency ?? "")) && (year === undefined || year === about?.year)
  );
}

function canSpeak(rule: string, path: string, workspace: Workspace | undefined): boolean {
  if (rule.startsWith("prior/")) return workspace?.hasPrior(path) === true;
  return !rule.startsWith("rollup/") || workspace?.agenciesOf(path) !== undefined;
}

function expired(waiver: Waiver): Text {
  const name = nameOf(waiver);
  return {
    zh: `放过已到期，不再有效（${waiver.until}）：${name.zh}；已改好的请从配置中删去，仍须放过的请改日期`,
    en: `a waiver has expired (${waiver.until}): ${name.en}; remove it, or give it another day`,
  };
}

function unused(waiver: Waiver): Text {
  const name = nameOf(waiver);
  return {
    zh: `放过没有用上，可从配置中删去：${name.zh}`,
    en: `a waiver is not needed any more: ${name.en}`,
  };
}

function nameOf({ rule, agency, year, at, reason }: Waiver): Text {
  const parts = [agency, year, rule, at].filter((part) => part !== undefined).join(" ");
  return { zh: visible(`${parts}（${reason}）`), en: visible(`${parts} (${reason})`) };
}
