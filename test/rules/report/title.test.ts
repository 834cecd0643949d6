import { expect, test } from "vitest";
import { draft, findingsOf, fixed, severitiesOf, suggested } from "../../support/rule.ts";

const right = "清溪镇人民政府2023年政府信息公开工作年度报告";
const titled = (title: string, layout: "markdown" | "tabs" | "html" = "tabs") =>
  draft([{ find: layout === "html" ? `<h1>${right}</h1>` : right, replace: title }], { layout });

test.each([
  right,
  "清溪镇人民政府\n2023年政府信息公开工作年度报告",
  "清溪镇人民政府\n\n2023年政府信息公开工作\n\n年度报告",
  "清溪镇人民政府 2023 年政府信息公开工作年度报告",
  "清溪镇人民政府二〇二三年政府信息公开工作年度报告",
  "云山县清溪镇人民政府2023年政府信息公开工作年度报告",
  "清溪镇人民政府2023年政府信息公开工作的年度报告",
])("a right title: %s", (title) => {
  expect(severitiesOf("report/title", titled(title))).toEqual([]);
});

test.each([
  ["政府信息公开工作年度报告", "error"],
  ["2023年政府信息公开工作年度报告", "error"],
  ["清溪镇人民政府政府信息公开工作年度报告", "error"],
  ["清溪镇人民政府2023年政府信息公开年报", "warning"],
  ["清溪镇人民政府2023年政府信息公开工作报告", "warning"],
  ["清溪镇人民政府2023年政府信息公开年度报告", "warning"],
  ["清溪镇人民政府2023年政务公开工作年度报告", "warning"],
  ["清溪镇人民政府2023年度政府信息公开工作报告", "warning"],
  ["清溪镇人民政府政府信息公开工作2023年度报告", "warning"],
  ["清溪镇人民政府政府信息公开年度报告（2023年）", "warning"],
  ["清溪镇人民政府关于2023年度政府信息公开工作情况的报告", "warning"],
  ["清溪镇人民政府\n\n关于2023年政府信息公开工作的年度报告", "warning"],
  ["清溪镇2023年政府信息公开工作年度报告", "information"],
  ["2023年清溪镇人民政府政府信息公开工作年度报告", "information"],
  ["清溪镇人民政府2023年度政府信息公开工作年度报告", "information"],
  ["清溪镇人民政府政府信息公开工作年度报告\n\n（2023年）", "information"],
  ["清溪镇人民政府\n\n政府信息公开工作年度报告\n\n（二〇二三年度）", "information"],
])("%s: %s", (title, severity) => {
  expect(severitiesOf("report/title", titled(title))).toEqual([severity]);
});

test.each([
  "清溪镇人民政府2023年政府信息公开年报",
  "政府信息公开工作年度报告",
  "清溪镇2023年度政府信息公开工作报告",
  "2023年清溪镇人民政府信息公开年度报告",
  "清溪镇人民政府关于2023年度政府信息公开工作情况的报告",
])("the fix writes the right words, the signature's name in full: %s", (title) => {
  expect(fixed(titled(title))).toBe(titled(right));
});

test("of a title in two lines only the wrong line is replaced", () => {
  expect(fixed(titled("清溪镇人民政府\n\n2023年政府信息公开年报"))).toBe(
    titled("清溪镇人民政府\n\n2023年政府信息公开工作年度报告"),
  );
});

test.each([
  ["清溪镇人民政府", "清溪镇人民政府办公室"],
  ["云山县", "云山县清溪镇人民政府"],
])("%s, signed by %s: another agency, not the full name", (agency, signer) => {
  const text = draft([
    { find: right, replace: `${agency}2023年政府信息公开工作年度报告` },
    { find: "清溪镇人民政府\n\n2024年", replace: `${signer}\n\n2024年` },
  ]);
  expect(severitiesOf("report/title", text)).toEqual([]);
});

test("a year that is guessed from the signature is only suggested", () => {
  const text = titled("清溪镇人民政府政府信息公开年报").replaceAll(/本报告所列数据.*\n/g, "");
  const [finding] = findingsOf("report/title", text);
  expect([finding?.fix, finding?.suggestions.length]).toEqual([undefined, 1]);
});

test("a title a year behind period, prose and signature is what is wrong", () => {
  const behind = titled("清溪镇人民政府2022年政府信息公开工作年度报告").replace("围绕群众", "2023年，围绕群众");
  expect(severitiesOf("report/title", behind)).toEqual(["error"]);
  expect(severitiesOf("report/period", behind)).toEqual([]);
  expect(suggested("report/title", behind)).toBe(titled(right).replace("围绕群众", "2023年，围绕群众"));
});

test("a text without a title is told so at its beginning", () => {
  const [finding] = findingsOf("report/title", draft([{ find: `# ${right}\n\n`, replace: "⟦⟧" }]));
  expect(finding?.severity).toBe("error");
  expect(finding?.range.start).toBe(0);
});

test("breadcrumbs, menus and the opening are no titles", () => {
  const page = "<p>当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</p><p>政府信息公开年报</p>";
  expect(severitiesOf("report/title", titled(`${page}<h1>${right}</h1><p>发布时间：2024-01-15</p>`, "html"))).toEqual([]);
});

test("a page may have its title in the table of its particulars alone", () => {
  const particulars = `<p>政府信息公开年报</p><table><tr><td>索引号</td><td>001</td></tr><tr><td>名　称</td><td>${right}</td></tr></table>`;
  const text = draft([{ find: `<h1>${right}</h1>`, replace: particulars }], { layout: "html" });
  expect(severitiesOf("report/title", text)).toEqual([]);
});
