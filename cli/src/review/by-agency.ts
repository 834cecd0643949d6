import { basename, extname } from "node:path";
import { disclosureReport } from "@xxgk-lint/shared/forms/index.ts";
import { addTo } from "@xxgk-lint/shared/text/gather.ts";
import { globMatcher } from "@xxgk-lint/shared/workspace/glob.ts";
import { haveSameNumbers } from "@xxgk-lint/shared/workspace/rollup.ts";
import { findAgency, findInFileName, type RosterAgency } from "@xxgk-lint/shared/workspace/roster.ts";
import { type ConfigFile, pathFrom } from "../config/config-file.ts";
import type { CheckedText } from "../lint/checked-text.ts";
import type { Workspace } from "../lint/workspace.ts";
import type { HandedIn } from "./read-files.ts";

/** What one agency has handed in. */
export interface AgencyFiles {
  readonly agency: RosterAgency;
  /** The roster lacks it. */
  readonly isUnlisted?: true;
  /** The reports of the year: one, or several that differ, of which the valid one is unknown. */
  readonly reports: readonly CheckedText[];
  /** The same report in another notation. */
  readonly copies: readonly CheckedText[];
  /** Reports of other years. */
  readonly otherYears: readonly CheckedText[];
  readonly refused: readonly HandedIn[];
}

/** The year whose reports are reviewed: what was asked for, what the configuration says, else the newest. */
export function reviewedYear(files: readonly HandedIn[], { config }: ConfigFile, asked: number | undefined): number | undefined {
  const years = files.filter(isOfRound).flatMap(({ text }) => text?.about?.year ?? []);
  return asked ?? config.year ?? (years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : undefined);
}

/** Sorts files by agency: by the roster's own word, the name in the report, the name of the file. Gives also what nobody can be asked about. */
export function sortByAgency(files: readonly HandedIn[], config: ConfigFile, workspace: Workspace, year: number | undefined) {
  const roster = config.config.agencies;
  const groups = new Map<RosterAgency, HandedIn[]>(roster.map((agency) => [agency, []]));
  const strays: HandedIn[] = [];
  const whose = ownerFinder(config);
  for (const file of files.filter(isOfRound)) {
    const known = [...groups.keys()];
    const agency = whose(file) ?? findAgency(nameOf(file), known) ?? unlisted(file);
    if (!agency) strays.push(file);
    else addTo(groups, agency, file);
  }
  const agencies = [...groups].flatMap(([agency, own]): AgencyFiles[] => {
    const sorted = {
      ...filesOf(own, workspace, year),
      agency,
      ...(roster.length > 0 && !roster.includes(agency) && { isUnlisted: true as const }),
    };
    // Who is not on the roster, and has sent another year's report only, is none of this round.
    return !roster.includes(agency) && sorted.reports.length + sorted.refused.length === 0 ? [] : [sorted];
  });
  return { agencies, strays };
}

/** A round gathers reports on disclosure; what agencies send of another kind is none of it. */
function isOfRound({ text }: HandedIn): boolean {
  return text?.kind === undefined || text.kind === disclosureReport.key;
}

function ownerFinder(ruling: ConfigFile): (file: HandedIn) => RosterAgency | undefined {
  const { config } = ruling;
  const byPath = config.agencies.flatMap((agency) =>
    agency.file === undefined ? [] : [{ agency, matches: globMatcher(agency.file) }],
  );
  return (file) => {
    const path = pathFrom(ruling, file.path);
    const asked = byPath.find(({ matches }) => matches(path))?.agency;
    return (
      asked ??
      findAgency(file.text?.about?.agency ?? "", config.agencies) ??
      (nameOf(file) === "" ? findInFileName(basename(path), config.agencies) : undefined)
    );
  };
}

function nameOf({ text }: HandedIn): string {
  return text?.about?.agency ?? "";
}

/** A report that is of no agency of the roster; one that does not say whose it is is called as its file. */
function unlisted(file: HandedIn): RosterAgency | undefined {
  return file.text ? { name: nameOf(file) || basename(file.path, extname(file.path)) } : undefined;
}

function filesOf(files: readonly HandedIn[], workspace: Workspace, year: number | undefined): Omit<AgencyFiles, "agency"> {
  const texts = files.flatMap(({ text }) => text ?? []).toSorted(byNotation);
  const isCurrent = ({ about }: CheckedText) => about?.year === undefined || about.year === year;
  const reports: CheckedText[] = [];
  const copies: CheckedText[] = [];
  for (const text of texts.filter(isCurrent))
    (reports.some((other) => isCopy(text, other, workspace)) ? copies : reports).push(text);
  return {
    reports,
    copies,
    otherYears: texts.filter((text) => !isCurrent(text)),
    refused: files.filter(({ text }) => !text),
  };
}

/** A Word file comes first: it can be given back with comments. */
function byNotation(a: CheckedText, b: CheckedText): number {
  const rank = ({ document, filePath }: CheckedText) => (document.layout === "docx" ? 0 : /\.pdf$/i.test(filePath) ? 2 : 1);
  return rank(a) - rank(b) || (a.filePath < b.filePath ? -1 : 1);
}

function isCopy(text: CheckedText, other: CheckedText, workspace: Workspace): boolean {
  const [a, b] = [workspace.reportAt(text.filePath), workspace.reportAt(other.filePath)];
  return a !== undefined && b !== undefined && a.tables.size > 0 && haveSameNumbers(a, b);
}
