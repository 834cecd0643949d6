import { balanceOf, type CellNumbers } from "@xxgk-lint/shared/sheet/relations.ts";
import type { SheetFootRow, SheetRelation, SheetTable } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Pen } from "../pen.ts";
import { span } from "./number-cell.tsx";

interface MarginProps {
  readonly relation: SheetRelation | undefined;
  readonly numbers: CellNumbers;
  readonly pen: Pen;
  readonly colSpan?: number;
}

/** A running total: grey where both sides agree, red with the difference where not, faint while terms are open. */
export function Margin({ relation, numbers, pen, colSpan = 1 }: MarginProps) {
  const balance = relation && balanceOf(relation, numbers);
  if (!relation || !balance || balance.open === relation.left.length + relation.right.length) {
    return <td class="margin" colSpan={span(colSpan)} />;
  }
  const { left, right, leftSoFar, difference, open } = balance;
  const { words } = pen;
  if (difference === undefined || left === undefined || right === undefined) {
    return (
      <td class="margin open" colSpan={span(colSpan)} title={`${relation.where} ${words.soFar(leftSoFar, open)}`}>
        {leftSoFar}…
      </td>
    );
  }
  const verdict = difference === 0 ? words.balanced(left) : words.off(left, right, Math.abs(difference));
  return (
    <td class={difference === 0 ? "margin even" : "margin off"} colSpan={span(colSpan)} title={`${relation.where} ${verdict}`}>
      {difference === 0 ? left : `${left}≠${right}`}
      {difference !== 0 && <span class="difference">{signed(difference)}</span>}
    </td>
  );
}

/** Below a table: the sums down its columns. */
export function FootRow({ row, table, numbers, pen }: { readonly row: SheetFootRow } & Omit<TableMargins, "index">) {
  const cells = [];
  let column = row.places[0]?.column ?? 0;
  for (const { column: start, colSpan, relation } of row.places) {
    if (start > column) cells.push(<td key={`gap-${column}`} class="margin" colSpan={span(start - column)} />);
    cells.push(<Margin key={start} relation={table.relations[relation]} numbers={numbers} pen={pen} colSpan={colSpan} />);
    column = start + colSpan;
  }
  const labels = row.places[0]?.column ?? 0;
  return (
    <tr class="foot">
      {labels > 0 && (
        <th class="margin" scope="row" colSpan={span(labels)}>
          {row.label}
        </th>
      )}
      {cells}
    </tr>
  );
}

interface TableMargins {
  readonly table: SheetTable;
  readonly numbers: CellNumbers;
  readonly pen: Pen;
}

/** With its sign: +3, -3. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
