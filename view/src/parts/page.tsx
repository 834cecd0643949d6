import type { SheetBlock } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Pen } from "../pen.ts";
import { FormTable } from "./form-table.tsx";
import { Grid, Heading, Paragraph } from "./prose.tsx";

/** The report, block by block. */
export function Page({ pen }: { readonly pen: Pen }) {
  return (
    <div class="page">
      {pen.sheet.blocks.map((block, i) => (
        <Block key={i} block={block} index={i} pen={pen} />
      ))}
    </div>
  );
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
