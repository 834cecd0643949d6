import { describe, expect, it, test } from "vitest";
import { terms } from "../../../shared/src/words/terms.ts";
import { findingsOf } from "../../support/rule.ts";
import { expectListed, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/term";

describe("the closed list", () => {
  it.each(terms.map(({ wrong, right }) => [wrong, right] as const))("%s is mended to %s", (wrong, right) => {
    const digits = (words: string) => words.replace(/\D/g, "");
    const isOther = digits(wrong) !== "" && digits(wrong) !== digits(right);
    expectListed(rule, wrong, right, isOther ? "suggestion" : "fix");
  });

  it("has each entry once", () => {
    const wrongs = terms.map(({ wrong }) => wrong);
    expect(wrongs).toEqual([...new Set(wrongs)]);
  });
});

test.each([
  "公民可以依法申请公开政府信息。",
  "公民、法人有权依法申请公开政府信息。",
  "保障人民群众依法申请公开政府信息的权利。",
  "由本人自己经办，学习《中华人民共和国政府信息公开条例》。",
  "企业依法申请公开政府信息的渠道畅通。",
  "根据《条例》（国务院令711号）编制本报告。",
  "方便社会各界依法申请公开有关信息。",
  "《民法典》第711条规定了租赁合同。",
  "《条例》（国务院令第492号公布，国务院令第711号修订）。",
  "《条例》（国务院令第492号，2019年4月3日修订）。",
  "涉及国家秘密、商业秘密的，不予公开。",
  "台风登陆期间及时发布信息。",
  "发布署名文章。",
  "控制渡口安全。",
  "落实部署，反映群众诉求，用好账号、台账。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test("says where the right word stands", () => {
  expect(findingsOf(rule, saying("对免予公开的信息说明理由。"))[0]?.message).toContain("第三十六条");
});
