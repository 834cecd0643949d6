import type { Locale } from "@xxgk-lint/shared/text/range.ts";

/** What the audit sheet says by itself. */
export interface AuditWords {
  readonly agencies: string;
  readonly find: string;
  readonly verdict: string;
  readonly columns: readonly string[];
  readonly reports: string;
  readonly findings: string;
  readonly none: string;
  readonly mended: string;
  readonly changed: string;
  readonly changedHeads: readonly string[];
  readonly blank: string;
  readonly held: (holding: number, judged: number) => string;
  readonly heldHeads: readonly string[];
  readonly tables: string;
  readonly stated: string;
  readonly expected: string;
  readonly clause: string;
  readonly since: { readonly left: string; readonly added: string };
  readonly contact: string;
  readonly file: string;
  readonly others: string;
  readonly list: string;
  readonly balanced: string;
  readonly notJudged: string;
}

const zh: AuditWords = {
  agencies: "各机关",
  find: "查找机关",
  verdict: "结论",
  columns: ["机关", "类型", "结论", "错误", "警告", "提示", "已改", "未改", "新增", "改动的数"],
  reports: "逐份报告",
  findings: "问题",
  none: "没有发现问题。",
  mended: "上一轮的问题，已改",
  changed: "上一轮以来改动的数",
  changedHeads: ["位置", "上一轮", "本轮"],
  blank: "无",
  held: (holding, judged) => `核对了 ${judged} 处勾稽关系，${holding} 处平`,
  heldHeads: ["位置", "关系", "左边", "右边", "结果"],
  tables: "三张表",
  stated: "填报数",
  expected: "应为",
  clause: "依据",
  since: { left: "未改", added: "新增" },
  contact: "联系人",
  file: "文件",
  others: "不知道是哪个机关的文件",
  list: "各机关一览，可以排序",
  balanced: "平",
  notJudged: "有空格或认不出的数，未核对",
};

const en: AuditWords = {
  agencies: "Agencies",
  find: "Find an agency",
  verdict: "Verdict",
  columns: ["Agency", "Kind", "Verdict", "Errors", "Warnings", "Notes", "Mended", "Left", "New", "Numbers changed"],
  reports: "Report by report",
  findings: "Findings",
  none: "Nothing found.",
  mended: "Found in the last round and corrected since",
  changed: "Numbers that have changed since the last round",
  changedHeads: ["Place", "Last round", "This round"],
  blank: "none",
  held: (holding, judged) => `${judged} sums were judged, ${holding} hold`,
  heldHeads: ["Place", "Relation", "Left", "Right", "Result"],
  tables: "The three tables",
  stated: "Stated",
  expected: "Should be",
  clause: "By",
  since: { left: "left", added: "new" },
  contact: "Contact",
  file: "File",
  others: "Files of unknown agencies",
  list: "All agencies, can be sorted",
  balanced: "balanced",
  notJudged: "not judged: a number is missing",
};

export function auditWordsIn(locale: Locale): AuditWords {
  return locale === "zh" ? zh : en;
}
