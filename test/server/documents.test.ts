import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { partsOf } from "../../shared/src/convert/parts.ts";
import { openWordFile } from "../../shared/src/files/word-file.ts";
import { lint } from "../../shared/src/lint.ts";
import { folderWith } from "../support/command.ts";
import { blankDraft, goodDraft } from "../support/drafts.ts";
import { LanguageClient } from "../support/language-client.ts";
import { printPdf } from "../support/pdf.ts";
import { wordFile } from "../support/word.ts";
import { goodWordFile, rowXml, wordBody } from "../support/word-drafts.ts";

/** Word files and PDF files beside the drafts: no editor opens them as text. */

const row = rowXml("2.重复申请");
const blankWordFile = wordFile(wordBody([{ find: row, replace: row.replace(">0<", "><") }]));
const hasOne = (codes: readonly unknown[]) => codes.length === 1;
const hasNone = (codes: readonly unknown[]) => codes.length === 0;

let client: LanguageClient;
let folder: string;
const at = (name: string) => pathToFileURL(join(folder, name)).href;

beforeEach(async () => {
  client = new LanguageClient();
  folder = folderWith({
    "2023/年报.docx": blankWordFile,
    "2023/~$年报.docx": "Word has it open",
    "scan.pdf": "%PDF-1.7",
    "a.md": goodDraft,
  });
  await client.start({}, "zh-cn", [pathToFileURL(folder).href]);
});

afterEach(() => {
  client.leave();
});

describe("a Word file of the workspace", () => {
  test("has its findings listed under its name, by their place on the page, and no longer once it is mended", async () => {
    const uri = at("2023/年报.docx");
    const [finding] = await client.published(uri, hasOne);
    expect(finding).toMatchObject({
      message: "表2 第20行第4格（2.重复申请·自然人）：2.重复申请「自然人」没有填数。按勾稽关系应为 0，请核对后填写。",
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    });
    writeFileSync(join(folder, "2023/年报.docx"), goodWordFile);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    expect(await client.published(uri, hasNone)).toEqual([]);
  });

  test("has none any more when it is gone", async () => {
    const uri = at("2023/年报.docx");
    await client.published(uri, hasOne);
    rmSync(join(folder, "2023/年报.docx"));
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 3 }] });
    expect(await client.published(uri, hasNone)).toEqual([]);
  });

  test("is last year's report of a draft", async () => {
    const next = goodDraft
      .replaceAll("2023年", "2024年")
      .replaceAll("2024年1月15日", "2025年1月15日")
      .replaceAll("云山县清溪镇人民政府", "清溪镇人民政府");
    await client.open(at("2024.md"), next);
    const [finding] = await client.published(at("2024.md"), (codes) => codes.includes("prior/carried-over"));
    expect(finding?.relatedInformation?.map(({ location }) => location.uri)).toContain(at("2023/年报.docx"));
  });
});

describe("requests", () => {
  const request = <Answer>(method: string, params: object) => client.request<Answer>(`xxgkLint/${method}`, params);

  test("a file is checked by name, a PDF too, wherever it lies", async () => {
    const other = folderWith({ "年报.pdf": Buffer.from(printPdf(partsOf({ source: blankDraft }))) });
    const uri = pathToFileURL(join(other, "年报.pdf")).href;
    expect(await request("checkFile", { uri })).toMatchObject({
      isReport: true,
      errors: 1,
      warnings: 0,
      remarks: [expect.stringContaining("由 PDF")],
    });
    expect((await client.published(uri, hasOne))[0]?.message).toMatch(/^第1页 表1 /);
    expect(await request("checkFile", { uri: at("scan.pdf") })).toEqual({ refusal: expect.stringContaining("PDF 已损坏") });
    expect(await request("checkFile", { uri: at("none.docx") })).toEqual({ refusal: "找不到这个文件" });
  });

  test("a Word file becomes a draft, a draft that is open a Word file", async () => {
    const draft = await request<{ content: string; losses: string[] }>("convert", {
      uri: at("2023/年报.docx"),
      layout: "markdown",
    });
    expect(draft.losses).toEqual(["合并的单元格拆成了单格，合并处留空"]);
    expect(lint(draft.content).findings.map(({ rule }) => rule)).toEqual(["cell/empty"]);
    await client.open("untitled:年报", blankDraft);
    const word = await request<{ content: string }>("convert", { uri: "untitled:年报", layout: "docx" });
    const file = openWordFile(Buffer.from(word.content, "base64"));
    expect(typeof file === "object" && lint(file.document).findings.map(({ rule }) => rule)).toEqual(["cell/empty"]);
  });

  test("a table that is pasted comes in the notation of the draft; what has no table, and what goes into no report, is left as it is", async () => {
    const html = "<html><body><table><tr><td colspan=2>甲</td></tr><tr><td>乙</td><td> 1 </td></tr></table></body></html>";
    const paste = (uri: string, pasted: string) =>
      request<{ text: string } | null>("pasteAt", { uri, position: { line: 0, character: 0 }, text: "", html: pasted });
    await client.open("untitled:a", goodDraft);
    expect(await paste("untitled:a", html)).toMatchObject({ text: "| 甲 |  |\n|---|---|\n| 乙 | 1 |" });
    expect(await paste("untitled:a", "<p>文字</p>")).toBeNull();
    await client.open("untitled:b", "正文", "plaintext");
    expect(await paste("untitled:b", html)).toBeNull();
  });
});
