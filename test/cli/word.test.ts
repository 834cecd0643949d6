import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { goodDraft } from "../support/drafts.ts";
import { documentXml, wordFile } from "../support/word.ts";
import { goodWordFile, rowXml, wordBody } from "../support/word-drafts.ts";

const repeated = rowXml("2.重复申请");
/** 2.重复申请: the citizens' 0 is blank, 商业企业 has a dash. */
const faultyRow = repeated.replace(">0<", "><").replace(">0<", ">—<");
const faulty = wordFile(wordBody([{ find: repeated, replace: faultyRow }]));

test("a Word file is checked like any other, and its places are told as one finds them on the page", async () => {
  const cwd = folderWith({ "good.docx": goodWordFile, "年报.docx": faulty });
  const { exitCode, out } = await run(["."], { cwd });
  expect(exitCode).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "年报.docx
      表2 第20行第4格（2.重复申请·自然人）  错误  2.重复申请「自然人」没有填数。按勾稽关系应为 0，请核对后填写。  cell/empty
        │ 2.重复申请 |  | — | 0 | 0 | 0 | 0 | 0
        │              ^
        可以考虑：填 0
      表2 第20行第5格（2.重复申请·商业企业）  错误  “2.重复申请”「商业企业」写的是“—”，不能用横线或斜线代替，没有请填 0。  cell/number
        │ 2.重复申请 |  | — | 0 | 0 | 0 | 0 | 0
        │                 ^
        可以考虑：改为 0

    检查了 2 份报告：2 个错误、0 个警告、0 个提示。
    "
  `);
});

test("JSON names table, row, column and heading beside the XML's own line and column", async () => {
  const cwd = folderWith({ "年报.docx": faulty });
  const [{ messages }] = JSON.parse((await run(["--format", "json", "."], { cwd })).out);
  expect(messages[0]).toMatchObject({
    ...{ ruleId: "cell/empty", line: 1, column: expect.any(Number) },
    location: {
      ...{ part: "word/document.xml", table: 2, row: 20, column: 4 },
      ...{ rowName: "2.重复申请", columnName: "自然人", heading: "三、收到和处理政府信息公开申请情况" },
    },
  });
});

describe("--annotate", () => {
  const part = (cwd: string, file: string, name: string) =>
    new TextDecoder().decode(unzipSync(readFileSync(join(cwd, file)))[name]);

  test("writes a copy with a comment for every finding, whatever stands behind the option", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    const { exitCode, err } = await run(["--annotate", "年报.docx"], { cwd });
    expect([exitCode, err]).toEqual([1, "xxgk-lint: 2 条批注写在 年报.批注.docx\n"]);
    expect(part(cwd, "年报.批注.docx", "word/comments.xml").match(/<w:comment /g)).toHaveLength(2);
    expect(readFileSync(join(cwd, "年报.docx"))).toEqual(faulty);
  });

  test("=suggest has the proposed numbers as tracked changes", async () => {
    const cwd = folderWith({ "年报.docx": faulty });
    expect((await run(["--annotate=suggest", "年报.docx"], { cwd })).exitCode).toBe(1);
    expect(part(cwd, "年报.批注.docx", "word/document.xml").match(/<w:ins /g)).toHaveLength(2);
  });

  test("of a folder leaves out what has no findings; the copies are not checked the next time", async () => {
    const cwd = folderWith({ "年报.docx": faulty, "good.docx": goodWordFile, "a.md": goodDraft });
    await run(["--annotate", "."], { cwd });
    expect((await run(["--annotate", "."], { cwd })).out).toContain("检查了 3 份报告");
    expect(readdirSync(cwd).filter((name) => name.includes("批注"))).toEqual(["年报.批注.docx", "年报.批注2.docx"]);
  });
});

/** What a folder may hold beside reports, and a word of the sentence that tells of it. */
const unreadable: readonly (readonly [string, Buffer, string])[] = [
  ["a password", Buffer.concat([ole(), Buffer.from("EncryptedPackage", "utf16le")]), "打开密码"],
  ["an old .doc", ole(), "旧格式"],
  ["a damaged package", goodWordFile.subarray(0, goodWordFile.length >> 1), "已损坏"],
  ["damaged XML", wordFile(wordBody().replace("</w:tr>", "")), "已损坏"],
  ["no document in it", pack({ "[Content_Types].xml": "<Types/>" }), "已损坏"],
  ["macros", pack({ "word/document.xml": documentXml(""), "word/vbaProject.bin": "x" }), "含宏"],
  ["a spreadsheet", pack({ "[Content_Types].xml": "", "xl/workbook.xml": "" }), "电子表格"],
  ["slides", pack({ "[Content_Types].xml": "", "ppt/presentation.xml": "" }), "演示文稿"],
  ["OFD", pack({ "OFD.xml": "" }), "OFD"],
  ["OpenDocument", pack({ mimetype: "", "content.xml": "" }), "OpenDocument"],
  ["an archive", pack({ "年报.docx": "" }), "压缩文件"],
  ["RTF", Buffer.from("{\\rtf1 }"), "RTF"],
  ["a picture", Buffer.from("\x89PNG\r\n", "latin1"), "图片"],
  ["a zip bomb", pack({ "[Content_Types].xml": "", "word/document.xml": " ".repeat(41 * 1024 * 1024) }), "大得不像文稿"],
  ["entities", entities(), "实体"],
  [
    "a page in one file",
    Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'),
    "单个文件网页",
  ],
  ["Word's flat XML", Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>'), "XML 文件"],
];

test("what cannot be read has a sentence with a way out, the command ends with 2, and the others are checked", async () => {
  const files = Object.fromEntries(unreadable.map(([name, bytes]) => [`${name}.docx`, bytes]));
  const cwd = folderWith({ ...files, "good.md": goodDraft });
  const { exitCode, err, out } = await run(["."], { cwd });
  expect(exitCode).toBe(2);
  for (const [name, , words] of unreadable) {
    const sentence = err.split("\n").find((line) => line.includes(join(cwd, `${name}.docx：`)));
    expect(sentence, name).toMatch(new RegExp(`${words}.*请`));
  }
  expect(out).toContain("检查了 1 份报告");
});

test("a folder's documents that cannot be read are named", async () => {
  const cwd = folderWith({ "a.doc": ole(), "b.wps": ole(), "c.xlsx": "", "good.md": goodDraft });
  const { exitCode, err } = await run(["."], { cwd });
  expect(exitCode).toBe(2);
  expect(err.split("\n").filter(Boolean)).toEqual([
    expect.stringContaining("a.doc"),
    expect.stringContaining("b.wps"),
    "xxgk-lint: 不是文稿、没有检查的文件：.xlsx 1 个",
  ]);
});

test("a page under the name of a Word file is read as what it is", async () => {
  const cwd = folderWith({ "年报.doc": "<html><body><p>网页</p></body></html>" });
  expect((await run(["年报.doc"], { cwd })).out).toContain("不像政府信息公开工作年度报告");
});

test("elements under another prefix than Word's", async () => {
  const other = documentXml(wordBody([{ find: repeated, replace: faultyRow }]))
    .replaceAll("<w:", "<ns0:")
    .replaceAll("</w:", "</ns0:")
    .replaceAll(" w:", " ns0:")
    .replace("xmlns:w=", "xmlns:ns0=");
  const cwd = folderWith({ "a.docx": pack({ "[Content_Types].xml": "", "word/document.xml": other }) });
  expect((await run(["."], { cwd })).out).toContain("2.重复申请「自然人」没有填数");
});

function ole(): Buffer {
  return Buffer.from("d0cf11e0a1b11ae1", "hex");
}

function pack(parts: { readonly [name: string]: string }): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]))));
}

function entities(): Buffer {
  const xml = documentXml("").replace("<w:document", '<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document');
  return pack({ "[Content_Types].xml": "", "word/document.xml": xml });
}
