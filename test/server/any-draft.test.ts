import { afterAll, beforeAll, expect, test } from "vitest";
import type { DocumentSymbol, Range, SelectionRange, SemanticTokens, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { exampleText } from "../../shared/src/rules/example.ts";
import { layouts, lineEndings } from "../support/generate.ts";
import { LanguageClient } from "../support/language-client.ts";
import { pick, type Random, seededRandom, whole } from "../support/random.ts";
import { runs } from "../support/runs.ts";
import { writeSheet } from "../support/website.ts";

const uri = "file:///drafts/any.md";
const options = { tabSize: 2, insertSpaces: true };

let client: LanguageClient;

beforeAll(async () => {
  client = new LanguageClient();
  const hierarchicalDocumentSymbolSupport = true;
  await client.start({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport } } });
});

afterAll(() => client.leave());

/** A report of some kind in some notation from which stretches are lost, and into which others have come. */
function damaged(random: Random): string {
  const eol = pick(random, lineEndings);
  const layout = pick(random, layouts);
  const sound = pick(random, [writeSheet(layout), exampleText({ layout, year: pick(random, [2020, 2023]), edits: [] })]);
  let text = sound.replaceAll("\n", eol);
  for (let i = whole(random, 0, 6); i > 0; i--) {
    const start = whole(random, 0, text.length);
    const end = start + whole(random, 0, pick(random, [3, 30, 300]));
    text = text.slice(0, start) + pick(random, ["", "|", eol, "5", "<td>", "\t", "##", "七、", "\ud840"]) + text.slice(end);
  }
  return text;
}

function positionIn(text: string, random: Random) {
  const lines = text.split(/\r\n|\r|\n/);
  const line = whole(random, 0, lines.length);
  return { line, character: whole(random, 0, (lines[line]?.length ?? 0) + 2) };
}

test("no request about any draft fails, and what is answered lies in the text", async () => {
  const random = seededRandom(20240131);
  for (let i = 0; i < runs(15); i++) {
    const text = damaged(random);
    await client.open(uri, text);
    const position = positionIn(text, random);
    await Promise.all(answers(text, position));
    await client.close(uri);
  }
  expect(client.logged).toEqual([]);
});

function answers(text: string, position: { readonly line: number; readonly character: number }): Promise<unknown>[] {
  const document = TextDocument.create(uri, "markdown", 1, text);
  const ask = <Answer>(method: string, params: object = {}) =>
    client.request<Answer>(`textDocument/${method}`, { textDocument: { uri }, position, ...params });
  const range = { start: position, end: { line: position.line + 3, character: 0 } };
  return [
    ...["hover", "documentHighlight", "definition", "completion", "codeLens", "foldingRange", "documentLink"].map((method) =>
      ask(method),
    ),
    ask("references", { context: { includeDeclaration: false } }),
    ask("inlayHint", { range }),
    ask("codeAction", { range, context: { diagnostics: [] } }),
    ask("onTypeFormatting", { ch: "|", options }),
    ask<TextEdit[] | null>("formatting", { options }).then((edits) => TextDocument.applyEdits(document, edits ?? [])),
    ask<DocumentSymbol[] | null>("documentSymbol").then((symbols) => symbols?.forEach(expectNested)),
    ask<SelectionRange[] | null>("selectionRange", { positions: [position] }).then((grown) => grown?.forEach(expectGrowing)),
    ask<SemanticTokens>("semanticTokens/full").then(({ data }) => expectInLines(data, text)),
  ];
}

function expectNested({ range, selectionRange, children = [] }: DocumentSymbol): void {
  expect(holds(range, selectionRange)).toBe(true);
  for (const child of children) {
    expect(holds(range, child.range)).toBe(true);
    expectNested(child);
  }
}

function expectGrowing({ range, parent }: SelectionRange): void {
  if (!parent) return;
  expect(holds(parent.range, range)).toBe(true);
  expectGrowing(parent);
}

function holds(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function expectInLines(data: readonly number[], text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  let line = 0;
  let end = 0;
  let start = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    line += down;
    start = down > 0 ? right : start + right;
    expect(down > 0 || start >= end).toBe(true);
    end = start + length;
    expect(end).toBeLessThanOrEqual(lines[line]?.length ?? 0);
  }
}
