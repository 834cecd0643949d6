import { describe, expect, it } from "vitest";
import { cellsMarked, outline } from "./support.ts";

describe("pipe tables", () => {
  it("need no outer pipes and no alignment row", () => {
    expect(outline("规章 | 0\n行政许可 | 1\n\n| 行政处罚 | 2 |")).toEqual(["规章|0", "行政许可|1", "行政处罚|2"]);
  });

  it("may have rows that only end with a pipe, as long as they are", () => {
    expect(outline("第二十条 |\n信息内容 | 本年制发件数 |\n规章 | 0 | 0 |\n行政许可 | | ||\n二、")).toEqual([
      "第二十条",
      "信息内容|本年制发件数",
      "规章|0|0",
      "行政许可|||",
      "二、",
    ]);
  });

  it("are not made of prose with a pipe", () => {
    expect(outline("首页 | 新闻\n正文\n\n|注")).toEqual(["首页 | 新闻", "正文", "|注"]);
  });

  it("end at a line without pipes", () => {
    expect(outline("甲|乙\n-|-\n规章|0\n注：无。\n# 三")).toEqual(["甲|乙", "规章|0", "注：无。", "# 三"]);
  });

  it("keep rows of single dashes, which stand for values", () => {
    expect(outline("| 甲 | 乙 |\n|:-:|---|\n| - | - |\n|---|---|")).toEqual(["甲|乙", "-|-"]);
  });

  it("may have borders between their rows", () => {
    expect(outline("+---+---+\n| 甲 | 乙 |\n+===+===+\n| 规章 | 0 |\n+---+---+")).toEqual(["甲|乙", "规章|0"]);
  });

  it("may have rows of several lines where a border follows each", () => {
    const border = "+-----+---+";
    const rows = ["| 2.重 | 0 |\n| 复申 |   |\n| 请  |   |", "| 规章 | 1 |", "| 结转 | 2 |"];
    expect(outline(`${border}\n${rows.join(`\n${border}\n`)}\n${border}\n正文`)).toEqual([
      "2.重复申请|0",
      "规章|1",
      "结转|2",
      "正文",
    ]);
    const merged = "+---+---+---+\n| 甲 | 乙 | 0 |\n|   +---+---+\n|   | 丙 | 1 |\n+---+---+---+\n| 丁 | 2 |\n+---+---+\n";
    expect(outline(merged)).toEqual(["甲|乙|0", "^|丙|1", "丁|2|"]);
  });

  it("decode what stands in cells", () => {
    expect(outline("| 结果<br>维持 | a\\|b | **0** | `1` |\n|---|---|---|---|")).toEqual(["结果维持|a|b|0|1"]);
  });

  it("say where each value stands or would stand", () => {
    const text = "| 规章 | **0** |  || &nbsp; |\u3000| \u3000 | ";
    expect(cellsMarked(text)).toBe("| ⟦规章⟧ | **⟦0⟧** | ⟦⟧ |⟦⟧| ⟦&nbsp;⟧ |⟦\u3000⟧| ⟦\u3000⟧ | ");
  });
});
