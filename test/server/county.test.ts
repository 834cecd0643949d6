import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ApplyWorkspaceEditParams, CodeLens, ShowMessageRequestParams } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { folderWith } from "../support/command.ts";
import { countyFiles } from "../support/county/county.ts";
import { LanguageClient } from "../support/language-client.ts";

/** What the server says over a county's tables, and how it fills them in. */

const county = "2023/county.md";
const text = countyFiles().get(county) ?? "";
const command = "xxgkLint.server.insertSums";
/** The county's draft before anybody has filled in a number. */
const blank = text.replace(/\| [\d.]+ (?=\|)/g, "|  ");

let client: LanguageClient;
let folder: string;
/** What the person answers, and was asked. */
let answer: RegExp | undefined;
let asked: ShowMessageRequestParams[];
/** The county's text, as the client has it after each edit. */
let current: string;

beforeEach(() => {
  client = new LanguageClient();
  folder = folderWith(Object.fromEntries(countyFiles()));
  asked = [];
  answer = undefined;
  client.connection.onRequest("window/showMessageRequest", (params: ShowMessageRequestParams) => {
    asked.push(params);
    return params.actions?.find(({ title }) => answer?.test(title)) ?? null;
  });
  client.connection.onRequest("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
    const edits = edit.changes?.[at(county)] ?? [];
    current = TextDocument.applyEdits(TextDocument.create(at(county), "markdown", 1, current), edits);
    return { applied: true };
  });
});

afterEach(() => {
  client.leave();
});

describe("over the tables stands", () => {
  test("that they are the agencies' sums", async () => {
    await begin(text);
    expect(await lenses()).toEqual(Array(3).fill("✓ 汇总：与 15 个机关的合计一致"));
  });

  test("how many cells differ", async () => {
    await begin(text.replace(/(\| 行政处罚 \| )/, "$19"));
    expect((await lenses())[0]).toBe("✗ 汇总：1 格与 15 个机关的合计不同");
  });

  test("what is missing, and again that nothing is", async () => {
    await begin(text);
    await client.diagnostics(at(county));
    const file = "2023/townships/longtan.md";
    rmSync(join(folder, file));
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: at(file), type: 3 }] });
    await client.published(at(county), (codes) => codes.includes("rollup/incomplete"));
    expect(await lenses()).toEqual(Array(3).fill("汇总：14 个机关已有，1 个缺或有误"));
    await client.open(at(file), countyFiles().get(file) ?? "");
    await client.published(at(county), (codes) => codes.length === 0);
    expect((await lenses())[0]).toMatch(/^✓/);
  });

  test("nothing of the kind in other reports", async () => {
    await begin(text);
    const file = "2023/office.md";
    await client.open(at(file), countyFiles().get(file) ?? "");
    expect(await lenses(file)).toEqual([]);
  });
});

describe("the sums", () => {
  test("fill a blank draft, without a question", async () => {
    await begin(blank);
    expect((await lenses())[0]).toBe("汇总：填入 15 个机关的合计数");
    await insert();
    expect(asked).toEqual([]);
    expect(current).toBe(text);
    expect(client.shown).toEqual([expect.stringMatching(/^已填入 \d+ 格。$/)]);
  });

  test("overwrite nothing: what differs is told, to be decided cell by cell", async () => {
    const own = blank.replace("| 行政处罚 |  |", "| 行政处罚 | 7 |");
    await begin(own);
    await insert();
    expect(asked).toEqual([]);
    expect(client.shown).toEqual([expect.stringMatching(/^已填入 \d+ 格；1 格与合计不同，没有改，请逐格核对。$/)]);
    expect(current).toBe(text.replace(/\| 行政处罚 \| \d+ \|/, "| 行政处罚 | 7 |"));
    await client.change(at(county), current);
    await insert();
    expect(client.shown.at(-1)).toBe("没有要填的空格；1 格与合计不同，没有改，请逐格核对。");
  });

  test("say what they lack before they are inserted", async () => {
    const file = "2023/townships/longtan.md";
    rmSync(join(folder, file));
    await begin(blank);
    answer = /^填入 \d+ 个空格/;
    await insert();
    expect(asked[0]?.message).toContain("缺少本年度的报告：云山县龙潭镇人民政府");
    expect(current).not.toBe(blank);
  });

  test("say which have no place", async () => {
    await begin(text.replace(/\| 行政处罚 \|.*\n/, ""));
    await insert();
    expect(client.shown).toEqual(["没有要填的空格；1 格在表中没有位置。"]);
  });

  test("are refused for reports that are no county's", async () => {
    await begin(text);
    const file = "2023/office.md";
    await client.open(at(file), countyFiles().get(file) ?? "");
    await insert(file);
    expect(client.shown).toEqual([expect.stringContaining("没有写明这份报告由哪些机关汇总而成")]);
  });
});

/** Starts with the folder, waits until it is read, and opens the county's draft. */
async function begin(draft: string): Promise<void> {
  await client.start({}, "zh-cn", [pathToFileURL(folder).href]);
  await client.says("已读取");
  current = draft;
  await client.open(at(county), draft);
}

/** The titles that speak of sums of agencies. */
async function lenses(path = county): Promise<(string | undefined)[]> {
  const all = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: at(path) } });
  return all.filter((lens) => lens.command?.command === command).map((lens) => lens.command?.title);
}

function insert(path = county): Promise<unknown> {
  return client.request("workspace/executeCommand", { command, arguments: [at(path)] });
}

function at(path: string): string {
  return pathToFileURL(join(folder, path)).href;
}
