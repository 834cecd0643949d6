import { newWordFile } from "@xxgk-lint/shared/files/new-word-file.ts";
import { paragraph, styleIds } from "@xxgk-lint/shared/notations/docx/write.ts";

/*
 * The letter that goes back with a report, as a Word file for docxtemplater: {name} is filled in, what stands between {#list} and {/list} comes once
 * for each of the list, or where there is something to tell. An office changes a copy of it as it likes.
 */

/** The default template, made anew each time: it is our own file. */
export function letterTemplate(): Uint8Array {
  const body = [
    paragraph("政府信息公开工作年度报告审核意见", "title"),
    flush("{agency}："),
    paragraph(
      "你单位报送的{#year}{year}年{/year}政府信息公开工作年度报告{#files}（{files}）{/files}，经第{round}轮审核，结论为：{status}。",
      "body",
    ),
    ...["{#notes}", "{.}。", "{/notes}"].map((words) => paragraph(words, "body")),
    ...[
      "{#changes}",
      "与第{previous}轮相比：已改 {mended} 处，未改 {left} 处，新增 {added} 处，改动 {numbers} 个数。",
      "{/changes}",
    ].map((words) => paragraph(words, "body")),
    paragraph("{#groups}", "body"),
    paragraph("{ordinal}、{title}（{count} 处）", "heading"),
    itemsTable,
    paragraph("{/groups}", "body"),
    ...["{#held}", "{ordinal}、已核对无误"].map((words, i) => paragraph(words, i === 0 ? "body" : "heading")),
    ...["{#checks}", "{name}：{result}。", "{/checks}", "{/held}"].map((words) => paragraph(words, "body")),
    paragraph("请逐项修改或者说明，填写“修改情况”，连同改好的报告一并报回。", "body"),
    paragraph("{date}", "signature"),
  ];
  return newWordFile(body.join(""), "政府信息公开工作年度报告审核意见");
}

/** 称谓: without the indent of other paragraphs. */
function flush(words: string): string {
  return paragraph(words, "body").replace("</w:pPr>", '<w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>');
}

interface Column {
  readonly head: string;
  /** In twentieths of a point; all of them make the width between the margins. */
  readonly width: number;
  readonly words: readonly string[];
  readonly isCentred?: true;
}

const columns: readonly Column[] = [
  { head: "序号", width: 560, words: ["{#items}{n}"], isCentred: true },
  { head: "位置", width: 2250, words: ["{place}", "{#since}〔{since}〕{/since}"] },
  { head: "填报数", width: 880, words: ["{stated}"], isCentred: true },
  { head: "应为", width: 880, words: ["{expected}"], isCentred: true },
  { head: "问题和依据", width: 3034, words: ["{message}", "{#clause}依据：{clause}{/clause}"] },
  { head: "修改情况", width: 1240, words: ["{/items}"] },
];

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

const itemsTable =
  `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
  '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
  `<w:tr><w:trPr><w:tblHeader/></w:trPr>${columns.map(({ head, width }) => cell([head], width, true)).join("")}</w:tr>` +
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${columns.map(({ words, width, isCentred }) => cell(words, width, isCentred)).join("")}</w:tr></w:tbl>`;

function cell(words: readonly string[], width: number, isCentred = false): string {
  const lines = words.map((each) => {
    const line = paragraph(each, "cell");
    return isCentred ? line : line.replace(`<w:pStyle w:val="${styleIds.cell}"/>`, '$&<w:jc w:val="left"/>');
  });
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${lines.join("")}</w:tc>`;
}
