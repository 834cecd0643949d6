import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type AnnotateOptions, annotate } from "../../shared/src/annotate/annotate.ts";
import { openWordFile, type WordFile } from "../../shared/src/files/word-file.ts";
import { lint } from "../../shared/src/lint.ts";
import { readDocx } from "../../shared/src/readers/docx/read-docx.ts";
import { wordsAt } from "../../shared/src/report/words-at.ts";
import type { Example } from "../../shared/src/rules/rule.ts";
import { show } from "../readers/support.ts";
import { wordFile } from "../support/word.ts";
import { rowXml, wordBody } from "../support/word-drafts.ts";
import { faultsOf } from "../support/word-schema.ts";

const author = { name: "xxgk-lint", date: "2026-01-20T08:00:00Z", locale: "zh", isSuggesting: false } as const;
const suggesting = { ...author, isSuggesting: true };

const repeated = rowXml("2.重复申请");
const edits: Example["edits"] = [
  // A blank cell, a dash and a wrong total in one row; a paragraph without content for a cell; words cut over runs.
  {
    find: repeated,
    replace: repeated
      .replace(">0<", "><")
      .replace(">0<", ">—<")
      .replace(/>0<(?!.*>0<)/, ">5<"),
  },
  {
    find: rowXml("3.要求提供公开出版物"),
    replace: rowXml("3.要求提供公开出版物").replace(/<w:p>(?:(?!<w:p>).)*?>0<.*?<\/w:p>/, "<w:p/>"),
  },
  { find: "2023年政府信息公开工作年度报告", replace: "2022年政府信息</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>公开年报" },
  { find: "2024年1月15日", replace: "2024年4月15日" },
];
const faulty = opened(wordFile(wordBody(edits)));

function opened(bytes: Uint8Array): WordFile {
  const file = openWordFile(bytes);
  if (typeof file === "string") throw new Error(file);
  return file;
}

function annotated(file: WordFile, options: AnnotateOptions = author): WordFile {
  return opened(annotate(file, lint(file.document).findings, options));
}

function partOf({ bytes }: WordFile, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

/** What a Word file reads once every change is refused. */
function refused({ document }: WordFile): string[] {
  const source = document.source
    .replace(/<w:ins .*?<\/w:ins>/g, "")
    .replace(/<\/?w:del [^>]*>|<\/w:del>/g, "")
    .replaceAll("w:delText", "w:t");
  return readDocx(source, document.parts).flatMap(show);
}

const read = ({ document }: WordFile) => readDocx(document.source, document.parts).flatMap(show);

describe("comments", () => {
  test("stand on the words or the cell of every finding, and change nothing else", () => {
    const file = annotated(faulty);
    const { findings, report } = lint(faulty.document);
    expect(faultsOf(file.document.source)).toEqual([]);
    expect(read(file)).toEqual(read(faulty));
    const { source } = file.document;
    const ids = [...source.matchAll(/<w:commentRangeStart w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(findings.length);
    for (const [i, id] of [...ids].sort((a, b) => Number(a) - Number(b)).entries()) {
      const finding = findings[i];
      const between = source.slice(source.indexOf(`Start w:id="${id}"`), source.indexOf(`End w:id="${id}"`));
      const words = [...between.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join("");
      expect(words).toBe(report && finding ? wordsAt(report, finding.range) : "");
    }
  });

  test("say what is wrong, what it should be and which clause asks for it", () => {
    const xml = partOf(annotated(faulty), "word/comments.xml");
    const [comment = ""] = /<w:comment [^>]*>(?:(?!<\/w:comment>).)*商业企业.*?<\/w:comment>/.exec(xml) ?? [];
    expect(comment).toContain('w:author="xxgk-lint" w:date="2026-01-20T08:00:00Z"');
    expect([...comment.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
      "【错误】“2.重复申请”「商业企业」写的是“—”，不能用横线或斜线代替，没有请填 0。",
      "建议：改为 0",
      "依据：国办公开办函〔2021〕30号 附表 二、三、四",
      "xxgk-lint cell/number",
    ]);
  });

  test("that are there already stay, and new ones get numbers of their own", () => {
    const once = annotated(faulty);
    const twice = annotated(once);
    const ids = [...partOf(twice, "word/comments.xml").matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2 * lint(faulty.document).findings.length);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(partOf(twice, "word/comments.xml")).toContain(
      partOf(once, "word/comments.xml").replace(/^.*?<w:comments[^>]*>|<\/w:comments>$/gs, ""),
    );
    expect(faultsOf(twice.document.source)).toEqual([]);
    const { "word/document.xml": _, "word/comments.xml": __, ...others } = unzipSync(twice.bytes);
    const { "word/document.xml": _d, "word/comments.xml": _c, ...before } = unzipSync(once.bytes);
    expect(others).toEqual(before);
  });

  test("are announced in content types and relationships", () => {
    const file = annotated(faulty);
    expect(partOf(file, "[Content_Types].xml")).toContain('PartName="/word/comments.xml"');
    expect(partOf(file, "word/_rels/document.xml.rels")).toMatch(/Type="[^"]*\/comments" Target="comments.xml"/);
  });
});

describe("proposals as tracked changes", () => {
  const file = annotated(faulty, suggesting);

  test("accepted, they are what the fixes do; sums can be judged then", () => {
    expect(faultsOf(file.document.source)).toEqual([]);
    const left = lint(file.document).findings.map(({ rule }) => rule);
    expect(left).toEqual(["sum/applicants", "report/signature"]);
  });

  test("refused, they leave the text as it was", () => expect(refused(file)).toEqual(read(faulty)));
});
