import type { SheetBlock, SheetGrid, SheetHeading, SheetParagraph } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { ComponentChildren } from "preact";
import { classes, gravest, type Pen } from "../pen.ts";
import { Flag } from "./flag.tsx";

interface Props<Block extends SheetBlock> {
  readonly block: Block;
  /** Its place among the sheet's blocks. */
  readonly index: number;
  readonly pen: Pen;
}

export function Heading({ block, index, pen }: Props<SheetHeading>) {
  const Tag = `h${block.level}` as "h1" | "h2" | "h3";
  return (
    <Tag class={classes(block.isMissing && "missing")} data-block={index}>
      {block.text}
      {block.isMissing && <span class="remark">{pen.words.missing}</span>}
      <Flag spot={{ block: index }} pen={pen} />
    </Tag>
  );
}

/** A paragraph to read, with what was found in it marked. */
export function Paragraph({ block: { text, marks }, index, pen }: Props<SheetParagraph>) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end, finding } of marks) {
    const found = pen.sheet.findings[finding];
    pieces.push(
      text.slice(at, start),
      <mark key={start} class={gravest(found ? [found] : [])}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <p data-block={index}>
      {pieces}
      {text.slice(at)}
      <Flag spot={{ block: index }} pen={pen} />
    </p>
  );
}

/** A table that is none of the form's. */
export function Grid({ block, index }: Props<SheetGrid>) {
  return (
    <div class="scroll" data-block={index}>
      <table class="other">
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
