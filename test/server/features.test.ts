import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type CodeLens,
  type CompletionItem,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type SelectionRange,
  type SemanticTokens,
  type TextEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lint } from "../../shared/src/lint.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { LanguageClient } from "../support/language-client.ts";

const row = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
const good = exampleText({ edits: [] });
const bad = good.replace(row, row.replace("| 0 | 1 |", "| 0 | 2 |"));
const uri = "file:///drafts/report.md";

let client: LanguageClient;

beforeAll(async () => {
  client = new LanguageClient();
  await client.start({
    textDocument: {
      completion: { completionItem: { snippetSupport: true } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      hover: { contentFormat: ["markdown", "plaintext"] },
    },
  });
});

afterAll(() => client.leave());

/** A document that is open in the client, and where things are in it. */
class Opened {
  readonly document: TextDocument;

  constructor(text: string, languageId: string) {
    this.document = TextDocument.create(uri, languageId, 1, text);
  }

  /** Behind the nth occurrence of the words. */
  after(words: string, from = ""): { readonly line: number; readonly character: number } {
    const start = Math.max(0, this.document.getText().indexOf(from));
    return this.document.positionAt(this.document.getText().indexOf(words, start) + words.length);
  }

  ask<Answer>(method: string, params: object = {}): Promise<Answer> {
    return client.request<Answer>(`textDocument/${method}`, { textDocument: { uri }, ...params });
  }

  textAt(range: {
    readonly start: { line: number; character: number };
    readonly end: { line: number; character: number };
  }): string {
    return this.document.getText(range);
  }
}

async function open(text: string, languageId = "markdown"): Promise<Opened> {
  await client.close(uri);
  await client.open(uri, text, languageId);
  return new Opened(text, languageId);
}

describe("hover", () => {
  const words = ({ contents }: Hover) => (typeof contents === "object" && "value" in contents ? contents.value : "");

  test("on a number: row, column, unit, and each relation with its parts and both sides", async () => {
    const opened = await open(bad);
    const hover = words(await opened.ask<Hover>("hover", { position: opened.after("| 0 | 2", "二、上年结转") }));
    expect(hover).toContain("**二、上年结转政府信息公开申请数量 · 总计**");
    expect(hover).toContain("2 件");
    expect(hover).toContain("自然人 1 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ＝ 总计 2");
    expect(hover).toContain("「总计」列：一 3 ＋ 二 2 ＝ 三（七） 3 ＋ 四 1");
    expect(hover).toContain("**1 ≠ 2（相差 1）**");
    expect(hover).toContain("docs/rules/sum/applicants.md");
    // A total is first of all the sum of its parts; the finding itself stands beside the hover already.
    expect(hover.indexOf("“二”行")).toBeLessThan(hover.indexOf("「总计」列"));
    expect(hover).not.toContain("应为");
  });

  test("on a number in a long sum: not every part; a question mark where a part has no number", async () => {
    const blank = good.replace(row, row.replace("| 1 | 0 |", "| | 0 |"));
    const opened = await open(blank);
    const hover = words(await opened.ask<Hover>("hover", { position: opened.after("|  | 3", "（七）总计") }));
    expect(hover).toContain("三（一）至三（六）3各项之和 ＝ 三（七） 3");
    expect(hover).toContain("一 3 ＋ 二 ? ＝ 三（七） 3 ＋ 四 1");
  });

  test("on a blank cell: which one it is", async () => {
    const opened = await open(good.replace(row, row.replace("| 1 | 0 |", "|  |  |")));
    for (const behind of ["|  |  | ", "|  |  |  | "]) {
      const hover = words(await opened.ask<Hover>("hover", { position: opened.after(behind, "二、上年结转") }));
      const column = behind.length === 8 ? "自然人" : "商业企业";
      expect(hover).toContain(`**二、上年结转政府信息公开申请数量 · ${column}**\n\n空白`);
    }
  });

  test("on a row's label: what it means, and the article", async () => {
    const opened = await open(good);
    const hover = words(await opened.ask<Hover>("hover", { position: opened.after("1.属于国家秘") }));
    expect(hover).toContain("（三）不予公开 › 1.属于国家秘密");
    expect(hover).toContain("条例第十四条");
  });

  test("elsewhere: nothing", async () => {
    const opened = await open(good);
    expect(await opened.ask("hover", { position: { line: 1, character: 0 } })).toBeNull();
  });
});

describe("what a number is tied to", () => {
  test("a total to its parts, a part to its totals", async () => {
    const opened = await open(bad);
    const total = { position: opened.after("| 0 | 2", "二、上年结转") };
    const highlights = await opened.ask<DocumentHighlight[]>("documentHighlight", total);
    // Itself, six applicants, and the three others of 一 + 二 = （七） + 四.
    expect(highlights.map(({ range }) => opened.textAt(range))).toEqual(["2", "3", "1", "0", "0", "0", "0", "0", "3", "1"]);
    const part = { position: opened.after("数量 |  |  | 1", "二、上年结转") };
    const definitions = await opened.ask<Location[]>("definition", part);
    expect(definitions.map(({ range }) => opened.textAt(range))).toContain("2");
    const references = await opened.ask<Location[]>("references", { ...part, context: { includeDeclaration: true } });
    expect(references).toHaveLength(definitions.length + 1);
  });
});

describe("what the prose says of a number", () => {
  const words = "2023年收到政府信息公开申请3件，办结4件，2022年收到政府信息公开申请2件。";
  const spoken = good.replace("规范登记、", `${words}规范登记、`);
  const withOwn = { context: { includeDeclaration: true } };
  const withoutOwn = { context: { includeDeclaration: false } };

  test("leads to the cell, and the cell back to it", async () => {
    const opened = await open(spoken);
    const claim = { position: opened.after("申请3", words) };
    const [cell, ...others] = await opened.ask<Location[]>("definition", claim);
    expect(others).toEqual([]);
    expect(cell?.range.end).toEqual(opened.after("| 3 | 0 | 0 | 0 | 0 | 0 | 3", "一、本年新收"));
    expect(await opened.ask("references", { ...claim, ...withoutOwn })).toEqual([cell]);
    const [itself] = await opened.ask<Location[]>("references", { ...claim, ...withOwn });
    const back = await opened.ask<Location[]>("references", { position: cell?.range.end, ...withoutOwn });
    expect(back.at(-1)).toEqual(itself);
    expect(back.map(({ range }) => range.start.line).filter((line) => line === claim.position.line)).toHaveLength(1);
  });

  test("is highlighted with the cell, from both ends", async () => {
    const opened = await open(spoken);
    const marked = async (position: object) =>
      (await opened.ask<DocumentHighlight[]>("documentHighlight", { position })).map(({ range, kind }) => [
        opened.textAt(range),
        kind,
      ]);
    expect(await marked(opened.after("申请3", words))).toEqual([
      ["3件", DocumentHighlightKind.Text],
      ["3", DocumentHighlightKind.Read],
    ]);
    expect(await marked(opened.after("| 3 | 0 | 0 | 0 | 0 | 0 | 3", "一、本年新收"))).toContainEqual([
      "3件",
      DocumentHighlightKind.Text,
    ]);
  });

  test("leads to the cell also where it differs", async () => {
    const opened = await open(spoken);
    const [cell] = await opened.ask<Location[]>("definition", { position: opened.after("办结4", words) });
    expect(cell?.range.end).toEqual(opened.after("| 3 | 0 | 0 | 0 | 0 | 0 | 3", "（七）总计"));
  });

  test("leads nowhere from another year's number, nor from words beside it", async () => {
    const opened = await open(spoken);
    expect(await opened.ask("definition", { position: opened.after("申请2", words) })).toEqual([]);
    expect(await opened.ask("definition", { position: opened.after("先审后发") })).toEqual([]);
  });
});

test("inlay hints: the computed total where it differs", async () => {
  const opened = await open(bad);
  const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
  const hints = await opened.ask<InlayHint[]>("inlayHint", { range });
  expect(hints.map(({ label }) => label)).toEqual(["合计 1"]);
  expect(await (await open(good)).ask("inlayHint", { range })).toEqual([]);
});

test("a code lens over each table: balanced, or what is off", async () => {
  const titles = async (text: string) =>
    (await (await open(text)).ask<CodeLens[]>("codeLens")).map(({ command }) => command?.title ?? "");
  expect(await titles(good)).toEqual(["✓ 10 个数均已填写", "✓ 平衡（39 项关系）", "✓ 平衡（3 项关系）"]);
  const [, applications] = await titles(bad);
  expect(applications).toMatch(/^✗ 2 处不平：.*1 ≠ 2/);
  const [lens] = await (await open(good)).ask<CodeLens[]>("codeLens");
  expect(lens?.command).toMatchObject({ command: "xxgkLint.showBalance", arguments: [uri] });
});

test("symbols: title, sections, sub-headings, tables and rows", async () => {
  const symbols = await (await open(good)).ask<DocumentSymbol[]>("documentSymbol");
  expect(symbols.map(({ name }) => name)).toContain("三、收到和处理政府信息公开申请情况");
  expect(symbols).toHaveLength(7);
  expect(symbols[1]?.children).toHaveLength(5);
  const table = symbols[3]?.children?.[0];
  expect(table?.name).toBe("收到和处理政府信息公开申请情况表");
  expect(table?.children).toHaveLength(25);
});

test("folding: sections and tables, without the blank lines behind them", async () => {
  const opened = await open(good);
  const ranges = await opened.ask<FoldingRange[]>("foldingRange");
  expect(ranges).toHaveLength(9);
  const lines = good.split("\n");
  for (const { startLine, endLine } of ranges) expect([lines[startLine], lines[endLine]]).not.toContain("");
});

test("selection grows from the cell to the report", async () => {
  const opened = await open(good);
  const position = opened.after("二、上年结");
  const [innermost] = await opened.ask<SelectionRange[]>("selectionRange", { positions: [position] });
  const grown: string[] = [];
  for (let at = innermost; at; at = at.parent) grown.push(opened.textAt(at.range));
  expect(grown[0]).toBe("二、上年结转政府信息公开申请数量");
  expect(grown[1]).toBe(row);
  expect(grown.at(-1)).toBe(good);
  expect(grown.length).toBeGreaterThanOrEqual(5);
});

test("links: addresses, and the pages of rules", async () => {
  const text = `<!-- xxgk-lint-disable text/name, text/none -->\n${good.replace("以县政府门户网站", "以县政府门户网站（http://www.yunshan.gov.cn/xxgk。）")}`;
  const links = await (await open(text)).ask<DocumentLink[]>("documentLink");
  expect(links.map(({ target }) => target)).toEqual([
    "http://www.yunshan.gov.cn/xxgk",
    "https://github.com/xxgk-lint/xxgk-lint/blob/main/docs/rules/text/name.md",
  ]);
});

test("semantic tokens: labels, numbers, totals", async () => {
  const { data } = await (await open(good)).ask<SemanticTokens>("semanticTokens/full");
  const kinds = data.filter((_, i) => i % 5 === 3);
  const modifiers = data.filter((_, i) => i % 5 === 4);
  // 10 + 175 + 15 numbers; 6 + 25 labels; 25 + 6 + 3 totals.
  expect(kinds.filter((kind) => kind === 1)).toHaveLength(200);
  expect(kinds.filter((kind) => kind === 0)).toHaveLength(31);
  expect(modifiers.filter((modifier) => modifier === 1)).toHaveLength(34);
});

describe("completion", () => {
  const complete = async (text: string, languageId?: string) => {
    const [before = "", after = ""] = text.split("▮");
    const opened = await open(before + after, languageId);
    const position = opened.document.positionAt(before.length);
    const items = await opened.ask<CompletionItem[]>("completion", { position });
    return { opened, items };
  };
  const applied = ({ opened, items }: Awaited<ReturnType<typeof complete>>) =>
    TextDocument.applyEdits(opened.document, [items[0]?.textEdit as TextEdit]);

  test("the title of a section that is missing", async () => {
    const completed = await complete(good.replace("## 五、存在的主要问题及改进情况", "##▮"));
    expect(completed.items.map(({ label }) => label)).toEqual(["五、存在的主要问题及改进情况"]);
    expect(applied(completed)).toBe(good);
  });

  test("with its blank table, where the section has one", async () => {
    const start = good.indexOf("## 三、");
    const completed = await complete(`${good.slice(0, start)}三、▮\n\n${good.slice(good.indexOf("## 四、"))}`);
    expect(completed.items.map(({ label }) => label)).toEqual(["三、收到和处理政府信息公开申请情况"]);
    const { report, findings } = lint(applied(completed));
    expect(report?.tables.get("applications")?.missing).toEqual([]);
    expect(findings.map(({ rule }) => rule).filter((rule) => /^(section|table)/.test(rule))).toEqual([]);
  });

  test("in a blank total what its parts add up to, wherever the cursor stands in the cell", async () => {
    const total = row.replace(/ 1 \|$/, " ▮ |");
    const completed = await complete(good.replace(row, total));
    expect(completed.items.map(({ label }) => label)).toEqual(["1"]);
    expect(applied(completed)).toMatch(/二、上年结转政府信息公开申请数量 \| {2}\| {2}\| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \| ?1 ?\|/);
    expect((await complete(good.replace(row, row.replace("| 0 | 1 |", "| ▮ |  |")))).items).toEqual([]);
  });

  test("a row that the table lacks, with places to fill in", async () => {
    const { items } = await complete(good.replace(row, "|▮"));
    expect(items[0]?.label).toBe("二、上年结转政府信息公开申请数量");
    expect(items[0]?.textEdit?.newText).toMatch(/\$\{1:0\} \| \$\{2:0\}/);
    const filled = items[0]?.textEdit?.newText.replace(/\$\{(\d):0\}/g, (_, n) => (n === "1" || n === "7" ? "1" : "0")) ?? "";
    expect(lint(good.replace(row, filled)).findings).toEqual([]);
  });

  test("the blank table of a section without one", async () => {
    const start = good.indexOf("|", good.indexOf("## 四、"));
    const end = good.indexOf("## 五、");
    const { items } = await complete(`${good.slice(0, start)}▮\n\n${good.slice(end)}`);
    expect(items.map(({ label }) => label)).toEqual(["空白政府信息公开行政复议、行政诉讼情况表"]);
    expect(items[0]?.textEdit?.newText).toContain("$15");
  });

  test("the sentence on fees, the sentence on the period", async () => {
    const fee = "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。";
    expect(applied(await complete(good.replace(fee, "本机▮")))).toBe(good);
    const period = "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。";
    expect(applied(await complete(good.replace(period, "▮")))).toBe(good);
  });

  test("under a title alone the sections; in an empty file a whole report", async () => {
    const { items } = await complete("# 清溪镇人民政府2023年政府信息公开工作年度报告\n\n▮");
    expect(items).toHaveLength(6);
    const { items: whole } = await complete("▮");
    expect(lint(whole[0]?.textEdit?.newText ?? "").report).toBeDefined();
  });

  test("nothing in the midst of words, nothing in another file", async () => {
    expect((await complete(good.replace("围绕群众", "围绕▮群众"))).items).toEqual([]);
    expect((await complete("# 会议纪要\n\n▮")).items).toEqual([]);
  });
});

describe("formatting", () => {
  test("aligns tables, numbers to the right, and changes nothing else", async () => {
    const opened = await open(good);
    const edits = await opened.ask<TextEdit[]>("formatting", { options: { tabSize: 2, insertSpaces: true } });
    const text = TextDocument.applyEdits(opened.document, edits);
    expect(text.replace(/[ -]/g, "")).toBe(good.replace(/[ -]/g, ""));
    expect(text).toContain("| 规章           |            0 |            0 |");
    expect(lint(text).findings).toEqual([]);
    const again = await (await open(text)).ask<TextEdit[]>("formatting", { options: { tabSize: 2, insertSpaces: true } });
    expect(again).toEqual([]);
  });

  test("of a row while it is typed touches this row alone", async () => {
    const opened = await open(good.replace("| 行政强制 | 0 |", "|行政强制|0|"));
    const position = opened.after("|行政强制|0|");
    const edits = await opened.ask<TextEdit[]>("onTypeFormatting", {
      position,
      ch: "|",
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(new Set(edits.map(({ range }) => range.start.line))).toEqual(new Set([position.line]));
    const below = await opened.ask<TextEdit[]>("onTypeFormatting", {
      position: { line: position.line + 1, character: 0 },
      ch: "\n",
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(below).toEqual(edits);
  });

  test("of a range touches the tables in it", async () => {
    const opened = await open(good);
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    expect(await opened.ask("rangeFormatting", { range, options: { tabSize: 2, insertSpaces: true } })).toEqual([]);
  });
});

test("a file that is no report gets nothing", async () => {
  const opened = await open("# 会议纪要\n\n| 总计 | 1 |\n|---|---|\n| 其他 | 2 |\n");
  const position = { line: 2, character: 8 };
  for (const method of ["hover", "documentHighlight", "definition", "completion"]) {
    expect((await opened.ask<unknown[] | null>(method, { position })) ?? []).toEqual([]);
  }
  for (const method of ["codeLens", "documentSymbol", "foldingRange", "documentLink", "formatting"]) {
    expect(await opened.ask(method, { options: {} })).toBeNull();
  }
  expect(await opened.ask("semanticTokens/full")).toEqual({ data: [] });
});

test("a fault in one request is an error for it and a line in the log", async () => {
  const opened = await open(good);
  await expect(opened.ask("hover", { position: null })).rejects.toThrow();
  await expect(opened.ask("selectionRange", { positions: 7 })).rejects.toThrow();
  expect(await opened.ask("codeLens")).toHaveLength(3);
  expect(client.logged.join()).toMatch(/TypeError|Cannot read/);
});
