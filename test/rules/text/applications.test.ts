import { describe, expect, it, test } from "vitest";
import { expectPlanted } from "../../support/planted.ts";
import { draft, expectMarked, faultsOn, findingsOf, suggested } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/applications";
/** Three new applications and one of the year before: two granted, one refused, one carried over. */
const told = (sentence: string) => draft([{ find: "12月31日止。", replace: `12月31日止。${sentence}` }]);

test.each(["received", "carriedIn", "carriedOut", "granted", "refused"] as const)(
  "%s with another number is found in any report",
  (kind) => expectPlanted(rule, kind),
);

describe("where the table has zeros", () => {
  it.each([
    "本机关收到政府信息公开申请⟦3件⟧，均已答复。",
    "全年受理依申请公开⟦5件⟧。",
    "政府信息公开申请上年结转⟦2件⟧。",
    "依申请公开办理情况：予以公开⟦3件⟧。",
  ])("%s", (sentence) => expectSaid(rule, sentence));

  it.each([
    "2022年，全县收到政府信息公开申请212件，较上年增加3件。",
    "2022年收到政府信息公开申请8件。",
    "全县共收到政府信息公开申请212件。",
    "收到政府信息公开申请0件，上年结转0件，结转下年0件。",
    "依申请公开均已办结。",
    "主动公开政府信息的数量为31条。",
    "自2019年新《条例》施行以来，我镇共收到政府信息公开申请15件，办结14件。",
    "全年公文办理中，共印发文件126件，其中主动公开96件，依申请公开12件，不予公开18件。",
    "公文公开属性认定：主动公开56件，依申请公开20件，不公开12件。",
    "配合县自然资源局答复政府信息公开申请5件。",
    "受理群众来信来访35件次，办结33件次，办结率94.3%。",
  ])("is silent on %s", (sentence) => expectUnsaid(sentence));
});

describe("where the table has numbers", () => {
  it.each([
    "收到政府信息公开申请3件，上年结转1件，办结3件，结转下年1件，予以公开⟦3件⟧。",
    "本机关⟦未收到政府信息公开申请⟧。",
    "政府信息公开申请⟦全部办结⟧。",
    "收到政府信息公开申请3件，其中自然人⟦2件⟧，商业企业⟦1件⟧。",
    "政府信息公开申请结转下年度继续办理⟦2件⟧。",
  ])("%s", (sentence) => expectMarked(rule, told(sentence)));

  it.each([
    "受理政府信息公开申请4件。",
    "政府信息公开申请均在法定期限内答复。",
    "全年新收政府信息公开申请3件，1件正在办理中。",
    "收到政府信息公开申请3件，其中自然人申请3件，加上上年结转1件，共办理4件。",
    "自2023年1月1日以来，我镇收到政府信息公开申请3件。",
  ])("is silent on %s", (sentence) => expect(faultsOn(told(sentence))).toEqual([]));
});

describe("whose numbers are compared", () => {
  it.each([
    ["临江市水务局", "全市共收到政府信息公开申请212件。", 0],
    ["临江市水务局", "我市共收到政府信息公开申请212件。", 0],
    ["云山县人民政府", "全县共收到政府信息公开申请212件。", 1],
    ["云山县人民政府", "县直部门共收到政府信息公开申请150件，各乡镇共收到政府信息公开申请47件。", 0],
    ["云山县水务局", "全系统共收到政府信息公开申请12件，局机关收到政府信息公开申请3件。", 0],
    ["云山县人民政府办公室", "全县共收到政府信息公开申请212件。", 0],
    ["云山县人民政府", "全县共收到政府信息公开申请212件。县本级收到政府信息公开申请12件。", 1],
    ["云山县人民政府", "县政府共收到政府信息公开申请12件。", 0],
    ["云山县人民政府", "共收到政府信息公开申请12件。", 1],
    ["云山县清溪镇人民政府", "清溪镇共收到政府信息公开申请12件。", 1],
    ["云山县清溪镇人民政府", "2022年收到政府信息公开申请12件。", 0],
  ])("%s: %s", (agency, sentence, count) => {
    expect(findingsOf(rule, saying(sentence, { agency }))).toHaveLength(count);
  });
});

test("the table's number goes into the prose, and all is well", () => {
  expect(suggested(rule, told("收到政府信息公开申请 12 件。"))).toBe(told("收到政府信息公开申请 3 件。"));
  expect(suggested(rule, told("收到政府信息公开申请十二件。"))).toBe(told("收到政府信息公开申请3件。"));
});

test("words without a number have no number to set", () => {
  const [finding] = findingsOf(rule, told("本机关未收到政府信息公开申请。"));
  expect(finding?.suggestions).toEqual([]);
  expect(finding?.message).toContain("正文说“未收到政府信息公开申请”");
});

test("the finding points to the cells that are not 0", () => {
  const [finding] = findingsOf(rule, told("政府信息公开申请不予公开5件。"));
  expect(finding?.related.map(({ message }) => message)).toEqual(["“1.属于国家秘密”一行的“总计”：1"]);
});

test("an unreadable cell answers nothing", () => {
  const text = told("收到政府信息公开申请12件。").replace(/(\| 一、本年新收政府信息公开申请数量 .*\| )3 \|/, "$1若干 |");
  expect(findingsOf(rule, text)).toEqual([]);
});

test("the other edition's table answers what both editions have", () => {
  expect(findingsOf(rule, saying("收到政府信息公开申请2件，其他处理3件。", { year: 2020 }))).toHaveLength(2);
});

describe("under a heading on applications", () => {
  const under = (sentence: string) => `（二）依申请公开情况\n\n${sentence}`;

  test("what is received or handled is applications", () => {
    expectSaid(rule, under("2023年共受理⟦12件⟧。"));
    expectSaid(rule, "（二）依申请公开情况。2023年共受理⟦12件⟧。");
  });

  test.each([
    "认真办理网民留言。全年答复87件。",
    "畅通渠道，接听热线。共受理87件，办结87件。",
    "（三）政府信息管理。共受理87件。",
  ])("but not where other things are: %s", (sentence) => expectUnsaid(under(sentence)));
});
