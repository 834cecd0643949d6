import { describe, expect, it } from "vitest";
import { cellsMarked, outline } from "./support.ts";

describe("lines parted by tabs", () => {
  it("keep every cell, blank ones too", () => {
    expect(outline("→→明确→→\n→（三）不予公开→1.属于国家秘密→0→")).toEqual(["||明确||", "|（三）不予公开|1.属于国家秘密|0|"]);
  });

  it("end at a blank line, as at a page's end", () => {
    expect(outline("行政处罚→0→→\n\n行政强制→0\n第二十条第（八）项→\n\n行政事业性收费\n\n0")).toEqual([
      "行政处罚|0||",
      "行政强制|0",
      "第二十条第（八）项|",
      "行政事业性收费",
      "0",
    ]);
  });

  it("are a table alone when they hold values", () => {
    expect(outline("行政许可→0\n\n行政处罚→→→\n\n某镇人民政府→→2023年1月6日\n\n一、总体情况→")).toEqual([
      "行政许可|0",
      "行政处罚|||",
      "某镇人民政府\t\t2023年1月6日",
      "一、总体情况",
    ]);
  });

  it("are prose when they are only indented", () => {
    expect(outline("→一是健全组织领导，完善工作机制。\n→二是加强。\n→→→某镇人民政府\n→→→2023年1月6日")).toEqual([
      "一是健全组织领导，完善工作机制。",
      "二是加强。",
      "某镇人民政府",
      "2023年1月6日",
    ]);
  });

  it("say where each value stands or would stand", () => {
    expect(cellsMarked("\t规章\t 0 \t\t  \t")).toBe("⟦⟧\t⟦规章⟧\t ⟦0⟧ \t⟦⟧\t⟦  ⟧\t⟦⟧");
  });
});
