import type { CellNumbers } from "@xxgk-lint/shared/sheet/relations.ts";
import type { SheetPlace, SheetRow, SheetTable } from "@xxgk-lint/shared/sheet/sheet.ts";
import { classes, findingsAt, type Pen } from "../pen.ts";
import { Flag } from "./flag.tsx";
import { FootRow, Margin } from "./margin.tsx";
import { NumberCell, span } from "./number-cell.tsx";

/** From so many rows on the header stays in sight. */
const longTable = 16;

interface Props {
  readonly table: SheetTable;
  readonly pen: Pen;
}

/** A table as the form prints it, every number a field, with running totals around it. */
export function FormTable({ table, pen }: Props) {
  const { state, words } = pen;
  const numbers = state?.numbersOf(table) ?? table.cells.map(({ value }) => value);
  const looks = looksOf(table, pen);
  const header = table.rows.findIndex(({ isHeader }) => !isHeader);
  const hasRight = table.margins.right.some((relation) => relation !== null);
  const draw = (row: SheetRow, i: number) => (
    <tr key={i} class={classes(row.isHeader && "header")}>
      {row.places.map((place) =>
        place.cell === undefined ? (
          <Words key={place.column} place={place} table={table} pen={pen} />
        ) : (
          <NumberCell
            key={place.column}
            {...{ table, place, pen, cell: place.cell }}
            text={state?.textOf(table, place.cell) ?? table.cells[place.cell]?.text ?? ""}
            ghost={state?.ghostOf(table, place.cell, numbers)}
            isTotal={looks.totals.has(place.cell)}
            isActive={state?.isActive(table.key, place.cell) ?? false}
            isSelected={looks.selected.has(place.cell)}
            isLit={looks.lit.has(place.cell)}
          />
        ),
      )}
      {hasRight && <RightMargin row={i} table={table} numbers={numbers} pen={pen} header={header} />}
    </tr>
  );
  const label = [pen.label, table.name].filter(Boolean).join(" ");
  return (
    // Of a page that is only read, what scrolls is the region.
    <section class={classes("form-table", table.isMissing && "missing")} aria-label={state && label} data-form={table.key}>
      <div class="table-head">
        <span class="table-name">{table.name}</span>
        <Flag spot={{ table: table.key }} pen={pen} />
        {table.isMissing && <span class="remark">{words.missingTable}</span>}
        {state && <FillButton table={table} pen={pen} />}
      </div>
      <div class="scroll" {...(!state && { tabIndex: 0, role: "region", "aria-label": label })}>
        <table class={classes(table.rows.length > longTable && "long")}>
          <thead>{table.rows.slice(0, header).map(draw)}</thead>
          <tbody>{table.rows.slice(header).map((row, i) => draw(row, header + i))}</tbody>
          {table.margins.bottom.length > 0 && (
            <tfoot>
              {table.margins.bottom.map((row) => (
                <FootRow key={row.label} row={row} table={table} numbers={numbers} pen={pen} />
              ))}
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}

/** Header words, a group's label, a row's own label. */
function Words({ place, table, pen }: { readonly place: SheetPlace } & Props) {
  const spans = { colSpan: span(place.colSpan), rowSpan: span(place.rowSpan) };
  if (place.heads === "column") {
    return (
      <th {...spans} class={classes(edge(place))} scope={place.colSpan > 1 ? "colgroup" : "col"}>
        {place.text}
      </th>
    );
  }
  const spot = { table: table.key, ...(place.row !== undefined && { row: place.row }) };
  const isOwn = place.heads === "row";
  return (
    <th {...spans} class={classes("label", isOwn && "own", edge(place))} scope={isOwn ? "row" : "rowgroup"} title={place.meaning}>
      {place.text}
      {isOwn && <Flag spot={spot} pen={pen} />}
    </th>
  );
}

interface RightMarginProps extends Props {
  readonly row: number;
  readonly header: number;
  readonly numbers: CellNumbers;
}

/** The column of running totals has one head over all header rows. */
function RightMargin({ row, header, table, numbers, pen }: RightMarginProps) {
  if (row > 0 && row < header) return null;
  if (row === 0) {
    return (
      <th class="margin" scope="col" rowSpan={span(header)}>
        {pen.words.sum}
      </th>
    );
  }
  const relation = table.margins.right[row];
  return <Margin relation={relation === null ? undefined : table.relations[relation ?? -1]} numbers={numbers} pen={pen} />;
}

/** The frame's left side. */
function edge({ column }: SheetPlace): string {
  return column === 0 ? "edge" : "";
}

function FillButton({ table, pen: { state, words } }: Props) {
  const hasBlank = state && table.cells.some((_, i) => state.textOf(table, i) === "");
  if (!state || !hasBlank) return null;
  const isPart = state.active?.table === table.key && state.block.flat().length > 1;
  return (
    <button type="button" onClick={() => state.fill(table)}>
      {isPart ? words.fillSelected : words.fillBlanks}
    </button>
  );
}

interface Looks {
  readonly totals: ReadonlySet<number>;
  readonly selected: ReadonlySet<number>;
  readonly lit: ReadonlySet<number>;
}

/** Which cells of a table are drawn otherwise: totals, the selected block, and those tied to the active cell. */
function looksOf(table: SheetTable, { state, sheet }: Pen): Looks {
  const totals = new Set(table.relations.flatMap(({ total }) => total ?? []));
  const spot = state?.looked ?? state?.active;
  const active = spot?.table === table.key ? spot.cell : undefined;
  const block = state?.active?.table === table.key ? state.block.flat() : [];
  const selected = new Set(block.length > 1 ? block.map(({ cell }) => cell) : []);
  if (active === undefined) return { totals, selected, lit: new Set() };
  const tied = table.relations.map(({ left, right }) => [...left, ...right].map(({ cell }) => cell));
  const related = findingsAt(sheet, { table: table.key, cell: active }).flatMap((finding) =>
    finding.related.flatMap(({ at }) => (at.table === table.key ? (at.cell ?? []) : [])),
  );
  return { totals, selected, lit: new Set([...tied.filter((cells) => cells.includes(active)).flat(), ...related]) };
}
