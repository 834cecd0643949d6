import { chineseOrdinal } from "@xxgk-lint/shared/print/section.ts";
import { visible } from "../../format/visible.ts";
import type { AgencyResult, Item, Round } from "../round.ts";
import { statusWords } from "../status-words.ts";

/** What a letter's template may name. */
export interface LetterData {
  readonly agency: string;
  readonly year: string;
  readonly round: number;
  readonly status: string;
  readonly files: string;
  readonly kind: string;
  readonly contact: string;
  readonly phone: string;
  readonly date: string;
  readonly notes: readonly string[];
  readonly changes?: {
    readonly previous: number;
    readonly mended: number;
    readonly left: number;
    readonly added: number;
    readonly numbers: number;
  };
  /** 须改正, 请核对: those that there are. */
  readonly groups: readonly LetterGroup[];
  /** 已核对无误. */
  readonly held?: { readonly ordinal: string; readonly checks: readonly { readonly name: string; readonly result: string }[] };
}

interface LetterGroup {
  /** 一, 二. */
  readonly ordinal: string;
  readonly title: string;
  readonly count: number;
  readonly items: readonly LetterItem[];
}

interface LetterItem {
  readonly n: number;
  readonly place: string;
  readonly stated: string;
  readonly expected: string;
  readonly message: string;
  readonly clause: string;
  /** 未改 or 新增, where there was a round before. */
  readonly since: string;
}

/** What is told to an agency. Words of its report are shown as they are, control characters as �. */
export function letterData({ number, year, date, previous }: Round, result: AgencyResult): LetterData {
  const { name, status, files, kind, contact, phone, notes, changes } = result;
  // Of two reports that differ nobody knows which counts: what is wrong with either is told when it is settled.
  const { findings, held } = status === "twice" ? { findings: [], held: [] } : result;
  const groups = [groupOf("须改正", findings, "error"), groupOf("请核对", findings, "warning")].filter(
    ({ items }) => items.length > 0,
  );
  const checks = held
    .filter(({ holding }) => holding > 0)
    .map(({ name: check, ...numbers }) => ({ name: check, result: heldWords(numbers) }));
  return {
    ...{ agency: visible(name), year: year === undefined ? "" : String(year), round: number, status: statusWords[status].zh },
    files: files.map((file) => visible(file.split(/[/\\]/).at(-1) ?? file)).join("、"),
    ...{ kind: visible(kind ?? ""), contact: visible(contact ?? ""), phone: visible(phone ?? ""), date: chineseDate(date) },
    notes: notes.map(visible),
    ...(changes &&
      previous && { changes: { previous, ...changes, mended: changes.mended.length, numbers: changes.numbers.length } }),
    groups: groups.map((group, i) => ({ ...group, ordinal: chineseOrdinal(i + 1) })),
    ...(checks.length > 0 && { held: { ordinal: chineseOrdinal(groups.length + 1), checks } }),
  };
}

function groupOf(title: string, findings: readonly Item[], severity: Item["severity"]): Omit<LetterGroup, "ordinal"> {
  const items = findings.filter((item) => item.severity === severity).map(itemOf);
  return { title, count: items.length, items };
}

function itemOf({ place, stated, expected, message, clause = "", since }: Item, i: number): LetterItem {
  return {
    ...{ n: i + 1, place: visible(place), message: visible(message), clause: visible(clause) },
    stated: stated === undefined ? "—" : visible(stated) || "（空）",
    expected: expected === undefined ? "—" : visible(expected),
    since: since === undefined ? "" : { left: "未改", added: "新增" }[since],
  };
}

function heldWords({ holding, judged }: { readonly holding: number; readonly judged: number }): string {
  return holding === judged ? `${holding} 项，均无误` : `${judged} 项中 ${holding} 项无误`;
}

/** 2026年1月20日. */
function chineseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
