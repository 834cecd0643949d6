import type { RuleId } from "@xxgk-lint/shared/rules/ids.ts";
import type { Severity } from "@xxgk-lint/shared/rules/rule.ts";
import type { RosterAgency } from "@xxgk-lint/shared/workspace/roster.ts";

/*
 * A round of the office (一轮审核): the reports of all agencies were read and checked once. Plain data: 第1轮.json holds it, the next round is held
 * against it, and every output (terminal, workbook, letters, page) is drawn from it.
 */

export interface Round {
  /** From 1. */
  readonly number: number;
  /** 报告年度; undefined where no report says its year. */
  readonly year?: number;
  /** The day on which it was held: 2026-01-20. */
  readonly date: string;
  /** The round that it is held against. */
  readonly previous?: number;
  /** In the order of the roster, then those that it lacks. */
  readonly agencies: readonly AgencyResult[];
  /** Files whose agency is unknown, and why they were not checked. */
  readonly others: readonly OtherFile[];
}

/** How an agency stands, the gravest first. */
export const statuses = ["returned", "twice", "unreadable", "missing", "check", "passed"] as const;
/**
 * returned 退回: there are errors. twice 重复: several reports that differ. unreadable 读不了: no file of it could be read. missing 未报: none came.
 * check 请核对: warnings only. passed 通过.
 */
export type Status = (typeof statuses)[number];

export interface AgencyResult extends RosterAgency {
  readonly status: Status;
  /** The roster lacks it. */
  readonly isUnlisted?: true;
  /** Its files, relative to the current folder: the report first. */
  readonly files: readonly string[];
  /** What the status does not say: why a file could not be read, which others there are. */
  readonly notes: readonly string[];
  /** Errors, then warnings, then information. */
  readonly findings: readonly Item[];
  /** How many findings are waived in the configuration. */
  readonly waived: number;
  /** How many findings the draft itself says not to tell; they are told. */
  readonly directives: number;
  /** What was checked and holds. */
  readonly held: readonly Held[];
  /** The form's edition: whose tables `numbers` speaks of. */
  readonly edition?: string;
  /** By table/row/column; null where there is no number. */
  readonly numbers: Numbers;
  /** Against the round before; undefined where there is nothing to hold it against. */
  readonly changes?: Changes;
}

export interface Numbers {
  readonly [at: string]: number | null;
}

/** A finding, as the office speaks of it. */
export interface Item {
  /** The finding's identity: see `Identity`. */
  readonly id: string;
  /** The identity within one agency and year, by which the next round knows it again. */
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly file: string;
  /** Where it is, in full names. */
  readonly place: string;
  readonly message: string;
  /** 填报数. */
  readonly stated?: string;
  /** 应为. */
  readonly expected?: string;
  /** 依据. */
  readonly clause?: string;
  /** Told in the round before, or not. */
  readonly since?: "left" | "added";
}

/** A kind of check of a table, or of the report. */
export interface Held {
  /** 收到和处理政府信息公开申请情况表：横向合计. */
  readonly name: string;
  /** How many relations of it hold, of so many that were judged. */
  readonly holding: number;
  readonly judged: number;
}

export interface Changes {
  /** 已改: told last time, and gone. */
  readonly mended: readonly Item[];
  /** 未改, 新增: how many of `findings`. */
  readonly left: number;
  readonly added: number;
  readonly numbers: readonly NumberChange[];
}

export interface NumberChange {
  readonly at: string;
  readonly place: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface OtherFile {
  readonly file: string;
  readonly reason: string;
}
