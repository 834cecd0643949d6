import { describe, expect, it } from "vitest";
import { cellsMarked, outline } from "./support.ts";

describe("HTML", () => {
  it("reads a page's words and none of its machinery", () => {
    const page = `<!DOCTYPE html><html><head><title>题目</title><style>p{}</style></head><body><script>if (a<b) "<p>x"</script>
      <h1>题目</h1><noscript>x</noscript><div>甲<p>乙&ldquo;丙&rdquo;<br/>丁<li>戊<font>己</font></div><!-- 注 --></body></html>`;
    expect(outline(page)).toEqual(["# 题目", "甲", "乙“丙”", "丁", "戊己"]);
  });

  it("takes line ends between Chinese characters as layout, other white space as one space", () => {
    expect(outline("<p>\n  本年度\n  共 12\n  件\n  <b>申请</b></p>")).toEqual(["本年度共 12 件申请"]);
  });

  it("lays merged cells out into the grid", () => {
    const table = `<table><tr><td colspan="2" rowspan=2>甲<td>乙<tr><td rowspan=9>丙<tr><td>丁<td>戊</table>`;
    expect(outline(table)).toEqual(["甲|^|乙", "^|^|丙", "丁|戊|^"]);
  });

  it("survives absurd spans", () => {
    const [row] = outline(`<table><tr><td colspan=99999 rowspan=99999>甲<td colspan=x>乙</table>`);
    expect(row?.split("|").length).toBeLessThanOrEqual(101);
  });

  it("puts a caption, and words between cells, before the table", () => {
    expect(outline("<table><caption>表一</caption><tr><td>甲</td>丙<td>乙</td></tr></table>")).toEqual(["表一", "丙", "甲|乙"]);
  });

  it("flattens tables that lay out the page", () => {
    const data = "<table><tr><td>规章<td>0</table>";
    expect(outline(`<table><tr><td>导航<td><h1>题目</h1><p>正文</p>${data}尾</table>`)).toEqual([
      "导航",
      "# 题目",
      "正文",
      "规章|0",
      "尾",
    ]);
    expect(outline("<table><tr><td><p>题目</p><p>正文</p></table>")).toEqual(["题目", "正文"]);
    const article = ["一", "二", "三"].map((word) => word.repeat(100));
    expect(outline(`<table><tr><td>导航<td><p>${article.join("<p>")}</table>`)).toEqual(["导航", ...article]);
  });

  it("says where each value stands or would stand", () => {
    const table =
      "<table><tr><td>⟦规<b>章⟧</b></td><td> ⟦0⟧ </td><td>⟦&nbsp;&nbsp;⟧</td><td><p><span>⟦⟧</span></p></td><td>⟦⟧</td><td>⟦⟧<br></td></tr></table>";
    expect(cellsMarked(table.replace(/[⟦⟧]/g, ""))).toBe(table);
  });
});

describe("HTML in Markdown", () => {
  it("is read from its first line to the table's end", () => {
    const text =
      "# 题目\n正文<br>续\n<div align=center>\n\n<table>\n<tr><td>甲</td>\n\n<td>乙</td></tr>\n</table></div>\n\n- 条目";
    expect(outline(text)).toEqual(["# 题目", "正文", "续", "甲|乙", "条目"]);
  });

  it("may stand in a page of its own on one line, as converters write it", () => {
    const table = "<html><body><table><tr><td>规章</td><td>0</td></tr></table></body></html>";
    expect(outline(`# 题目\n\n${table}\n\n## 三\n${table}\n正文`)).toEqual(["# 题目", "规章|0", "## 三", "规章|0", "正文"]);
  });

  it("ends at the next heading when a table is not closed", () => {
    expect(outline("x\n<table><tr><td>甲<td>乙\n# 三\n正文")).toEqual(["x", "甲|乙", "# 三", "正文"]);
  });
});
