import type { Locale } from "@xxgk-lint/shared/text/range.ts";

/** What the page says by itself; the form view and the server have words of their own. */
export interface Words {
  readonly title: string;
  readonly product: string;
  readonly tagline: string;
  readonly open: string;
  readonly openFolder: string;
  readonly close: string;
  readonly takeHome: string;
  readonly print: string;
  readonly undo: string;
  readonly redo: string;
  readonly fixAll: string;
  readonly otherLanguage: string;
  readonly rules: string;
  readonly form: string;
  readonly text: string;
  readonly sheet: string;
  readonly findings: string;
  readonly findingsCount: (count: number) => string;
  readonly openCount: (count: number) => string;
  readonly more: (count: number) => string;
  readonly none: string;
  readonly checking: string;
  readonly noReport: string;
  readonly wordText: string;
  readonly toDraft: string;
  readonly pasteHere: string;
  readonly pasteHint: string;
  readonly dropHint: string;
  readonly blank: string;
  readonly agency: string;
  readonly year: string;
  readonly begin: string;
  readonly examples: string;
  readonly goodDrafts: string;
  readonly badDrafts: string;
  readonly countyExample: string;
  readonly kept: string;
  readonly goOn: string;
  readonly throwAway: string;
  readonly throwAwayAsk: (name: string) => string;
  readonly localOnly: string;
  readonly isKept: string;
  readonly isNotKept: string;
  readonly inFile: string;
  readonly docx: string;
  readonly html: string;
  readonly markdown: string;
  readonly tabs: string;
  readonly annotated: string;
  readonly takenHome: (name: string) => string;
  readonly notTaken: (losses: string) => string;
  readonly wasRead: (name: string, remarks: string) => string;
  readonly refused: (name: string, reason: string) => string;
  readonly pasted: string;
  readonly pastedTable: (name: string) => string;
  readonly pastedCells: (count: number) => string;
  readonly keepsChanging: string;
  readonly nothingToFix: string;
  readonly fixed: string;
  readonly sources: string;
  readonly dismiss: string;
  readonly toList: string;
  readonly workbook: string;
  readonly waiveReason: string;
  readonly waived: string;
  readonly takeConfig: (path: string) => string;
  readonly failed: string;
  readonly wentWrong: (what: string) => string;
  readonly editorPhrases: { readonly [phrase: string]: string };
}

const zh: Words = {
  title: "政府信息公开年报检查",
  product: "年报检查",
  tagline: "政府信息公开工作年度报告：缺没缺、平不平、错在哪一格，当场指出。",
  open: "打开文件",
  openFolder: "检查整个文件夹",
  close: "关闭",
  takeHome: "带走",
  print: "打印",
  undo: "撤销",
  redo: "重做",
  fixAll: "修正格式",
  otherLanguage: "English",
  rules: "规则说明",
  form: "表格怎么填",
  text: "文稿",
  sheet: "表格",
  findings: "问题",
  findingsCount: (count) => `${count} 处问题`,
  openCount: (count) => `还没有填写的 ${count} 处`,
  more: (count) => `还有 ${count} 处，先改上面的`,
  none: "没有发现问题。",
  checking: "正在检查…",
  noReport: "这不是政府信息公开工作年度报告：没有认出标题、六个部分或三张表。",
  wordText:
    "这是一份 Word 文件：在“表格”里直接改，“带走”时原样写回这份 Word 文件，版式不变。要改正文的文字，请在 Word 里改，或转成文稿。",
  toDraft: "转成文稿来改",
  pasteHere: "把报告粘贴在这里",
  pasteHint: "在 Word、网页或 PDF 里全选、复制，点一下这里，按 Ctrl+V",
  dropHint: "也可以把文件拖进来：Word（.docx）、PDF、网页、Markdown、纯文本；或一个文件夹",
  blank: "新写一份",
  agency: "机关全称",
  year: "年度",
  begin: "填空白年报",
  examples: "看例子",
  goodDrafts: "没有问题的：",
  badDrafts: "有问题的：",
  countyExample: "一个县：汇总与各机关",
  kept: "没有写完的",
  goOn: "继续",
  throwAway: "删除",
  throwAwayAsk: (name) => `删除保存在浏览器里的“${name}”吗？删了找不回来。`,
  localOnly: "不联网：文稿只在这台电脑的浏览器里打开，不上传，也不发往任何地方。",
  isKept: "文稿随改随存在这个浏览器里，直到您点“删除”；用完请“带走”存成文件。",
  isNotKept: "这个浏览器不让网页保存内容：关掉网页，文稿就没有了，请及时“带走”。",
  inFile: "原来的格式",
  docx: "Word（公文格式）",
  html: "网页",
  markdown: "Markdown",
  tabs: "纯文本",
  annotated: "Word（带批注的副本）",
  takenHome: (name) => `已存为 ${name}`,
  notTaken: (losses) => `没有带上：${losses}`,
  wasRead: (name, remarks) => `${name}：${remarks}`,
  refused: (name, reason) => `${name}：${reason}`,
  pasted: "粘贴的报告",
  pastedTable: (name) => `已按文稿的写法粘贴${name}`,
  pastedCells: (count) => `已填入 ${count} 格`,
  keepsChanging: "文稿一直在变，没有改成，请再试一次",
  nothingToFix: "没有能自动修正的格式问题",
  fixed: "格式已修正，数字一个没动；可以撤销",
  sources: "依据",
  dismiss: "知道了",
  toList: "返回列表",
  workbook: "汇总全部数字（.xlsx）",
  waiveReason: "为什么可以这样？理由记入 xxgk.config.json，每次检查都会列出；文稿不动。",
  waived: "已记入 xxgk.config.json；回到列表，把它存回文件夹才算数",
  takeConfig: (path) => `保存 ${path}`,
  failed: "检查服务没有启动，请刷新网页",
  wentWrong: (what) => `这一步没有做成，文稿没有动：${what}`,
  editorPhrases: {
    Find: "查找",
    Replace: "替换为",
    next: "下一处",
    previous: "上一处",
    all: "全选",
    "match case": "区分大小写",
    "by word": "整词",
    regexp: "正则",
    replace: "替换",
    "replace all": "全部替换",
    close: "关闭",
    Diagnostics: "问题",
    "No diagnostics": "没有问题",
    Completions: "补全",
  },
};

const en: Words = {
  title: "Check of the report on information disclosure",
  product: "Report check",
  tagline: "The annual report on government information disclosure: what is missing, which sums are off, in which cell.",
  open: "Open a file",
  openFolder: "Check a folder",
  close: "Close",
  takeHome: "Take home",
  print: "Print",
  undo: "Undo",
  redo: "Redo",
  fixAll: "Mend the form",
  otherLanguage: "中文",
  rules: "The rules",
  form: "The form",
  text: "Text",
  sheet: "Form",
  findings: "Findings",
  findingsCount: (count) => `${count} findings`,
  openCount: (count) => `${count} still to write`,
  more: (count) => `${count} more; mend these first`,
  none: "Nothing found.",
  checking: "Checking…",
  noReport: "This is no annual report on information disclosure: no title, section or table of one was found.",
  wordText:
    "This is a Word file: change it in the form; it is written back into the same file, its layout untouched. To change the prose, use Word, or turn it into a draft.",
  toDraft: "Turn it into a draft",
  pasteHere: "Paste a report here",
  pasteHint: "Select all and copy in Word, a web page or a PDF; click here and press Ctrl+V",
  dropHint: "Or drop a file: Word (.docx), PDF, HTML, Markdown, plain text; or a folder",
  blank: "A new report",
  agency: "Full name of the agency",
  year: "Year",
  begin: "Begin with the blank form",
  examples: "Examples",
  goodDrafts: "Good ones:",
  badDrafts: "Faulty ones:",
  countyExample: "A county with its agencies",
  kept: "Not finished yet",
  goOn: "Go on",
  throwAway: "Throw away",
  throwAwayAsk: (name) => `Throw away “${name}”, which is kept in this browser? It cannot be brought back.`,
  localOnly: "Offline: drafts are opened in this browser only and are sent nowhere.",
  isKept: "The draft is kept in this browser as you write, until you throw it away; take it home as a file.",
  isNotKept: "This browser does not let pages keep anything: with the page the draft is gone. Take it home in time.",
  inFile: "as it is",
  docx: "Word (official layout)",
  html: "web page",
  markdown: "Markdown",
  tabs: "plain text",
  annotated: "Word (a copy with comments)",
  takenHome: (name) => `Saved as ${name}`,
  notTaken: (losses) => `not taken along: ${losses}`,
  wasRead: (name, remarks) => `${name}: ${remarks}`,
  refused: (name, reason) => `${name}: ${reason}`,
  pasted: "pasted report",
  pastedTable: (name) => `Pasted as a table of this draft: ${name}`,
  pastedCells: (count) => `${count} cells filled in`,
  keepsChanging: "The text keeps changing. Please try again.",
  nothingToFix: "There is nothing that can be fixed safely",
  fixed: "The format is fixed and no number was changed; it can be undone",
  sources: "Sources",
  dismiss: "OK",
  toList: "Back to the list",
  workbook: "All numbers (.xlsx)",
  waiveReason: "Why may it stand? The reason is noted in xxgk.config.json and told at every check; the text stays as it is.",
  waived: "Noted in xxgk.config.json; from the list, save it into the folder to make it count",
  takeConfig: (path) => `Save ${path}`,
  wentWrong: (what) => `That did not work; the draft is as it was: ${what}`,
  failed: "The checking service has not started. Please reload the page.",
  editorPhrases: {},
};

export function wordsIn(locale: Locale): Words {
  return locale === "zh" ? zh : en;
}
