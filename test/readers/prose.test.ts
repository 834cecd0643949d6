import { describe, expect, it } from "vitest";
import { read } from "../../shared/src/readers/index.ts";
import { outline } from "./support.ts";

describe("prose", () => {
  it("makes a paragraph of each line that is not blank", () => {
    expect(outline("\ufeff题目\n\n □一、总体情况 \u200b\n正文。\n \u00a0\n")).toEqual(["题目", "一、总体情况", "正文。"]);
  });

  it("reads headings, with or without closing marks and space", () => {
    expect(outline("# 题目\n## 一、总体情况 ##\n###（一）主动公开\n####### 七\n#")).toEqual([
      "# 题目",
      "## 一、总体情况",
      "### （一）主动公开",
      "####### 七",
    ]);
  });

  it("reads underlined headings, and rules as nothing", () => {
    expect(outline("题目\n====\n一、总体情况\n---\n\n正文。\n\n---\n\n***")).toEqual(["# 题目", "## 一、总体情况", "正文。"]);
  });

  it("takes emphasis, quotes and bullets off", () => {
    expect(outline("**一、总体情况**\n> 引文\n- 条目\n* *全部*\n共`12`条，**重点**公开")).toEqual([
      "一、总体情况",
      "引文",
      "条目",
      "全部",
      "共12条，重点公开",
    ]);
  });

  it("leaves what only looks like marks", () => {
    const lines = ["5*3*2", "截至__月__日", "- 3 -", "见<https://www.gov.cn/>", "甲 < 乙 && 丙", "1.主动公开", "** 未完"];
    expect(outline(lines.join("\n"))).toEqual(lines);
  });

  it("decodes escapes and entities", () => {
    expect(outline("1\\. 公开&ldquo;清单&rdquo;&#65306;&amp;&unknown;")).toEqual(["1. 公开“清单”：&&unknown;"]);
  });

  it("skips front matter, comments and fenced examples", () => {
    const text = "---\ntitle: 年报\n---\n# 题目\n<!-- 不\n显示 -->正文<!-- 注 -->。\n```md\n# 例\n```\n完";
    expect(outline(text)).toEqual(["# 题目", "正文。", "完"]);
  });

  it("keeps the text of comments and fences that never end", () => {
    expect(outline("甲\n```\n乙\n<!-- 丙")).toEqual(["甲", "乙", "<!-- 丙"]);
  });

  it("gives the whole line as a paragraph's range and the words' own range", () => {
    const [paragraph] = read("甲\r\n  **乙**  \r\n");
    expect(read("甲\r\n  **乙**  \r\n")[1]).toMatchObject({
      range: { start: 3, end: 12 },
      words: { text: "乙", range: { start: 7, end: 8 } },
    });
    expect(paragraph?.range).toEqual({ start: 0, end: 1 });
  });
});
