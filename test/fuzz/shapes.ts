import { writeReport } from "../support/generate.ts";

/** A text that grows by one piece said again and again. */
export interface Shape {
  readonly name: string;
  /** A text of about so many UTF-16 code units more than the report around the pieces. */
  readonly grown: (length: number) => string;
}

/** What is said again: whatever opens, parts, lists, titles, counts or is never closed in one of the notations. */
const pieces: Readonly<Record<string, string>> = {
  "a section's title": "一、总体情况\n",
  "titles of Markdown": "## 三、收到和处理政府信息公开申请情况\n\n",
  "three titles": "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n",
  "a title that the form does not know": "七、附件\n",
  "an inner title": "（一）主动公开\n",
  "a list": "1、",
  "directives for the next line": "<!-- xxgk-lint-disable-next-line -->\n",
  "directives before tables": "<!-- xxgk-lint-disable-next-line sum/results -->\n| a | b |\n",
  "directives in one line": "<!-- xxgk-lint-disable-next-line ",
  "directives of plain text": "xxgk-lint-disable cell/empty\n",
  "numbers in one line": "2 ",
  "lines of numbers": "2 2 2 x\n",
  "numbers between commas": "1,",
  digits: "1",
  "images that never end": "![![",
  "links that never end": "[a](",
  links: "[a](http://x.cn) ",
  "marks that never end": "**a",
  escapes: "\\",
  fences: "```x\n",
  "quotes of Markdown": "> ",
  "attributes of Markdown": "{#id .x}\n",
  "divisions of Pandoc": "::: {.x}\n",
  "blank lines": "\n",
  "blank lines of Windows": "\r\n",
  spaces: " ",
  "wide spaces": "\u3000",
  tabs: "\t",
  "cells behind tabs": "\tx\n",
  "one cell a line": "\t1\n\n",
  "rows torn by blank lines": "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n\n",
  "rows of tabs, torn": "\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n\n",
  "rows that stand twice": "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
  "rows of HTML": "<tr><td>2.重复申请</td><td>0</td></tr>\n",
  "rows that nothing marks": "2.重复申请 0 0 0 0 0 0 0\n",
  "labels cut over lines": "申请人逾期未按收费\n通知要求缴纳费用、\n0\n",
  "outcome headers": "| 行政复议 |  |  |  |  | 行政诉讼 |\n|---|---|---|---|---|---|\n",
  "outcome headers in lines": "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n",
  "outcome headers behind tabs": "\t结果维持\n\t结果纠正\n\t其他结果\n",
  bars: "|",
  "cells in one line": "| 0 ",
  "uneven rows": "a|b\na|b|c\n",
  boxes: "+---+---+\n| 行政处罚 | 54 |\n",
  "box signs": "│ 0 ",
  "lines below titles": "一、总体情况\n===\n",
  "tags that never end": "<td",
  "cells that never end": "<td>0",
  "tables in tables": "<table><tr><td>",
  "divisions in divisions": "<div>\n",
  "spans of nothing": "<tr><td rowspan=0 colspan=99>x",
  "comments that never end": "<!--",
  comments: "<!--\n-->",
  "attributes that never end": "<a b=",
  entities: "&#1",
  "opened brackets": "（",
  "opened titles of laws": "《",
  quotes: "“",
  commas: "，",
  "full stops": "。",
  titles: "2023年政府信息公开工作年度报告\n",
  agencies: "清溪镇人民政府",
  years: "2023年",
  periods: "自2023年1月1日起至2023年12月31日止。",
  "figures of prose": "受理依申请公开5件，其中自然人3件，",
  shares: "占比12.5%，",
  "growth in words": "与上年相比增长5%，",
  "counts in a row": "分别为1、2、",
  enumerations: "甲、乙、",
  "words said twice": "推进推进",
  "one word": "申请",
  addresses: "http://www.gov.cn/",
  mail: "a@b.cn",
  telephones: "13800138000",
  "lone surrogates": "\ud800",
  "pages' numbers": "- 3 -\n",
};

const drafts = {
  markdown: writeReport(),
  html: writeReport({ layout: "html" }),
  tabs: writeReport({ layout: "tabs" }),
  lines: writeReport({ layout: "lines" }),
};

/** Where it is said: in a draft that has nothing else, in its prose, in a table. */
const places: Readonly<Record<string, (words: string) => string>> = {
  alone: (words) => `2023年政府信息公开工作年度报告\n${words}`,
  "before a report": (words) => `${words}\n${drafts.markdown}`,
  "in the first section": (words) => drafts.markdown.replace("\n## 二、", () => `\n${words}\n\n## 二、`),
  "in a table": (words) => drafts.markdown.replace("|  |  | 2.重复申请", (row) => `${words}\n${row}`),
  "in a table of HTML": (words) => drafts.html.replace("<h2>三", (title) => words + title),
  "in a table of tabs": (words) => drafts.tabs.replace("\t\t2.重复申请", (row) => `${words}\n${row}`),
  "in a table of lines": (words) => drafts.lines.replace("\t2.重复申请", (row) => `${words}\n${row}`),
};

export const shapes: readonly Shape[] = Object.entries(pieces).flatMap(([what, piece]) =>
  Object.entries(places).map(([where, around]) => ({
    name: `${what}, ${where}`,
    grown: (length) => around(piece.repeat(Math.ceil(length / piece.length))),
  })),
);
