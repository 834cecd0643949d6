import { expect, test } from "vitest";
import { bind } from "../../shared/src/report/bind.ts";
import { draft } from "../support/rule.ts";

/* Where a report's title is found, and what it is taken to say. */

const right = "清溪镇人民政府2023年政府信息公开工作年度报告";

function titleOf(text: string) {
  const { agency, year, text: words } = bind(text)?.title ?? {};
  return { agency, year, words };
}

function titled(title: string): string {
  return draft([{ find: right, replace: title }], { layout: "tabs" });
}

test.each([
  ["拱北海关\n2023年政府信息公开工作年度报告", "拱北海关"],
  ["新疆生产建设兵团第八师\n石河子市人民政府\n2023年政府信息公开工作\n年度报告", "新疆生产建设兵团第八师石河子市人民政府"],
  ["云山县第一中学\n\n2023年政府信息公开工作年度报告", "云山县第一中学"],
  ["白马苏木\n2023年政府信息公开工作年度报告", "白马苏木"],
  ["云山县自来水公司2023年政府信息公\n开工作年度报告", "云山县自来水公司"],
  ["云山县人民政府发展研究室2023\n年政府信息公开工作年度报告", "云山县人民政府发展研究室"],
  ["云山县地方志编纂室\n二〇二三年政府信息公开工作年度报告", "云山县地方志编纂室"],
])("%s: %s", (title, agency) => {
  expect(titleOf(titled(title))).toMatchObject({ agency, year: 2023 });
});

const menu = "首页\n\n政府信息公开指南\n\n政府信息公开制度\n\n政府信息公开年报\n\n依申请公开";

test.each([
  ["a menu", `${menu}\n\n${right}`],
  ["a menu below", `${right}\n\n${menu}`],
  ["a breadcrumb", `首页 > 政府信息公开 > 政府信息公开年报\n\n${right}`],
  ["the site's name and a menu", `云山县清溪镇\n\n${menu}\n\n${right}`],
])("%s is no title", (_, lines) => {
  expect(titleOf(titled(lines)).words).toBe(right);
});

test("a menu alone is none", () => {
  expect(bind(titled(menu))?.title).toBeUndefined();
});

test.each([
  ["a page's", (text: string) => `<html><head><title>${right}_云山县人民政府</title></head><body>${text}</body></html>`, "html"],
  ["the front matter's", (text: string) => `---\ntitle: ${right}\n---\n${text}`, "markdown"],
] as const)("%s title counts where no line is one", (_, around, layout) => {
  const mark = layout === "html" ? `<h1>${right}</h1>` : `# ${right}\n`;
  const page = draft([{ find: mark, replace: "" }], { layout }).replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, "");
  expect(titleOf(around(page))).toMatchObject({ agency: "清溪镇人民政府", year: 2023 });
});
