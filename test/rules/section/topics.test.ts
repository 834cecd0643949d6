import { expect, test } from "vitest";
import { draft, findingsOf, severitiesOf } from "../../support/rule.ts";

const overview = /(?<=## 一、总体情况\n\n)[\s\S]*?(?=## 二、)/.exec(draft([]))?.[0] ?? "";
const saying = (words: string) => draft([{ find: overview, replace: `${words}\n\n` }]);

test.each([
  "（一）主动公开方面\n\n若干条。\n\n（二）依申请公开方面\n\n零件。\n\n（三）信息管理方面\n\n严格。\n\n（四）平台建设方面\n\n完善。\n\n（五）监督保障方面\n\n有力。",
  "1.主动公开政府信息的情况\n\n若干条。\n\n2.依法申请公开\n\n零件。\n\n3.政府信息管理\n\n严格。\n\n4.政府信息公开平台建设\n\n完善。\n\n5.强化监督保障。",
  "（一）主动公开。若干条。（二）依申请公开。零件。（三）政府信息管理。严格。（四）平台建设。完善。（五）监督保障。有力。",
  "一是主动公开有力。二是依申请公开规范。三是严格落实保密审查。四是加强网站建设。五是强化业务培训。",
  "高度重视。 （一）主动公开方面 若干条。\n\n（二）依申请公开方面 零件。\n\n### （三）信息管理方面\n\n严格。 （四）平台建设方面 完善。 （五）监督保障方面 有力。",
  "全年主动公开信息若干条，没有收到公开申请。对拟发布的内容实行三审三校。通过门户网站和微信公众号发布。把这项工作纳入年度考核。收到申请公开零件。",
])("spoken of: %s", (words) => {
  expect(severitiesOf("section/topics", saying(words))).toEqual([]);
});

test("in passing, or in the introduction before the sub-headings, does not count", () => {
  const words =
    "清溪镇高度重视，在主动公开、依申请公开、网站和微信平台、监督考核等方面取得新进展。\n\n（一）加强制度建设\n\n专人负责，对信息内容层层把关。";
  const [finding] = findingsOf("section/topics", saying(words));
  expect(finding?.message).toContain("“主动公开”“依申请公开”“政府信息公开平台建设”“监督保障”");
  expect(finding?.message).not.toContain("信息管理");
});

test("one finding names all that is missing", () => {
  const words = "清溪镇认真学习贯彻条例精神，以公开透明为主线，工作有序推进。";
  expect(severitiesOf("section/topics", saying(words))).toEqual(["warning"]);
});

test("an empty section one is empty, and that is all", () => {
  expect(severitiesOf("section/topics", saying("### （一）主动公开"))).toEqual([]);
});
