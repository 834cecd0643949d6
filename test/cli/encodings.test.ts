import { readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText, encodeText } from "../../cli/src/files/read-text.ts";
import { folderWith, run } from "../support/command.ts";
import { disguisedDraft, mendedDraft } from "../support/drafts.ts";

const encodings = {
  "UTF-8": (text: string) => Buffer.from(text),
  "UTF-8 with its mark": (text: string) => Buffer.from(`\uFEFF${text}`),
  "UTF-16 LE": (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "UTF-16 BE": (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  GB18030: (text: string) => iconv.encode(text, "gb18030"),
};

test.each(Object.entries(encodings))("%s is read, and written back as it was", async (_, encode) => {
  const cwd = folderWith({ "a.md": encode(disguisedDraft) });
  expect(await run(["--fix", "a.md"], { cwd })).toMatchObject({ exitCode: 0, err: "" });
  expect(readFileSync(join(cwd, "a.md")).equals(encode(mendedDraft))).toBe(true);
});

test.each(Object.entries(encodings))("%s: offsets count from the first character", async (_, encode) => {
  const { out } = await run(["--format", "json", "-"], { input: encode(disguisedDraft) });
  const [{ messages }] = JSON.parse(out);
  expect(messages[0].fix.range[0]).toBe(disguisedDraft.indexOf("１２"));
});

test.each([
  ["NUL bytes", Buffer.from("表\0格"), "不是文本文件"],
  ["a PDF under a wrong name", Buffer.from("%PDF-1.7 …"), "PDF"],
  ["bytes of no known encoding", Buffer.from([0x41, 0xff, 0xff, 0x41]), "文字编码无法识别"],
  ["UTF-16 with half a character", Buffer.from([0xff, 0xfe, 0x41]), "文字编码无法识别"],
])("%s: refused with a way out", async (_, bytes, words) => {
  expect(await run(["-"], { input: bytes })).toMatchObject({ exitCode: 2, err: expect.stringContaining(words) });
});

test("a text that its encoding cannot hold is not written", async () => {
  const encoding = { name: "utf-16le", byteOrderMark: true } as const;
  expect(await encodeText("表\uD800", encoding)).toBeUndefined();
  expect(decodeText((await encodeText("表", encoding)) ?? Buffer.alloc(0), "")).toEqual({ text: "表", encoding });
});

test("a byte order mark inside a text stays", () => {
  expect(decodeText(Buffer.from("\uFEFF表\uFEFF"), "").text).toBe("表\uFEFF");
});
