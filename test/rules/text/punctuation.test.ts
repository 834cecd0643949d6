import { expect, test } from "vitest";
import { fixed, severitiesOf } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/punctuation";

test.each(["更新及时⟦,⟧内容准确。", "主动公开⟦（⟧含转发内容。", "落实《条例⟦）⟧要求。"])("%s is a note", (sentence) => {
  expectSaid(rule, sentence);
  expect(severitiesOf(rule, saying(sentence))).toEqual(["information"]);
});

test.each([
  "公开内容：1）机构职能；2）政策文件。",
  "共公开1,295条，时间9:30至17:30。",
  "按照《条例》（国务院令第711号）【附件】〔2023〕1号办理。",
  "网址：http://www.example.gov.cn/a?b=1,2。",
  "一）机构职能，a）政策文件。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test("a paragraph is one finding, and its fix mends it all", () => {
  const text = saying("更新及时⟦,⟧内容准确; 渠道畅通:网站,微信?《条例》落实到位!“好”。");
  expect(severitiesOf(rule, text)).toHaveLength(1);
  expect(fixed(text)).toBe(saying("更新及时，内容准确；渠道畅通：网站，微信？《条例》落实到位！“好”。"));
});

test("a sentence that a page break cut in two has its bracket in the next line", () => {
  expectUnsaid("主动公开政府信息（含转发\n\n上级文件）共若干条。");
});
