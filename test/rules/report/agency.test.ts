import { expect, test } from "vitest";
import { draft, findingsOf, severitiesOf, suggested } from "../../support/rule.ts";

const rule = "report/agency";

/** A report of this agency, signed by this one, with this sentence in its opening. */
function told(agency: string, { signer = agency, sentence = "" } = {}): string {
  return draft([
    { find: "# 清溪镇人民政府2023", replace: `# ${agency}2023` },
    { find: "\n\n清溪镇人民政府\n\n2024年", replace: `\n\n${signer}\n\n2024年` },
    { find: "本报告根据", replace: `${sentence}本报告根据` },
  ]);
}

test.each([
  ["云山县清溪镇人民政府", "清溪镇人民政府"],
  ["云山县清溪镇人民政府", "清溪镇党政综合办公室"],
  ["云山县人民政府", "云山县人民政府办公室"],
  ["云山县人民政府", "云山县政务公开领导小组办公室"],
  ["临江市望湖区住房和城乡建设局", "望湖区住建局"],
  ["临江高新技术产业开发区管理委员会", "临江高新区管委会"],
  ["临江市自然资源和规划局", "临江市自然资源和规划局（林业局）"],
  ["国家税务总局临江市望湖区税务局", "望湖区税务局"],
])("%s may be signed by %s", (agency, signer) => {
  expect(severitiesOf(rule, told(agency, { signer }))).toEqual([]);
});

test.each([
  ["云山县清溪镇人民政府", "云山县石桥镇人民政府"],
  ["临江海关", "江北海关"],
  ["云山县审计局", "云山县水利局"],
])("%s, signed by %s", (agency, signer) => {
  expect(severitiesOf(rule, told(agency, { signer }))).toEqual(["error"]);
});

test.each([
  "根据云山县人民政府办公室关于编制年度报告的通知要求，",
  "由清溪镇人民政府编制。",
  "现将清溪镇2023年政府信息公开工作情况报告如下。",
  "按照上级部门和云山县司法局的指导意见编制。",
])("only mentioned, or the agency itself: %s", (sentence) => {
  expect(severitiesOf(rule, told("云山县清溪镇人民政府", { sentence }))).toEqual([]);
});

test("another agency's name as the author goes", () => {
  const text = told("云山县审计局", { sentence: "本报告由宁江市审计局编制。" });
  expect(suggested(rule, text)).toBe(told("云山县审计局", { sentence: "本报告由云山县审计局编制。" }));
});

test.each([
  ["查干旗白马苏木人民政府", "我局", "我苏木"],
  ["云山县教育局", "本镇", "本局"],
  ["临江海关", "我局", "我关"],
  ["临江市望湖区梧桐街道办事处", "我镇", "我街道"],
])("%s is no %s but %s", (agency, wrong, right) => {
  const sentence = (self: string) => `${self}高度重视政府信息公开工作。`;
  expect(severitiesOf(rule, told(agency, { sentence: sentence(wrong) }))).toEqual(["warning"]);
  expect(suggested(rule, told(agency, { sentence: sentence(wrong) }))).toBe(told(agency, { sentence: sentence(right) }));
  expect(findingsOf(rule, told(agency, { sentence: sentence(right) }))).toEqual([]);
});
