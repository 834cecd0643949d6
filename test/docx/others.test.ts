import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openWordFile } from "../../shared/src/files/word-file.ts";
import { lint } from "../../shared/src/lint.ts";
import { root } from "../support/command.ts";
import { p, tbl, wordDocument } from "../support/word.ts";
import { wordBody } from "../support/word-drafts.ts";

/** Findings that are the same in every file of the draft: its levels are Markdown's, and automatic numbers cannot be wrong. */
function saidOf(
  messages: readonly { readonly rule: string; readonly message: string }[],
  ...without: readonly string[]
): string[] {
  return messages
    .filter(({ rule }) => !["section/level", ...without].includes(rule))
    .map(({ rule, message }) => `${rule} ${message}`);
}

const draft = lint(readFileSync(join(root, "examples/bad/qingxi-2023.md"), "utf8")).findings;

test.each([
  ["pandoc.docx", []],
  ["libreoffice-odt.docx", []],
  ["libreoffice-html.docx", []],
  ["docx-package.docx", ["section/number"]],
])("%s has the findings of the draft that it was made from", (name, without) => {
  const file = openWordFile(readFileSync(join(root, "test/docx/files", name)));
  if (typeof file === "string") throw new Error(file);
  expect(saidOf(lint(file.document).findings, ...without)).toEqual(saidOf(draft, ...without));
});

describe("a file that people have worked on", () => {
  const body = wordBody();
  const findingsOf = (xml: string) => lint(wordDocument(xml)).findings.map(({ message }) => message);

  test.each([
    [
      "tracked changes",
      (xml: string) =>
        xml.replaceAll(
          /<w:r>(<w:t [^>]*>[^<]{2,})(.)(<\/w:t>)<\/w:r>/g,
          '<w:r>$1$3</w:r><w:del w:id="1" w:author="张三"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id="2" w:author="张三"><w:r><w:t>$2</w:t></w:r></w:ins>',
        ),
    ],
    [
      "comments",
      (xml: string) =>
        xml.replaceAll(
          /(<w:r><w:t [^>]*>[^<]*<\/w:t><\/w:r>)/g,
          '<w:commentRangeStart w:id="1"/>$1<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
        ),
    ],
    [
      "content controls",
      (xml: string) =>
        xml.replaceAll(
          /(<w:r><w:t [^>]*>[^<]*<\/w:t><\/w:r>)/g,
          '<w:sdt><w:sdtPr><w:alias w:val="项"/></w:sdtPr><w:sdtContent>$1</w:sdtContent></w:sdt>',
        ),
    ],
    [
      "every character a run of its own",
      (xml: string) =>
        xml.replaceAll(/<w:r><w:t [^>]*>([^<&]*)<\/w:t><\/w:r>/g, (_, text: string) =>
          [...text].map((char) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${char}</w:t></w:r>`).join(""),
        ),
    ],
    [
      "bookmarks, proofing marks and page breaks as they were last shown",
      (xml: string) =>
        xml.replaceAll(
          "<w:r>",
          '<w:bookmarkStart w:id="3" w:name="_GoBack"/><w:proofErr w:type="spellStart"/><w:bookmarkEnd w:id="3"/><w:r><w:lastRenderedPageBreak/>',
        ),
    ],
    [
      "the title in a text box",
      (xml: string) =>
        xml.replace(
          /^(<w:p>.*?<\/w:p>)/,
          "<w:p><w:r><w:pict><v:textbox><w:txbxContent>$1</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
        ),
    ],
    ["the whole report in a table of one cell", (xml: string) => `<w:tbl><w:tr><w:tc>${xml}</w:tc></w:tr></w:tbl>${p("")}`],
    [
      "a table for the signature",
      (xml: string) =>
        xml.replace(/<w:p>(?:(?!<w:p>).)*清溪镇人民政府<\/w:t><\/w:r><\/w:p><w:p>(?:(?!<w:p>).)*15日<\/w:t><\/w:r><\/w:p>$/, "") +
        p("清溪镇人民政府") +
        p("2024年1月15日"),
    ],
  ])("%s: no false finding", (_, change) => {
    expect(findingsOf(change(body))).toEqual([]);
    expect(change(body)).not.toBe(body);
  });

  test("a header table of particulars before the report", () => {
    expect(findingsOf(tbl(["索引号", "001"], ["发文日期", "2024年1月15日"]) + body)).toEqual([]);
  });
});
