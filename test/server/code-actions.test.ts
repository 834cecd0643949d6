import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodeAction, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lint } from "../../shared/src/lint.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { LanguageClient } from "../support/language-client.ts";

const uri = "file:///drafts/report.md";
const row = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
const good = exampleText({ edits: [] });

let client: LanguageClient;

beforeAll(async () => {
  client = new LanguageClient();
  await client.start();
});

afterAll(() => client.leave());

/** What is offered at the words, or for the whole document. */
async function offered(text: string, words?: string, languageId = "markdown"): Promise<CodeAction[]> {
  await client.close(uri);
  await client.open(uri, text, languageId);
  const document = TextDocument.create(uri, languageId, 1, text);
  const at = document.positionAt(words === undefined ? 0 : text.indexOf(words));
  const end = words === undefined ? document.positionAt(text.length) : at;
  const params = { textDocument: { uri }, range: { start: at, end }, context: { diagnostics: [] } };
  return client.request<CodeAction[]>("textDocument/codeAction", params);
}

/** The text after the action with this title. */
function applied(text: string, actions: readonly CodeAction[], title: string | RegExp): string {
  const action = actions.find((each) => (typeof title === "string" ? each.title === title : title.test(each.title)));
  const edits: TextEdit[] | undefined = action?.edit?.changes?.[uri];
  if (!edits) throw new Error(`no “${title}” among ${actions.map((each) => each.title).join(", ")}`);
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), edits);
}

/** A report without what stands from one word up to another. */
function without(from: string, to: string, text = good): string {
  return text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to, text.indexOf(from)));
}

function rulesOf(text: string): string[] {
  return lint(text).findings.map(({ rule }) => rule);
}

test("set the total, which is never preferred: a key would change a reported number unseen", async () => {
  const bad = good.replace(row, row.replace("| 0 | 1 |", "| 0 | 2 |"));
  const actions = await offered(bad, "2 |\n| 三、本年度办理结果");
  expect(applied(bad, actions, /总计.*改为 1/)).toBe(good);
  expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  const disguised = good.replace(row, row.replace("| 0 | 1 |", "| 0 | １ |"));
  const [safe] = await offered(disguised, "１ |\n| 三、本年度办理结果");
  expect(safe?.isPreferred).toBe(true);
});

test("renumber", async () => {
  const bad = good.replace("## 五、", "## 四、");
  expect(applied(bad, await offered(bad, "四、存在"), /五/)).toBe(good);
});

test("insert the blank table", async () => {
  const bad = without("| 行政复议", "## 五、");
  const text = applied(bad, await offered(bad, "四、"), /^插入/);
  expect(rulesOf(text)).not.toContain("table/missing");
  expect(rulesOf(text)).toContain("cell/empty");
});

test("insert all missing sections", async () => {
  const bad = without("## 五、", "清溪镇人民政府\n\n2024");
  expect(rulesOf(bad).filter((rule) => rule === "section/missing")).toHaveLength(2);
  const text = applied(bad, await offered(bad), "插入缺少的 2 个部分");
  expect(rulesOf(text)).not.toContain("section/missing");
});

test("fill the empty cells, of one run and of the document", async () => {
  const bad = good.replace("| 行政处罚 | 0 |", "| 行政处罚 |  |").replace(row, row.replace("| 0 | 0 | 0 |", "| 0 |  |  |"));
  const actions = await offered(bad, " |  |  |\n| 行政强制");
  expect(rulesOf(applied(bad, actions, /^填|^在|0$/))).toEqual(["cell/empty"]);
  expect(rulesOf(applied(bad, actions, /^全文空格都填上/))).toEqual([]);
});

test("all of one rule", async () => {
  const bad = good.replace("| 行政处罚 | 0 |", "| 行政处罚 | ０ |").replace("| 行政许可 | 0 |", "| 行政许可 | ０ |");
  expect(applied(bad, await offered(bad, "０"), /^修正全文所有“数字写法”问题（共 2 处）/)).toBe(good);
});

test.each(["tabs", "lines"] as const)("rewrite a table in %s as a Markdown table", async (layout) => {
  const text = exampleText({ layout, edits: [] });
  const rewritten = applied(text, await offered(text, "二、上年结转", "plaintext"), /Markdown/);
  expect(rewritten).toMatch(/\| 二、上年结转政府信息公开申请数量 \|.*\| 1 \|/);
  expect(rulesOf(rewritten)).toEqual([]);
});

test("rewrite an HTML table as a Markdown table, but not in an HTML page", async () => {
  const page = exampleText({ layout: "html", edits: [] });
  expect((await offered(page, "二、上年结转", "html")).map(({ kind }) => kind)).not.toContain("refactor.rewrite");
  const table = page.slice(
    page.lastIndexOf("<table", page.indexOf("二、上年")),
    page.indexOf("</table>", page.indexOf("二、上年")) + 8,
  );
  const start = good.indexOf("|", good.indexOf("## 三、"));
  const text = `${good.slice(0, start)}${table}\n\n${good.slice(good.indexOf("## 四、"))}`;
  expect(rulesOf(text)).toEqual([]);
  const rewritten = applied(text, await offered(text, "二、上年结转"), /Markdown/);
  expect(rewritten).not.toContain("<table");
  expect(rulesOf(rewritten)).toEqual([]);
});

const wrong = good.replace(row, row.replace("| 0 | 1 |", "| 0 | 2 |"));
const behindWrong = "2 |\n| 三、本年度办理结果";

test("where no configuration rules the document, a finding is let stand from above its table, which stays whole", async () => {
  const text = applied(wrong, await offered(wrong, behindWrong), /^此表不查“横向合计”/);
  expect(text).toMatch(/\n\n<!-- xxgk-lint-disable-next-line sum\/applicants -->\n\n\| （本列数据的勾稽关系为/);
  expect(rulesOf(text)).toEqual([]);
});

test("plain text has no comments: a line in it would be part of the report", async () => {
  const titles = (await offered(wrong, behindWrong, "plaintext")).map(({ title }) => title);
  expect(titles.filter((title) => title.includes("不查"))).toEqual([]);
});

test("blank cells are filled with what the sums give, a total never with a 0 of its own", async () => {
  const bad = good.replace(row, row.replace("| 0 | 1 |", "|  |  |")).replace("| 行政处罚 | 0 |", "| 行政处罚 |  |");
  expect(applied(bad, await offered(bad, " |  |\n| 三、本年度办理结果"), /^全文空格都填上/)).toBe(good);
});
