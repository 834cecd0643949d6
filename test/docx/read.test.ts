import { describe, expect, test } from "vitest";
import { readDocx } from "../../shared/src/readers/docx/read-docx.ts";
import type { Block } from "../../shared/src/readers/index.ts";
import { locate } from "../../shared/src/text/span.ts";
import { show } from "../readers/support.ts";
import { documentXml, type OtherParts, p, tbl, tc, wordDocument } from "../support/word.ts";

/** The blocks of a Word file's body, one a line. */
function outline(body: string, parts?: OtherParts): string[] {
  return blocksOf(body, parts).flatMap(show);
}

function blocksOf(body: string, parts?: OtherParts): Block[] {
  const document = wordDocument(body, parts);
  return readDocx(document.source, document.parts);
}

const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe("words", () => {
  test("a number split over three runs is one number, with its place in the XML", () => {
    const source = documentXml(p("全年共", "1", "2<!-- -->", "95件"));
    const [block] = readDocx(source);
    expect(block?.kind === "paragraph" && block.words.text).toBe("全年共1295件");
    if (block?.kind !== "paragraph") return;
    const { start, end } = locate(block.words, 3, 7);
    expect(source.slice(start, start + 1)).toBe("1");
    expect(source.slice(end - 2, end)).toBe("95");
  });

  test.each([
    ["references", p("甲&lt;乙&amp;&#19993;&#x4E01;"), "甲<乙&丙丁"],
    ["character data", p("甲<![CDATA[<乙>]]>丙"), "甲<乙>丙"],
    [
      "tabs, hyphens and signs",
      `<w:p>${run("甲")}<w:r><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`,
      "甲 乙-\uf0fc",
    ],
    [
      "hyperlinks and smart tags",
      `<w:p><w:hyperlink r:id="a"><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:smartTag>${run("乙")}</w:smartTag></w:p>`,
      "甲乙",
    ],
    [
      "what a field shows, not its code",
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>${run("码")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("甲")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE">${run("乙")}</w:fldSimple></w:p>`,
      "甲乙",
    ],
    [
      "inserted text, not deleted text",
      `<w:p><w:ins w:id="1">${run("甲")}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom w:id="3">${run("移")}</w:moveFrom><w:moveTo w:id="4">${run("乙")}</w:moveTo></w:p>`,
      "甲乙",
    ],
    ["no hidden text", `<w:p>${run("甲")}${run("隐", "<w:vanish/>")}${run("乙", '<w:vanish w:val="0"/>')}</w:p>`, "甲乙"],
    [
      "no reading aids",
      `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run("yún")}</w:rt><w:rubyBase>${run("云")}</w:rubyBase></w:ruby></w:r></w:p>`,
      "云",
    ],
    [
      "content controls, not their prompts",
      `<w:p><w:sdt><w:sdtPr/><w:sdtContent>${run("甲")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处输入文字")}</w:sdtContent></w:sdt></w:p>`,
      "甲",
    ],
    [
      "old properties of tracked changes are no more",
      `<w:p>${run("甲", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")}</w:p>`,
      "甲",
    ],
  ])("%s", (_, body, words) => expect(outline(body)).toEqual([words]));

  test("a line break ends a line; a tracked deletion of a paragraph's end joins two", () => {
    expect(outline(`<w:p><w:r><w:t>云山县水务局</w:t><w:br/><w:t>2024年1月15日</w:t></w:r></w:p>`)).toEqual([
      "云山县水务局",
      "2024年1月15日",
    ]);
    const deleted = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("一、总体")}</w:p>`;
    expect(outline(deleted + p("情况"))).toEqual(["一、总体情况"]);
  });

  test("text boxes are paragraphs of their own, and are read once", () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("甲")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("甲")}</w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(outline(`<w:p><w:r><w:t>乙</w:t></w:r><w:r>${both}</w:r></w:p>`)).toEqual(["甲", "乙"]);
  });

  test("a table of contents repeats the headings and is not read", () => {
    const code =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const field = `<w:p>${code}${run("一、总体情况 1")}</w:p><w:p>${run("二、 2")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("目录")}</w:sdtContent></w:sdt>`;
    const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="TOC 1"/></w:style>';
    expect(
      outline(`${field}${gallery}<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${run("三")}</w:p>${p("正文")}`, { styles }),
    ).toEqual(["正文"]);
  });

  test("headings by their style or by themselves; a long paragraph is none", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="1"/></w:style>';
    const styled = (style: string, text: string) => `<w:p><w:pPr>${style}</w:pPr>${run(text)}</w:p>`;
    expect(
      outline(
        styled('<w:pStyle w:val="b"/>', "一、总体情况") +
          styled('<w:outlineLvl w:val="1"/>', "（一）") +
          styled('<w:pStyle w:val="1"/>', "长".repeat(80)),
        { styles },
      ),
    ).toEqual(["## 一、总体情况", "### （一）", "长".repeat(80)]);
  });
});

describe("tables", () => {
  test("merged cells are laid out into the grid", () => {
    const body = tbl(
      [tc('<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>', "甲"), "乙"],
      [tc('<w:gridSpan w:val="2"/><w:vMerge/>'), "丙"],
      [tc('<w:hMerge w:val="restart"/>', "丁"), tc("<w:hMerge/>"), "戊"],
    );
    expect(outline(body)).toEqual(["甲|^|乙", "^|^|丙", "丁|^|戊"]);
  });

  test("places left out before a row, deleted and hidden rows", () => {
    const row = (properties: string, text: string) => `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`;
    const body = `<w:tbl>${row("", "甲")}${row('<w:gridBefore w:val="1"/>', "乙")}${row('<w:del w:id="1"/>', "旧")}${row("<w:hidden/>", "隐")}</w:tbl>`;
    expect(outline(body)).toEqual(["甲", "|乙"]);
  });

  test("two tables without a paragraph between them are one; one inside another only lays it out", () => {
    expect(blocksOf(tbl(["甲", "0"]) + tbl(["乙", "1"])).map(({ kind }) => kind)).toEqual(["table"]);
    expect(outline(tbl([`<w:tc>${p("外")}${tbl(["规章", "0"])}</w:tc>`, "尾"]))).toEqual(["外", "规章|0", "尾"]);
  });

  test("rows and cells in content controls", () => {
    const cell = `<w:sdt><w:sdtContent><w:tc>${p("乙")}</w:tc></w:sdtContent></w:sdt>`;
    const body = `<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>${p("甲")}</w:tc>${cell}</w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(outline(body)).toEqual(["甲|乙"]);
  });

  test("says where each value stands or would stand", () => {
    const marked =
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>⟦规</w:t></w:r><w:r><w:t>章⟧</w:t></w:r></w:p></w:tc>" +
      '<w:tc><w:p><w:pPr><w:jc w:val="center"/></w:pPr>⟦⟧</w:p></w:tc><w:tc><w:p ⟦⟧/></w:tc>' +
      "<w:tc><w:p><w:r><w:t>⟦　　⟧</w:t></w:r></w:p></w:tc><w:tc><w:p>⟦⟧</w:p><w:p/></w:tc></w:tr></w:tbl>";
    const source = documentXml(marked.replace(/[⟦⟧]/g, ""));
    const [table] = readDocx(source);
    const ranges = table?.kind === "table" ? table.rows.flatMap(({ cells }) => cells.map(({ range }) => range)) : [];
    let shown = source;
    for (const { start, end } of ranges.toReversed())
      shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
    expect(shown).toContain(marked);
  });
});

describe("automatic numbers", () => {
  const level = (at: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCountingThousand", "（%2）")}${level(2, "decimal", "%1.%3", "<w:isLgl/>")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const item = (list: number, at: number, text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

  test("are words before the words", () => {
    const body =
      item(1, 0, "总体情况") +
      item(1, 1, "主动公开") +
      item(1, 1, "依申请") +
      item(1, 2, "丙") +
      item(1, 0, "主动公开") +
      item(1, 1, "甲") +
      item(2, 0, "点") +
      item(3, 0, "问题") +
      item(0, 0, "无");
    expect(outline(body, { numbering })).toEqual([
      "一、总体情况",
      "（一）主动公开",
      "（二）依申请",
      "1.1 丙",
      "二、主动公开",
      "（一）甲",
      "点",
      "五、问题",
      "无",
    ]);
  });

  test("come from a style too", () => {
    const styles = '<w:style w:styleId="s"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(outline(`<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr>${run("总体情况")}</w:p>`, { numbering, styles })).toEqual([
      "一、总体情况",
    ]);
  });

  test("stand for the element that asks for them", () => {
    const document = wordDocument(item(1, 0, "总体情况"), { numbering });
    const [block] = readDocx(document.source, document.parts);
    const range = block?.kind === "paragraph" ? locate(block.words, 0, 2) : { start: 0, end: 0 };
    expect(document.source.slice(range.start, range.end)).toBe("<w:numPr>");
  });
});

test("what is cut off is read up to there, and nothing fails", () => {
  const source = documentXml(p("正文") + tbl(["甲", "乙"], ["丙", "丁"]));
  for (let end = 0; end < source.length; end += 7) expect(() => readDocx(source.slice(0, end))).not.toThrow();
  expect(readDocx(source.slice(0, source.indexOf("丙"))).flatMap(show)).toEqual(["正文", "甲|乙", ""]);
});
