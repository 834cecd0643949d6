import { expect, test } from "vitest";
import { bind } from "../../../shared/src/report/bind.ts";
import { draft, faultsOn, findingsOf } from "../../support/rule.ts";

test("the one without the table is the duplicate, and its number is not judged", () => {
  const text = draft([{ find: "## 二、主动", replace: "## 二、主动公开政府信息情况\n\n公开若干条。\n\n## 三、主动" }]);
  expect(faultsOn(text)).toEqual(["section/duplicate error"]);
  const [finding] = findingsOf("section/duplicate", text);
  expect(finding?.related).toHaveLength(1);
  expect(finding?.range.start).toBeLessThan(finding?.related[0]?.range.start ?? 0);
});

test("of two titles without a table the form's words are the section", () => {
  const text = draft([{ find: "## 一、总体情况", replace: "## 一、概述\n\n本报告分六个部分。\n\n## 二、总体情况" }]);
  expect(faultsOn(text)).toEqual(["section/duplicate error"]);
  const [finding] = findingsOf("section/duplicate", text);
  expect(text.slice(finding?.range.start, finding?.range.end)).toBe("概述");
});

test("a table of contents repeats no section", () => {
  const titles = bind(draft([]))?.sections.map(({ heading }) => heading.words.text) ?? [];
  const contents = (line: (title: string, i: number) => string) =>
    draft([{ find: "本报告根据", replace: `目录\n\n${titles.map(line).join("\n\n")}\n\n本报告根据` }]);
  expect(faultsOn(contents((title) => title))).toEqual([]);
  expect(faultsOn(contents((title, i) => `${title}…………${i + 1}`))).toEqual([]);
  const above = draft([{ find: "一、总体情况", replace: `目录\n${titles.join("\n")}\n\n一、总体情况` }], { layout: "tabs" });
  expect(faultsOn(above)).toEqual([]);
});

test("the same words one rank below are a sub-heading", () => {
  const text = draft([{ find: "（一）主动公开", replace: "（一）主动公开政府信息情况" }], { layout: "tabs" });
  expect(faultsOn(text)).toEqual([]);
});

test.each(["............", "……", "······ "])("a table of contents with leaders heads nothing: %s", (leader) => {
  const titles = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "五、存在的主要问题及改进情况",
  ];
  const contents = titles.map((title, i) => `${title}${leader}${i + 1}`).join("\n");
  expect(faultsOn(draft([{ find: "一、总体情况", replace: `目录\n${contents}\n\n一、总体情况` }], { layout: "tabs" }))).toEqual(
    [],
  );
});
