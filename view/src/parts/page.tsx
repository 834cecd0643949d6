import type { Sheet, SheetBlock } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { findingsAt, gravest, type Pen } from "../pen.ts";
import { FormTable } from "./form-table.tsx";
import { Grid, Heading, Paragraph } from "./prose.tsx";

/** So many blocks are drawn at once; what a longer report has besides comes with the next moments, so that the page never stands still. */
const atOnce = 250;

/** A block as it was drawn last. */
interface Drawn {
  readonly sheet: Sheet;
  /** All that can be seen of it. */
  readonly look: string;
  readonly node: VNode;
}

/** The report, block by block. */
export function Page({ pen }: { readonly pen: Pen }) {
  const { blocks } = pen.sheet;
  const drawn = useRef<(Drawn | undefined)[]>([]);
  const [count, setCount] = useState(pen.state ? atOnce : Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (count >= blocks.length) return undefined;
    const timer = setTimeout(() => setCount(count + atOnce));
    return () => clearTimeout(timer);
  }, [count, blocks.length]);
  return <div class="page">{blocks.slice(0, count).map((block, i) => drawBlock(block, i, pen, drawn.current))}</div>;
}

/** Words are drawn anew only where they have changed: a long report has thousands of paragraphs, and every key press draws the page. */
function drawBlock(block: SheetBlock, index: number, pen: Pen, drawn: (Drawn | undefined)[]): VNode {
  const { sheet } = pen;
  const before = drawn[index];
  if (before?.sheet === sheet) return before.node;
  const look = block.kind === "table" ? undefined : lookOf(block, index, sheet);
  const node = before && before.look === look ? before.node : <Block key={index} block={block} index={index} pen={pen} />;
  // A form's table shows what is typed as well.
  drawn[index] = look === undefined ? undefined : { sheet, look, node };
  return node;
}

function lookOf(block: SheetBlock, index: number, sheet: Sheet): string {
  const found = findingsAt(sheet, { block: index }).map(({ severity, message, isOpen }) => [severity, message, isOpen]);
  const marked =
    block.kind === "paragraph" ? block.marks.map(({ finding }) => gravest([sheet.findings[finding]].filter(isThere))) : [];
  return JSON.stringify([block, found, marked, sheet.locale]);
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

function Block({ block, index, pen }: { readonly block: SheetBlock; readonly index: number; readonly pen: Pen }) {
  switch (block.kind) {
    case "heading":
      return <Heading block={block} index={index} pen={pen} />;
    case "paragraph":
      return <Paragraph block={block} index={index} pen={pen} />;
    case "grid":
      return <Grid block={block} index={index} pen={pen} />;
    case "table":
      return <FormTable table={block} pen={pen} />;
  }
}
