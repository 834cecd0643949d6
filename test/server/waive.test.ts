import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ApplyWorkspaceEditParams, CodeAction } from "vscode-languageserver";
import { readConfig } from "../../shared/src/config.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { run } from "../support/command.ts";
import { LanguageClient } from "../support/language-client.ts";

const row = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
const wrongRow = row.replace("| 0 | 1 |", "| 0 | 2 |");
const wrong = exampleText({ edits: [{ find: row, replace: wrongRow }] });

let client: LanguageClient;
let folder: string;
let uri: string;

beforeEach(() => {
  client = new LanguageClient();
  folder = mkdtempSync(join(tmpdir(), "xxgk-waive-"));
  writeFileSync(join(folder, "a.md"), wrong);
  uri = pathToFileURL(join(folder, "a.md")).href;
});

afterEach(() => {
  client.leave();
  rmSync(folder, { recursive: true });
});

async function offered(): Promise<CodeAction[]> {
  const at = wrong.slice(0, wrong.indexOf(wrongRow) + wrongRow.length - 3).split("\n");
  const place = { line: at.length - 1, character: at.at(-1)?.length ?? 0 };
  const params = { textDocument: { uri }, range: { start: place, end: place }, context: { diagnostics: [] } };
  return client.request<CodeAction[]>("textDocument/codeAction", params);
}

describe("in a folder, a finding is let stand outside the text", () => {
  test("by the extension's command, which asks for the reason: editor and command line are silent then, and the text is as it was", async () => {
    await client.start({ experimental: { xxgkLint: true } }, "zh-cn", [pathToFileURL(folder).href]);
    await client.open(uri, wrong);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    const action = (await offered()).find(({ title }) => title.startsWith("此处不查“横向合计”"));
    const [, finding, isWhole] = action?.command?.arguments ?? [];
    expect(action?.command?.command).toBe("xxgkLint.waive");
    expect(action?.edit).toBeUndefined();
    const waiving = { uri, finding, isWhole, reason: "系统口径不同" };
    const config = await client.request<{ uri: string; text: string }>("xxgkLint/waive", waiving);
    expect(readConfig(config.text).config.waivers).toEqual([
      {
        rule: "sum/applicants",
        agency: "清溪镇人民政府",
        year: 2023,
        at: "applications/carriedIn/total",
        reason: "系统口径不同",
      },
    ]);
    expect(config.uri).toBe(pathToFileURL(join(folder, "xxgk.config.json")).href);
    writeFileSync(join(folder, "xxgk.config.json"), config.text);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: config.uri, type: 1 }] });
    await client.published(uri, (codes) => codes.length === 0);
    expect(await run(["a.md"], { cwd: folder })).toMatchObject({ exitCode: 0 });
    expect((await run(["a.md"], { cwd: folder })).out).toContain("按配置中写明的理由放过 1 处");
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(wrong);
  });

  test("by other editors with a reason that is to be filled in", async () => {
    await client.start({ workspace: { workspaceEdit: { documentChanges: true } } }, "zh-cn", [pathToFileURL(folder).href]);
    const asked = new Promise<ApplyWorkspaceEditParams>((resolve) => {
      client.connection.onRequest("workspace/applyEdit", (params: ApplyWorkspaceEditParams) => {
        resolve(params);
        return { applied: true };
      });
    });
    await client.open(uri, wrong);
    await client.diagnostics(uri);
    const action = (await offered()).find(({ title }) => title.startsWith("这份年报不查“横向合计”"));
    await client.request("workspace/executeCommand", action?.command);
    const [created, changed] = (await asked).edit.documentChanges ?? [];
    expect(created).toMatchObject({ kind: "create", uri: expect.stringMatching(/xxgk\.config\.json$/) });
    const text =
      changed && "edits" in changed && changed.edits[0] && "newText" in changed.edits[0] ? changed.edits[0].newText : "";
    expect(readConfig(text).config.waivers).toEqual([
      { rule: "sum/applicants", agency: "清溪镇人民政府", year: 2023, reason: "（请写明理由）" },
    ]);
  });
});

test("the balance is told as text to editors that have no command for it", async () => {
  await client.start();
  await client.open(uri, wrong);
  await client.diagnostics(uri);
  const sheet = await client.request<string>("workspace/executeCommand", { command: "xxgkLint.showBalance", arguments: [uri] });
  expect(sheet).toContain("| “二”行：自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他＝总计 | 1 | 2 | **相差 1** |");
  expect(client.shown).toContain(sheet);
});
