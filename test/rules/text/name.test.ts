import { describe, expect, it, test } from "vitest";
import { names } from "../../../shared/src/words/names.ts";
import { expectListed, expectSaid, expectUnsaid } from "../../support/saying.ts";

const rule = "text/name";

describe("the closed list", () => {
  it.each(names.map(({ wrong, right }) => [wrong, right] as const))("%s is mended to %s", (wrong, right) =>
    expectListed(rule, wrong, right, "fix"),
  );

  it("has each entry once", () => {
    const wrongs = names.map(({ wrong }) => wrong);
    expect(wrongs).toEqual([...new Set(wrongs)]);
  });
});

test("the longest entry counts, and spaces inside do not hide it", () => {
  expectSaid(rule, "以⟦习近平新时代中国特色社会主义主义思想⟧为指导。");
  expectSaid(rule, "县⟦人名 政府⟧网站。");
});

test.each([
  "以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神。",
  "中国共产党第二十次全国代表大会胜利召开。",
  "市人民政府、区人民政府均已公布指南。",
  "县十八届人民代表大会第二次会议闭幕。",
  "学习党的二十届二中全会精神。",
  "国务院办公厅政府信息与政务公开办公室印发通知。",
  "实名认证的人名、政府机构名称一律核对。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));
