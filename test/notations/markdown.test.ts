import { expect, test } from "vitest";
import { markdown } from "../../shared/src/notations/markdown.ts";
import { bind } from "../../shared/src/report/bind.ts";

/* What Markdown must not take for marks is escaped, and nothing else is. */

test.each([
  ["公开信息3条。", "公开信息3条。"],
  ["# 一", "\\# 一"],
  ["一 # 二", "一 # 二"],
  ["> 引文", "\\> 引文"],
  ["- 一", "\\- 一"],
  ["-1 件", "-1 件"],
  ["+ 一", "\\+ 一"],
  ["---", "\\---"],
  ["===", "\\==="],
  ["~~~", "\\~~~"],
  ["~~ 约", "~~ 约"],
  ["| 一", "\\| 一"],
  ["一 | 二", "一 | 二"],
  ["*号", "\\*号"],
  ["`码`", "\\`码\\`"],
  ["_甲_乙_", "\\_甲_乙\\_"],
  ["C:\\公开", "C:\\公开"],
  ["\\*", "\\\\\\*"],
  ["A&amp;B", "A&amp;amp;B"],
  ["A&B", "A&B"],
  ["<br>", "&lt;br>"],
  ["3 < 4", "3 < 4"],
])("%s is written %s, and read as it was", (words, written) => {
  expect(markdown.write.paragraph(words)).toBe(written);
  const title = "清溪镇人民政府2023年政府信息公开工作年度报告";
  const report = bind(`# ${title}\n\n## 一、总体情况\n\n${markdown.write.paragraph(words)}\n`);
  const last = report?.blocks.at(-1);
  expect(last?.kind === "paragraph" ? last.words.text : undefined).toBe(words);
});
