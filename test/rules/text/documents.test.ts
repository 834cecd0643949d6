import { expect, test } from "vitest";
import { findingsOf, suggested } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/documents";

test.each(["我镇制定行政规范性文件⟦2件⟧。", "现行有效规范性文件⟦12件⟧。", "全年废止行政规范性文件⟦1件⟧。"])("%s", (sentence) =>
  expectSaid(rule, sentence),
);

test.each([
  "规范性文件公开率100%，公开行政规范性文件5件。",
  "2023年我局共制发规范性文件0件，废止0件，现行有效0件。",
  "转发上级规范性文件8件，本级未制发规范性文件。",
  "配合县司法局清理规范性文件12件，宣布失效3件。",
  "按照县政府要求，对2018年以来制发的规范性文件进行清理，拟废止2件，继续有效6件。",
  "会议审议通过《清溪镇政务公开工作方案》等文件3件，其中规范性文件0件。",
  "全县共制发行政规范性文件12件，废止5件，现行有效126件。",
  "2022年制发行政规范性文件3件。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));

test("the table's number goes into the prose, and all is well", () => {
  const mended = suggested(rule, saying("我镇制定行政规范性文件 2 件。"));
  expect(mended).toBe(saying("我镇制定行政规范性文件 0 件。"));
});

test("未制发 denies what the table has", () => {
  const text = saying("本年度未制发行政规范性文件。").replace("| 行政规范性文件 | 0 | 0 | 0 |", "| 行政规范性文件 | 3 | 0 | 3 |");
  expect(findingsOf(rule, text)).toHaveLength(1);
});
