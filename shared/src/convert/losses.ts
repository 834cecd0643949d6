import type { Layout } from "../readers/block.ts";
import type { Document } from "../readers/document.ts";
import type { Text } from "../text/range.ts";
import type { Part } from "./parts.ts";

/** What a text had that its conversion has not. */
export function lossesOf({ source, layout }: Document, parts: readonly Part[], target: Layout): Text[] {
  const has = (pattern: RegExp) => pattern.test(source);
  const isWord = layout === "docx";
  const pictures = isWord ? /<w:(?:drawing|pict|object)[\s>]/ : /<img[\s/>]|!\[[^\]\n]*\]\(/i;
  const losses: (Text | false)[] = [
    has(pictures) && { zh: "图片没有转", en: "pictures" },
    isWord && has(/<w:(?:footnote|endnote)Reference[\s/>]/) && { zh: "脚注、尾注没有转", en: "footnotes and endnotes" },
    isWord && has(/<w:commentReference[\s/>]/) && { zh: "批注没有转", en: "comments" },
    isWord &&
      has(/<w:(?:ins|del|moveFrom|moveTo) /) && {
        zh: "修订标记没有转：按接受全部修订后的文字转换",
        en: "tracked changes: all are taken as accepted",
      },
    layout === "pdf" && { zh: "页眉、页脚和页码没有转", en: "running heads and page numbers" },
    !holdsMergedCells(target) &&
      hasMergedCells(parts) && { zh: "合并的单元格拆成了单格，合并处留空", en: "merged cells: their other places are blank" },
  ];
  return losses.filter((loss) => loss !== false);
}

function holdsMergedCells(target: Layout): boolean {
  return target === "docx" || target === "html";
}

function hasMergedCells(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === "table" && part.rows.some((cells) => cells.some(({ covered }) => covered)));
}
