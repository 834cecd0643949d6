import { expect, test } from "vitest";
import { tableRules } from "../../support/faults.ts";
import { writeReport } from "../../support/generate.ts";

/* Markdown has one header row: it names the columns, and not the groups that they belong to. */

const applicants = "|  |  |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |";
const results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";

/** The report with these header rows in place of the form's. */
function withHeaders(applications: string, outcomes: string): string {
  return writeReport()
    .replace(/\| （本列数据[\s\S]*?(?=\| 一、本年新收)/, `${applications}\n`)
    .replace(/\| 行政复议 \|[\s\S]*?(?=\| 0 \| 0)/, `${outcomes}\n`);
}

const outcomes = `| ${results} | ${results} | ${results} |\n|${"---|".repeat(15)}`;

test("a header row that names every column is complete", () => {
  expect(tableRules(withHeaders(`${applicants}\n|${"---|".repeat(10)}`, outcomes))).toEqual([]);
});

test("one that names the group with each column is, too", () => {
  const named = ["行政复议", "未经复议直接起诉", "复议后起诉"].map((block) =>
    results
      .split(" | ")
      .map((words) => `${block}${words}`)
      .join(" | "),
  );
  expect(
    tableRules(withHeaders(`${applicants}\n|${"---|".repeat(10)}`, `| ${named.join(" | ")} |\n|${"---|".repeat(15)}`)),
  ).toEqual([]);
});

test("the groups' names may stand as lines above the table", () => {
  const above = `**行政复议、行政诉讼**\n\n${outcomes}`;
  expect(tableRules(withHeaders(`申请人情况\n\n${applicants}\n|${"---|".repeat(10)}`, above))).toEqual([]);
});

test("a column that is not named is missing", () => {
  const text = withHeaders(`${applicants.replace("科研机构", "")}\n|${"---|".repeat(10)}`, outcomes);
  expect(tableRules(text)).toEqual(["table/header"]);
});
