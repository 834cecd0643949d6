import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Diagnostic, DiagnosticSeverity, type Position, type Range, type TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { printReport } from "../../shared/src/print/index.ts";
import type { Sheet } from "../../shared/src/sheet/sheet.ts";
import { writeReport } from "../support/generate.ts";
import { LanguageClient } from "../support/language-client.ts";

const good = writeReport();
const row = "| 二、上年结转政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
const blank = printReport({ form: edition2021, agency: "云山县水务局", year: 2025, layout: "markdown", eol: "\n" });

let client: LanguageClient;
/** Of another document for each test. */
let uri = "";
let documents = 0;

beforeAll(async () => {
  client = new LanguageClient();
  await client.start();
});

beforeEach(() => {
  uri = `file:///drafts/${++documents}.md`;
});

afterAll(() => {
  client.leave();
});

interface Edits {
  readonly version: number;
  readonly edits: TextEdit[];
}

function sheetOf(): Promise<{ readonly version: number; readonly sheet: Sheet } | null> {
  return client.request("xxgkLint/sheet", { uri });
}

function applied(text: string, { edits }: Edits): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), edits);
}

describe("the form view's requests", () => {
  test("a draft as a sheet, of the version that it was made of; nothing for what is no report", async () => {
    await client.open(uri, good);
    const answer = await sheetOf();
    expect(answer?.version).toBe(1);
    expect(answer?.sheet.counts).toMatchObject({ blank: 0, cells: 200, errors: 0 });
    await client.change(uri, "# 会议纪要\n");
    expect(await sheetOf()).toBeNull();
    expect(await client.request("xxgkLint/sheet", { uri: "file:///none.md" })).toBeNull();
  });

  test("what is typed into a cell, as edits", async () => {
    await client.open(uri, good);
    const changes = [{ table: "applications", cell: 7, text: " 3\n" }];
    const answer = await client.request<Edits>("xxgkLint/changeCells", { uri, changes });
    expect(answer.version).toBe(1);
    expect(applied(good, answer)).toBe(good.replace(row, row.replace("| 0 |", "| 3 |")));
  });

  test("a finding's action, by its id; one that is gone is refused", async () => {
    const wrong = good.replace(row, row.replace("| 0 |", "| 3 |"));
    await client.open(uri, wrong);
    const [finding] = (await sheetOf())?.sheet.findings ?? [];
    const answer = await client.request<Edits>("xxgkLint/applyAction", { uri, finding: finding?.id, action: 0 });
    expect(applied(wrong, answer)).toBe(good);
    await client.change(uri, good);
    expect(await client.request("xxgkLint/applyAction", { uri, finding: finding?.id, action: 0 })).toHaveProperty("refusal");
  });

  test("a pasted block is planned: how many cells hold another number, and what has no place", async () => {
    await client.open(uri, good);
    const block = { table: "applications", cell: 174, html: "", text: "5\t6" };
    expect(await client.request("xxgkLint/planPaste", { uri, ...block })).toEqual({
      changes: [{ table: "applications", cell: 174, text: "5" }],
      replaced: 1,
      misfits: ["6：“四、结转下年度继续办理”行右边没有更多的格"],
    });
  });

  test("from a place of the text to a spot of the sheet, and back", async () => {
    await client.open(uri, good);
    const at = good.indexOf(row) + row.length - 3;
    const before = good.slice(0, at).split("\n");
    const position: Position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const spot = { table: "applications", cell: 13 };
    expect(await client.request("xxgkLint/spotAt", { uri, position })).toEqual(spot);
    const place = await client.request<Range>("xxgkLint/placeOf", { uri, spot });
    expect(place.start).toEqual(position);
  });

  test.each([
    ["changeCells", { changes: "all" }],
    ["changeCells", { changes: [{ table: "applications", cell: -1, text: "" }] }],
    ["applyAction", { finding: 3, action: 0 }],
    ["planPaste", { table: "applications", cell: 0, text: "" }],
    ["spotAt", { position: { line: "1" } }],
    ["placeOf", { spot: null }],
  ])("%s refuses nonsense, and the server lives on", async (method, params) => {
    await client.open(uri, good);
    await expect(client.request(`xxgkLint/${method}`, { uri, ...params })).rejects.toThrow("xxgkLint: bad");
    expect(await sheetOf()).not.toBeNull();
  });
});

describe("while a report is being filled in", () => {
  const severities = (diagnostics: readonly Diagnostic[]) => new Set(diagnostics.map(({ severity }) => severity));

  test("what is open is a faint hint, and an error once the final check is asked for", async () => {
    await client.open(uri, blank);
    expect(severities(await client.diagnostics(uri))).toEqual(new Set([DiagnosticSeverity.Hint]));
    expect((await sheetOf())?.sheet).toMatchObject({ isDrafting: true, counts: { blank: 200, errors: 0, unbalanced: 0 } });
    await client.request("xxgkLint/finalCheck", { uri, isOn: true });
    expect((await sheetOf())?.sheet).toMatchObject({ isDrafting: false, isFinal: true });
    await client.request("xxgkLint/finalCheck", { uri, isOn: false });
    expect((await sheetOf())?.sheet).toMatchObject({ isDrafting: true });
  });

  test("the setting makes it an error from the beginning", async () => {
    await client.notify("workspace/didChangeConfiguration", { settings: { xxgkLint: { drafting: false } } });
    await client.open(uri, blank);
    expect(severities(await client.diagnostics(uri))).toEqual(new Set([DiagnosticSeverity.Error]));
    await client.notify("workspace/didChangeConfiguration", { settings: { xxgkLint: {} } });
  });

  test("a report that is nearly filled in has errors where it is blank", async () => {
    await client.open(uri, good.replace(row, row.replace("| 0 |", "|  |")));
    expect(severities(await client.diagnostics(uri))).toEqual(new Set([DiagnosticSeverity.Error]));
  });
});
