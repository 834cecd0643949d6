import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { PasteAnswer } from "../../server/src/paste.ts";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { printTable } from "../../shared/src/print/index.ts";
import { layouts, writeReport } from "../support/generate.ts";
import { LanguageClient } from "../support/language-client.ts";

let client: LanguageClient;

beforeAll(async () => {
  client = new LanguageClient();
  await client.start();
});

afterAll(() => client.leave());

const uri = "file:///drafts/report.md";

/** A draft that is open, with the cursor at ▮. */
async function open(marked: string) {
  const offset = marked.indexOf("▮");
  const text = marked.replace("▮", "");
  await client.close(uri);
  await client.open(uri, text);
  const document = TextDocument.create(uri, "markdown", 1, text);
  const position = document.positionAt(offset);
  return {
    text,
    document,
    ask: <Answer>(method: string, more: object = {}) => client.request<Answer>(`xxgkLint/${method}`, { uri, position, ...more }),
  };
}

const good = writeReport();
const row = "| 二、上年结转政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";

describe("the cell at the cursor", () => {
  test.each([
    [row.replace("| 0 |", "| ▮0 |"), "自然人"],
    [row.replace("| 0 | 0 |", "| 0 | ▮ |"), "商业企业"],
    [row.replace(/ 0 \|$/, "▮    |"), "总计"],
  ])("%s is %s", async (marked, column) => {
    const { ask } = await open(good.replace(row, marked));
    expect(await ask("cellAt")).toMatchObject({ row: "二、上年结转政府信息公开申请数量", column });
  });

  test("is none among the labels and outside the tables", async () => {
    expect(await (await open(good.replace("上年结转政府", "上年▮结转政府"))).ask("cellAt")).toBeNull();
    expect(await (await open(good.replace("12月31日止", "12月▮31日止"))).ask("cellAt")).toBeNull();
  });
});

describe("from cell to cell", () => {
  test.each(layouts)("through all two hundred numbers of %s, and back", async (layout) => {
    const text = writeReport({ layout });
    const { document } = await open(text);
    const visited: number[] = [];
    let position = { line: 0, character: 0 };
    for (;;) {
      const next = await client.request<Range | null>("xxgkLint/nextCell", { uri, position, isBack: false });
      if (!next) break;
      visited.push(document.offsetAt(next.start));
      position = next.start;
    }
    expect(new Set(visited).size).toBe(200);
    expect(visited).toEqual([...visited].sort((a, b) => a - b));
    const back = await client.request<Range>("xxgkLint/nextCell", { uri, position, isBack: true });
    expect(document.offsetAt(back.start)).toBe(visited.at(-2));
  });

  test("where a row lacks cells, a tab is a tab", async () => {
    const { ask } = await open(good.replace(row, "| 二、上年结转政府信息公开申请数量 |  |  | 0 | 1▮ |"));
    expect(await ask("nextCell", { isBack: false })).toBeNull();
    expect(await ask("nextCell", { isBack: true })).not.toBeNull();
  });
});

describe("pasting", () => {
  test("a block goes into the cells from the cursor on, and what does not fit is told", async () => {
    const { text, document, ask } = await open(good.replace(row, row.replace(/0 \| 0 \|$/, "▮0 | 0 |")));
    const answer = await ask<PasteAnswer>("pasteAt", { text: "5\t6\t7\n", html: "" });
    if (answer.kind !== "cells") throw new Error(answer.kind);
    expect(TextDocument.applyEdits(document, [...answer.edits])).toBe(text.replace(row, row.replace(/0 \| 0 \|$/, "5 | 6 |")));
    expect(answer).toMatchObject({ count: 2, misfits: [expect.stringContaining("7：")] });
  });

  const [, applications] = edition2021.tables;
  if (!applications) throw new Error("no applications table");
  const values = ({ index }: { readonly index: number }) => String(index);
  const html = printTable(applications, { layout: "html", eol: "\n", values });

  test("a table of a page becomes one of the draft's notation, the form's as the form has it", async () => {
    const { ask } = await open(good.replace("12月31日止。", "12月31日止。\n\n▮"));
    const answer = await ask<PasteAnswer>("pasteAt", { text: "", html: `<div>${html}</div>` });
    expect(answer).toEqual({
      kind: "table",
      text: printTable(applications, { layout: "markdown", eol: "\n", values }),
      name: "收到和处理政府信息公开申请情况表",
    });
    const other = await ask<PasteAnswer>("pasteAt", {
      text: "a\tb\n1\t2\n",
      html: "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>",
    });
    expect(other).toMatchObject({ kind: "table", text: "| a | b |\n|---|---|\n| 1 | 2 |" });
  });

  test("words, prose with a table in it, and what is a table of the draft's already are pasted as they are", async () => {
    const { ask } = await open(good.replace("12月31日止。", "12月31日止。\n\n▮"));
    for (const pasted of [
      { text: "一句话", html: "<b>一句话</b>" },
      { text: "两行\n话", html: "" },
      { text: "", html: `<p>见下表。</p>${html}` },
      { text: printTable(applications, { layout: "markdown", eol: "\n", values }), html: "" },
    ]) {
      expect(await ask("pasteAt", pasted)).toBeNull();
    }
  });
});
