import { describe, expect, it } from "vitest";
import { lint } from "../../shared/src/lint.ts";
import { powerOf } from "../../shared/src/rules/figure/regulations.ts";
import { type WriteOptions, writeReport } from "../support/generate.ts";

const none = [
  "云山县清溪镇人民政府",
  "云山县人民政府办公室",
  "临江市望湖区人民政府",
  "临江市水务局",
  "望湖区梧桐街道办事处",
  "云岭省财政厅",
  "孟津区常袋镇",
  "建宁县濉溪镇人民政府",
];
const has = [
  "临江市人民政府",
  "临江市人民政府办公室",
  "云岭省人民政府",
  "某某壮族自治区人民政府办公厅",
  "云岭彝族自治州人民政府",
  "国家统计局",
];
const unknown = ["", "云岭高新技术产业开发区", "档案馆"];

describe("the power to make 规章", () => {
  it.each(none)("%s has none", (agency) => expect(powerOf(agency)).toBe("none"));
  it.each(has)("%s may have it", (agency) => expect(powerOf(agency)).toBe("has"));
  it.each(unknown)("of “%s” is unknown", (agency) => expect(powerOf(agency)).toBe("unknown"));
});

describe("the processing fee", () => {
  const notice = "发出收费通知1件，共50元，申请人逾期未缴纳。";
  it.each([
    ["本机关本年度未发出收费通知，未收取政府信息公开信息处理费。", 1],
    ["本年度未收取信息处理费。", 1],
    [notice, 0],
  ])("%s", (sentence, count) => {
    const unpaid = "政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
    const text = withFee(sentence).replaceAll(`缴纳费用、行政机关不再处理其${unpaid}`, (row) =>
      row.replace(/0 \|$/, "1 |").replace("| 0 ", "| 1 "),
    );
    expect(rules(text, "figure/fee")).toHaveLength(count);
  });

  it.each([
    ["本年度收取信息处理费0.2万元。", 1],
    ["本年度收取信息处理费300元。", 1],
    ["本年度收取信息处理费30元。", 0],
    ["本年度未收取信息处理费。", 0],
  ])("%s against no charges at all", (sentence, count) => {
    expect(rules(withFee(sentence), "figure/fee")).toHaveLength(count);
  });
});

describe("whose numbers are compared", () => {
  const row = "| 一、本年新收政府信息公开申请数量 |";
  it.each([
    ["临江市水务局", "全市共收到政府信息公开申请212件。", 0],
    ["临江市水务局", "我市共收到政府信息公开申请212件。", 0],
    ["云山县人民政府", "全县共收到政府信息公开申请212件。", 1],
    ["云山县人民政府", "全县共收到政府信息公开申请212件。县本级收到政府信息公开申请12件。", 0],
    ["云山县人民政府", "县政府共收到政府信息公开申请12件。", 0],
    ["云山县人民政府", "共收到政府信息公开申请12件。", 1],
    ["云山县清溪镇人民政府", "清溪镇共收到政府信息公开申请12件。", 1],
    ["云山县清溪镇人民政府", "2022年收到政府信息公开申请12件。", 0],
  ])("%s: %s", (agency, sentence, count) => {
    const text = withOpening(sentence, { agency });
    expect(text).toContain(row);
    expect(rules(text, "text/applications")).toHaveLength(count);
  });
});

describe("the other edition's tables", () => {
  it("answer what both editions have", () => {
    expect(rules(withOpening("收到政府信息公开申请2件，其他处理3件。", { year: 2020 }), "text/applications")).toHaveLength(2);
  });
});

function withOpening(sentence: string, options: WriteOptions): string {
  return writeReport(options).replace("12月31日止。", (words) => `${words}\n\n${sentence}`);
}

function withFee(sentence: string): string {
  const text = writeReport();
  const said = [
    "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。",
    "依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。无其他需要报告的事项。",
  ];
  return said.reduce((changed, words) => changed.replace(words, sentence), text);
}

function rules(text: string, rule: string) {
  return lint(text).findings.filter((finding) => finding.rule === rule);
}
