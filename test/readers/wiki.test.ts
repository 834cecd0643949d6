import { describe, expect, it } from "vitest";
import { cellsMarked, outline } from "./support.ts";

describe("a table of a wiki", () => {
  const table = `{| class="wikitable"
|+ 表一
|-
| colspan="3" style="text-align: center;"| 第二十条第（一）项
|-
! 信息内容 !! 本年制发件数 !! 现行有效件数
|-
| style="text-align: center;"| <span>行政规范
性文件</span>
|align="center"| '''12'''
|align="center"|
|-
| rowspan="2"| 不予公开 || 1.属于国家秘密 || 0
|-
| 2.其他 || a=1 | 2
|}`;

  it("has a row behind each bar with a dash, and cells that span others", () => {
    expect(outline(`二、主动公开\n\n${table}\n\n三、`)).toEqual([
      "二、主动公开",
      "第二十条第（一）项|^|^",
      "信息内容|本年制发件数|现行有效件数",
      "行政规范性文件|12|",
      "不予公开|1.属于国家秘密|0",
      "^|2.其他|2",
      "三、",
    ]);
  });

  it("gives each cell its own range, a blank one behind its attributes", () => {
    expect(cellsMarked("{|\n|align=\"center\"| '''12'''\n|align=\"center\"|\n|}")).toBe(
      "{|\n|align=\"center\"| '''⟦12⟧'''\n|align=\"center\"|⟦⟧\n|}",
    );
  });

  it("is none where it does not end", () => {
    expect(outline("{|\n正文\n{|\n| 规章\n|}")).toEqual(["{|", "正文", "规章"]);
  });
});

describe("marks of other notations", () => {
  it("Textile says how cells stand", () => {
    expect(outline("|=. 规章|_. 0|=. |\n|=. 行政许可|>. 12|=. a. b|")).toEqual(["规章|0|", "行政许可|12|a. b"]);
  });

  it("lists of Textile and Org go on after other text", () => {
    expect(outline("#2 主动公开政府信息情况\n2. [@2] 主动公开政府信息情况\n见 [@2] 处")).toEqual([
      "# 主动公开政府信息情况",
      "2. 主动公开政府信息情况",
      "见 [@2] 处",
    ]);
  });

  it("rows with tabs that a mail quotes begin behind its mark", () => {
    expect(outline("> 规章→0→1\n> 行政许可→2→3\n> → 4→5")).toEqual(["规章|0|1", "行政许可|2|3", "|4|5"]);
  });
});
