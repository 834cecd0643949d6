import { expect, test } from "vitest";
import { draft, severitiesOf } from "../../support/rule.ts";

const signed = (date: string, agency = "清溪镇人民政府", title = agency) =>
  draft([
    { find: "# 清溪镇人民政府2023", replace: `# ${title}2023` },
    { find: "\n\n清溪镇人民政府\n\n2024年1月15日", replace: `\n\n${agency}\n\n${date}` },
  ]);

test.each([
  ["2024年1月31日", "清溪镇人民政府"],
  ["2024年3月31日", "云山县人民政府"],
  ["2024年3月1日", "云山县人民政府办公室"],
  ["2024年3月1日", "临江高新区管理委员会"],
  ["2024-01-15", "云山县教育局"],
  ["二〇二四年一月十五日", "云山县教育局"],
  ["2024年元月15日", "云山县教育局"],
])("in time: %s, %s", (date, agency) => {
  expect(severitiesOf("report/signature", signed(date, agency))).toEqual([]);
});

test.each([
  ["2024年2月1日", "清溪镇人民政府", "warning"],
  ["2024年2月1日", "望湖街道办事处", "warning"],
  ["2024年3月20日", "云山县教育局", "warning"],
  ["2024年4月1日", "云山县人民政府", "error"],
  ["2023年12月22日", "云山县教育局", "error"],
  ["2025年1月15日", "云山县教育局", "error"],
  ["2024年13月5日", "云山县教育局", "error"],
  ["20241月5日", "云山县教育局", "error"],
  ["2023年元月15日", "云山县教育局", "error"],
])("%s, %s: %s", (date, agency, severity) => {
  expect(severitiesOf("report/signature", signed(date, agency))).toEqual([severity]);
});

test("agency and date on one line, the date first or last", () => {
  const line = (words: string) => draft([{ find: "清溪镇人民政府\n\n2024年1月15日", replace: words }]);
  expect(severitiesOf("report/signature", line("清溪镇人民政府 2024年5月15日"))).toEqual(["error"]);
  expect(severitiesOf("report/signature", line("2024年5月15日 清溪镇人民政府"))).toEqual(["error"]);
});

test("none is a note", () => {
  const text = draft([{ find: "清溪镇人民政府\n\n2024年1月15日", replace: "" }]);
  expect(severitiesOf("report/signature", text)).toEqual(["information"]);
});

test("dates below a page's footer are not the report's", () => {
  const page = draft(
    [{ find: "</body>", replace: "<p>相关文章</p><p>清溪镇人民政府</p><p>2021年5月6日</p><ul><li>2019-03-04</li></ul></body>" }],
    {
      layout: "html",
    },
  );
  expect(severitiesOf("report/signature", page)).toEqual([]);
  const unsigned = page.replace("<p>清溪镇人民政府</p>\n<p>2024年1月15日</p>", "");
  expect(severitiesOf("report/signature", unsigned)).toEqual(["information"]);
});

test("where title and period name different years, the date is not blamed: period or title is, whichever stands alone", () => {
  const title = { find: "清溪镇人民政府2023年政府", replace: "清溪镇人民政府2024年政府" };
  const ofTitle = draft([title]);
  const ofPeriod = draft([title, { find: "2024年1月15日", replace: "2025年1月15日" }]);
  const rules = ["report/signature", "report/period", "report/title"] as const;
  expect(rules.map((rule) => severitiesOf(rule, ofTitle))).toEqual([[], [], ["error"]]);
  expect(rules.map((rule) => severitiesOf(rule, ofPeriod))).toEqual([[], ["error"], []]);
});
