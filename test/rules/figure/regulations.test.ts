import { describe, expect, it, test } from "vitest";
import { powerOf } from "../../../shared/src/rules/figure/regulations.ts";
import { edited } from "../../support/edited.ts";
import { findingsOf, severitiesOf } from "../../support/rule.ts";

const none = [
  "云山县清溪镇人民政府",
  "云山县人民政府办公室",
  "临江市望湖区人民政府",
  "临江市水务局",
  "望湖区梧桐街道办事处",
  "云岭省财政厅",
  "孟津区常袋镇",
  "建宁县濉溪镇人民政府",
  "临江市经济技术开发区管理委员会",
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

const reporting = (agency: string, cells: string) => edited({ agency }, ["| 规章 | 0 | 0 | 0 |", `| 规章 | ${cells} |`]);

test.each([
  ["云山县清溪镇人民政府", ["error"]],
  ["临江市水务局", ["error"]],
  ["云岭高新技术产业开发区", ["warning"]],
  ["临江市人民政府", []],
])("three 规章 of %s: %s", (agency, severities) => {
  expect(severitiesOf("figure/regulations", reporting(agency, "0 | 0 | 3"))).toEqual(severities);
});

test("is one finding on the first number, which points to the others", () => {
  const [finding, ...others] = findingsOf("figure/regulations", reporting("临江市水务局", "2 | 0 | 3"));
  expect(others).toEqual([]);
  expect(finding?.message).toContain("却填了 2 件");
  expect(finding?.related.map(({ message }) => message)).toEqual(["现行有效件数：3"]);
});

test("is silent where the cells are blank or no numbers", () => {
  expect(findingsOf("figure/regulations", reporting("临江市水务局", " | — | 0"))).toEqual([]);
});
