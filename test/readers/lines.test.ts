import { describe, expect, it } from "vitest";
import { cellsMarked, outline, typed } from "./support.ts";

describe("one cell a line", () => {
  it("parts rows by blank lines and ends at two of them", () => {
    expect(outline("二、情况\n→第二十条第（一）项\n\n→规章\n→□0\n→\n\n\n三、情况\n→")).toEqual([
      "二、情况",
      "第二十条第（一）项",
      "规章|0|",
      "三、情况",
    ]);
  });

  it("joins the words of a cell over lines and over one blank line", () => {
    const text = "→结果\n维持\n→结果\n\n纠正\n→其他\n\n结果\n→尚未\n\n审结\n\n→0\n→0\n→0\n→0\n";
    expect(outline(text)).toEqual(["结果维持|结果纠正|其他结果|尚未审结", "0|0|0|0"]);
  });

  it("keeps a row whole where a cell ends in an empty paragraph", () => {
    expect(outline("→规章\n→0\n\n→0\n→3\n\n→行政许可\n\n→5\n")).toEqual(["规章|0|0|3", "行政许可|5"]);
    expect(outline("→结果维持\n→结果纠正\n→其他结果\n→尚未审结\n→总计\n\n→0\n→0\n→0\n→0\n→0\n")).toEqual([
      "结果维持|结果纠正|其他结果|尚未审结|总计",
      "0|0|0|0|0",
    ]);
  });

  it("leaves headings that are indented by a tab", () => {
    const text = "→二、情况\n\n→规章\n→0\n\n→三、情况\n\n→一、本年新收\n\n→3\n\n→四、结转\n→1\n";
    expect(outline(text)).toEqual(["二、情况", "规章|0", "三、情况", "一、本年新收|3", "四、结转|1"]);
  });

  it("leaves what follows a table after one blank line", () => {
    const table = "→规章\n→0\n";
    for (const next of ["其他需要报告的事项", "四、情况", "（一）情况", "注：含上年。", "无"]) {
      expect(outline(`${table}\n${next}\n→甲\n→1\n`), next).toEqual(["规章|0", next, "甲|1"]);
      expect(outline(`${table}${next}\n`), next).toEqual(["规章|0", next]);
    }
  });

  it("takes a value and a note below a cell as its own", () => {
    expect(outline("→规章\n→\n0\n→22\n（其中修订16件）\n→1")).toEqual(["规章|0|22（其中修订16件）|1"]);
  });

  it("is not what indented prose is", () => {
    const lines = ["一、总体情况", "2023年，我镇认真贯彻落实有关规定。", "（一）主动公开", "全年公开信息12条，比上年增加3条。"];
    expect(outline(lines.map((line) => `→${line}`).join("\n"))).toEqual(lines);
  });

  it("says where each value stands or would stand", () => {
    expect(cellsMarked(typed("→结果\n维持\n→□ 0\n→\n→□ "))).toBe(typed("→⟦结果\n维持⟧\n→□ ⟦0⟧\n→⟦⟧\n→⟦□ ⟧"));
  });
});
