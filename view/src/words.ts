import type { Locale } from "@xxgk-lint/shared/text/range.ts";

/** What the view says by itself, in the sheet's language. */
export interface Words {
  readonly year: (year: number) => string;
  readonly blank: (count: number) => string;
  readonly allFilled: (cells: number) => string;
  readonly unbalanced: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly notes: (count: number) => string;
  readonly open: (count: number) => string;
  readonly nothingLeft: string;
  readonly next: string;
  readonly finalCheck: string;
  readonly goOnDrafting: string;
  readonly finalCheckHint: string;
  readonly showPrior: (year: number) => string;
  readonly showCounty: string;
  readonly prior: (value: number) => string;
  readonly county: (sum: number) => string;
  readonly countyOff: (sum: number, difference: number) => string;
  readonly askShares: string;
  readonly noNumber: string;
  readonly setTo: (value: number) => string;
  readonly toText: string;
  readonly explain: string;
  readonly waive: string;
  readonly fillBlanks: string;
  readonly fillSelected: string;
  readonly missing: string;
  readonly missingTable: string;
  readonly isBlank: string;
  readonly ghost: (value: number) => string;
  readonly sum: string;
  readonly sums: string;
  readonly balanced: (sum: number) => string;
  readonly soFar: (sum: number, open: number) => string;
  readonly off: (left: number, right: number, difference: number) => string;
  readonly notJudged: (open: number) => string;
  readonly serverGone: string;
  readonly restart: string;
  readonly pasteTitle: string;
  readonly pasteFits: (cells: number, replaced: number) => string;
  readonly paste: string;
  readonly cancel: string;
  readonly close: string;
  readonly severity: { readonly [severity in "error" | "warning" | "information"]: string };
  readonly findings: (count: number) => string;
  readonly help: string;
  readonly loading: string;
  readonly tableOf: string;
}

const zh: Words = {
  year: (year) => `${year}年度`,
  blank: (count) => `还有 ${count} 格未填`,
  allFilled: (cells) => `${cells} 格都已填写`,
  unbalanced: (count) => `${count} 处不平`,
  errors: (count) => `${count} 处错误`,
  warnings: (count) => `${count} 处警告`,
  notes: (count) => `${count} 处提示`,
  open: (count) => `${count} 处待写`,
  nothingLeft: "没有发现问题",
  next: "下一处",
  finalCheck: "定稿检查",
  goOnDrafting: "继续填写",
  finalCheckHint: "把没有填的都当作错误列出来",
  showPrior: (year) => `${year}年的数`,
  showCounty: "各机关合计",
  prior: (value) => `上年 ${value}`,
  county: (sum) => `合计 ${sum}`,
  countyOff: (sum, difference) => `各机关合计 ${sum}，${difference > 0 ? "多" : "少"} ${Math.abs(difference)}`,
  askShares: "各机关各是多少",
  noNumber: "没有数",
  setTo: (value) => `改为 ${value}`,
  toText: "到文稿中这一处",
  explain: "依据和说明",
  waive: "此处不查…",
  fillBlanks: "空格填 0",
  fillSelected: "所选空格填 0",
  missing: "文稿中没有",
  missingTable: "文稿中没有这张表；填入第一个数时自动加上",
  isBlank: "空白",
  ghost: (value) => `各项之和是 ${value}，按 Tab 或 Enter 填入`,
  sum: "核对",
  sums: "合计核对",
  balanced: (sum) => `${sum}，平`,
  soFar: (sum, open) => `已填的合计 ${sum}，还有 ${open} 格空着`,
  off: (left, right, difference) => `${left} ≠ ${right}，相差 ${difference}`,
  notJudged: (open) => `有 ${open} 格没有数，未核对`,
  serverGone: "检查服务没有运行：可以照常填写和保存，但没有检查。",
  restart: "重新启动",
  pasteTitle: "粘贴的内容放不下",
  pasteFits: (cells, replaced) =>
    `放得下的有 ${cells} 格${replaced > 0 ? `，其中 ${replaced} 格已有别的数` : ""}。要填入这些吗？`,
  paste: "填入",
  cancel: "不填",
  close: "关闭",
  severity: { error: "错误", warning: "警告", information: "提示" },
  findings: (count) => `${count} 处问题`,
  help: "方向键移动，输入即改写，F2 修改，Esc 取消，F8 到下一处问题，Ctrl+. 选择怎样改。",
  loading: "正在读取…",
  tableOf: "表格",
};

const en: Words = {
  year: (year) => `${year}`,
  blank: (count) => `${count} cells to fill in`,
  allFilled: (cells) => `all ${cells} cells filled in`,
  unbalanced: (count) => `${count} not balanced`,
  errors: (count) => `${count} errors`,
  warnings: (count) => `${count} warnings`,
  notes: (count) => `${count} notes`,
  open: (count) => `${count} to write`,
  nothingLeft: "nothing found",
  next: "Next",
  finalCheck: "Final check",
  goOnDrafting: "Go on filling in",
  finalCheckHint: "Lists everything that is still open as an error",
  showPrior: (year) => `Numbers of ${year}`,
  showCounty: "Sum of the agencies",
  prior: (value) => `before ${value}`,
  county: (sum) => `sum ${sum}`,
  countyOff: (sum, difference) => `the agencies' sum is ${sum}: ${Math.abs(difference)} too ${difference > 0 ? "many" : "few"}`,
  askShares: "What each agency reports",
  noNumber: "no number",
  setTo: (value) => `Set to ${value}`,
  toText: "Show in the text",
  explain: "Why",
  waive: "Let this stand…",
  fillBlanks: "Fill blanks with 0",
  fillSelected: "Fill selected blanks with 0",
  missing: "not in the text",
  missingTable: "The text lacks this table; the first number brings it",
  isBlank: "blank",
  ghost: (value) => `The parts add up to ${value}: Tab or Enter fills it in`,
  sum: "Sum",
  sums: "Sums",
  balanced: (sum) => `${sum}, balanced`,
  soFar: (sum, open) => `${sum} so far, ${open} blank`,
  off: (left, right, difference) => `${left} ≠ ${right}, off by ${difference}`,
  notJudged: (open) => `${open} without a number: not judged`,
  serverGone: "The checking service is not running: you can type and save, but nothing is checked.",
  restart: "Restart",
  pasteTitle: "Not all of it fits",
  pasteFits: (cells, replaced) =>
    `${cells} cells fit${replaced > 0 ? `, ${replaced} of which hold another number` : ""}. Fill them in?`,
  paste: "Fill in",
  cancel: "Leave it",
  close: "Close",
  severity: { error: "error", warning: "warning", information: "note" },
  findings: (count) => `${count} findings`,
  help: "Arrows move, typing replaces, F2 edits, Esc cancels, F8 goes to the next finding, Ctrl+. to what mends it.",
  loading: "Reading…",
  tableOf: "table",
};

export function wordsIn(locale: Locale): Words {
  return locale === "zh" ? zh : en;
}
