import { expect, test } from "vitest";
import { printTable } from "../../../shared/src/print/index.ts";
import type { Layout } from "../../../shared/src/readers/block.ts";
import { bind } from "../../../shared/src/report/bind.ts";
import { formForYear } from "../../support/generate.ts";
import { draft, faultsOn, findingsOf, findingsOn, severitiesOf, suggested } from "../../support/rule.ts";

const zeros = (year: number, key: string, layout: Layout) => {
  const table = formForYear(year).tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(key);
  return printTable(table, { layout, eol: "\n", values: () => "0" });
};
const withOldTable = (layout: Layout) =>
  draft([{ find: zeros(2023, "disclosure", layout), replace: zeros(2020, "disclosure", layout) }], { layout });

test.each(["markdown", "tabs", "lines", "html"] as const)("a table of the other edition is one fault: %s", (layout) => {
  expect(faultsOn(withOldTable(layout))).toEqual(["report/edition error"]);
});

test.each(["markdown", "tabs", "lines", "html"] as const)("the blank table is suggested after it: %s", (layout) => {
  const text = withOldTable(layout);
  expect(findingsOf("report/edition", text)[0]?.fix).toBeUndefined();
  const after = suggested("report/edition", text);
  expect(after).toContain(zeros(2020, "disclosure", layout));
  expect(after).toContain("本年收费金额（单位：万元）");
});

test.each(["国办公开办函〔2019〕60号", "国办公开办函[2019]60号", "国办公开办函（2019） 60 号"])(
  "a document of the other edition: %s",
  (words) => {
    const text = draft([{ find: "国办公开办函〔2021〕30号", replace: words }]);
    expect(severitiesOf("report/edition", text)).toEqual(["error"]);
    expect(suggested("report/edition", text)).toBe(draft([]));
  },
);

test("other documents of the same office are none of its business", () => {
  const text = draft([{ find: "国办公开办函〔2021〕30号", replace: "国办公开办函〔2019〕61号" }]);
  expect(severitiesOf("report/edition", text)).toEqual([]);
});

test("a year before the oldest form is said once, and nothing else", () => {
  const text = draft([{ find: "清溪镇人民政府2023年", replace: "清溪镇人民政府2017年" }]);
  expect(findingsOn(text).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["report/edition information"]);
});

test("tables decide where the year is only guessed", () => {
  const text = draft([{ find: "清溪镇人民政府2020年政府", replace: "清溪镇人民政府政府" }], { year: 2020 }).replace(
    /本报告所列.*\n/,
    "2021年初，",
  );
  expect(severitiesOf("report/edition", text)).toEqual([]);
});

test("columns of the other edition in a table that is right otherwise", () => {
  const text = draft([
    { find: "本年制发件数 | 本年废止件数 | 现行有效件数", replace: "本年新制作数量 | 本年新公开数量 | 对外公开总数量" },
  ]);
  expect(faultsOn(text)).toEqual(["report/edition error"]);
  expect(findingsOf("report/edition", text)[0]?.message).toContain("“本年新制作数量”“本年新公开数量”“对外公开总数量”是另一版的");
});

test.each(["markdown", "lines"] as const)("both old tables are named, the shorter applications table too: %s", (layout) => {
  const text = draft([], { layout, year: 2020 }).replaceAll("2020年", "2023年").replaceAll("2021年", "2024年");
  const names = findingsOf("report/edition", text).map(({ message }) => /^(.+)用的是另一版的格式/.exec(message)?.[1]);
  expect(names.filter(Boolean)).toEqual(["主动公开政府信息情况表", "收到和处理政府信息公开申请情况表"]);
  expect(faultsOn(text).filter((fault) => /row|table|cell/.test(fault))).toEqual([]);
});

test("an old applications table beside the right disclosure table", () => {
  const table = (year: number) => printTable(formOfYear(year), { layout: "lines", eol: "\n", values: () => "0" });
  const formOfYear = (year: number) => {
    const found = formForYear(year).tables.find(({ key }) => key === "applications");
    if (!found) throw new Error("no table");
    return found;
  };
  const text = draft([], { layout: "lines" });
  const bound = bind(text)?.tables.get("applications");
  if (!bound) throw new Error("no table");
  const old = text.slice(0, bound.range.start) + table(2020) + text.slice(bound.range.end);
  expect(faultsOn(old).filter((fault) => !fault.startsWith("text/"))).toEqual(["report/edition error"]);
});
