import { describe, expect, it } from "vitest";
import { grid, tablesOf, typed } from "./support.ts";

const rows = [
  ["信息内容", "本年制发件数", "现行有效件数"],
  ["规章", "0", ""],
  ["行政规范性文件", "", "12"],
];

const layouts = {
  markdown: `
| 信息内容 | 本年制发件数 | 现行有效件数 |
|---|---:|---:|
| 规章 | 0 |  |
| 行政规范性文件 || 12 |
`,
  tabs: `
信息内容→本年制发件数→现行有效件数
规章→0→
行政规范性文件→→12
`,
  lines: `
→信息内容
→本年制发
件数
→现行有效

件数
→

→规章
→□ 0
→

→行政规范性文件
→
→12
`.replace("件数\n→\n\n→规章", "件数\n\n→规章"),
  html: `
<table>
  <tr><th>信息内容<th>本年制发<br>件数<th><p>现行有效</p><p>件数</p>
  <tr><td>规章</td><td>0</td><td>&nbsp;</td></tr>
  <tr><td><span>行政规范性</span>文件</td><td></td><td>12</td></tr>
</table>
`,
};

describe("one table in four notations gives one grid", () => {
  for (const [layout, text] of Object.entries(layouts)) {
    it(layout, () => {
      expect(tablesOf(typed(text)).map((table) => table.layout)).toEqual([layout]);
      expect(grid(text)).toEqual(rows);
    });

    for (const [name, eol] of [
      ["CRLF", "\r\n"],
      ["CR", "\r"],
    ] as const) {
      it(`${layout} with ${name}`, () => expect(grid(text.replaceAll("\n", eol))).toEqual(rows));
    }
  }
});

describe("notations mix in one file", () => {
  it("reads each where it stands", () => {
    const text = Object.values(layouts).join("\n\n## 标题\n\n");
    expect(tablesOf(typed(text)).map((table) => table.layout)).toEqual(Object.keys(layouts));
    expect(grid(text)).toEqual([...rows, ...rows, ...rows, ...rows]);
  });
});
