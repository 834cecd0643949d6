import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodeAction, Hover, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { printBlankReport } from "../../shared/src/print/index.ts";
import { bind } from "../../shared/src/report/bind.ts";
import { LanguageClient } from "../support/language-client.ts";
import { sheetForm, writeSheet } from "../support/website.ts";

const uri = "file:///drafts/website.md";

let client: LanguageClient;

beforeAll(async () => {
  client = new LanguageClient();
  await client.start();
});

afterAll(() => client.leave());

test("zeros are offered for numbers that are blank, and for no words and no boxes", async () => {
  const text = writeSheet("markdown", ({ column, row }) =>
    column.kind === "words" ? "" : column.kind === "choice" ? "□是 □否" : row.index % 5 > 0 ? "0" : "",
  );
  await client.open(uri, text);
  const document = TextDocument.create(uri, "markdown", 1, text);
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    ...{ textDocument: { uri }, range, context: { diagnostics: [] } },
  });
  const all = actions.find(({ title }) => title.startsWith("全文空格都填上"));
  const edits: readonly TextEdit[] = all?.edit?.changes?.[uri] ?? [];
  const before = bind(text)?.tables.get("website")?.cells ?? [];
  const after = bind(TextDocument.applyEdits(document, [...edits]))?.tables.get("website")?.cells ?? [];
  const changed = after.filter((cell, i) => cell?.raw !== before[i]?.raw).map((cell) => cell?.form.column.kind);
  expect(new Set(changed)).toEqual(new Set(["count", "decimal"]));
  expect(after.filter((cell) => cell?.form.column.kind === "count" && cell.raw === "" && !cell.form.column.isOptional)).toEqual(
    [],
  );
  await client.close(uri);
});

test("a cell of words is told as it stands", async () => {
  const text = writeSheet();
  await client.open(uri, text);
  const position = TextDocument.create(uri, "markdown", 1, text).positionAt(text.indexOf("云ICP备"));
  const hover = await client.request<Hover>("textDocument/hover", { textDocument: { uri }, position });
  expect(JSON.stringify(hover.contents)).toContain("云ICP备05000001号");
  await client.close(uri);
});

test("the blank sheet is being filled in, and what is open is counted", async () => {
  const text = printBlankReport({ form: sheetForm, agency: "云山县水务局", year: 2025, layout: "markdown", eol: "\n" });
  await client.open(uri, text);
  const lenses = await client.request<{ command: { title: string } }[]>("textDocument/codeLens", { textDocument: { uri } });
  expect(lenses.map(({ command }) => command.title).join()).toContain("54 个数中 45 个空缺");
  await client.close(uri);
});
