import { expect, test } from "vitest";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { lint } from "../../shared/src/lint.ts";
import { fullPlace, tablePlace, withFullNames } from "../../shared/src/rules/full-place.ts";
import { goodDraft } from "../support/drafts.ts";

const [disclosure, applications, outcomes] = edition2021.tables;
if (!disclosure || !applications || !outcomes) throw new Error("three tables");

test.each([
  [
    applications,
    "applications/toBeMade/total",
    "收到和处理政府信息公开申请情况表“（四）无法提供—2.没有现成信息需要另行制作”行“总计”列",
  ],
  [
    applications,
    "applications/carriedIn/individuals",
    "收到和处理政府信息公开申请情况表“二、上年结转政府信息公开申请数量”行“自然人”列",
  ],
  [
    applications,
    "applications/repeated/publication/excessive",
    "收到和处理政府信息公开申请情况表“（五）不予处理—2.重复申请”等 3 行",
  ],
  [applications, "applications/七总计合计", "收到和处理政府信息公开申请情况表“七总计合计”行"],
  [applications, "applications", "“收到和处理政府信息公开申请情况表”"],
  [disclosure, "disclosure/licences/decisions", "主动公开政府信息情况表“行政许可”行“本年处理决定数量”列"],
  [outcomes, "outcomes/cases/review.upheld", "政府信息公开行政复议、行政诉讼情况表“行政复议—结果维持”列"],
])("a place of %o: %s", (table, at, words) => {
  expect(tablePlace(table, at, "zh")).toBe(words);
});

test.each([
  [["无收费", "其他无"], "section/fee", /^第六部分“其他需要报告的事项”/],
  [
    ["云山县清溪镇人民政府2023年政府信息公开工作年度报告", "云山县清溪镇人民政府2023年度政府信息公开工作报告"],
    "report/title",
    /^标题$/,
  ],
  [["（二）依申请公开", "（二）依法申请公开"], "text/term", /^第一部分“总体情况”中“依法申请公开”处$/],
] as const)("in a report: %j", ([find, replace], rule, words) => {
  const text = rule === "section/fee" ? goodDraft.replace(/[^\n]*信息处理费[^\n]*/, replace) : goodDraft.replace(find, replace);
  const { report, findings } = lint(text);
  const finding = findings.find((each) => each.rule === rule);
  if (!report || !finding) throw new Error(`${rule}: ${findings.map((each) => each.rule)}`);
  expect(fullPlace(report, finding.range, finding.at, "zh")).toMatch(words);
});

test("short names in a message are told in full", () => {
  expect(
    withFullNames("请核对三（四）2「总计」（若其余无误，应为 3）或二「自然人」；三（一）予以公开「其他」照旧", edition2021),
  ).toBe(
    "请核对“（四）无法提供—2.没有现成信息需要另行制作”行“总计”列（若其余无误，应为 3）或“二、上年结转政府信息公开申请数量”行“自然人”列；三（一）予以公开「其他」照旧",
  );
});
