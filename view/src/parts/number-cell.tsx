import { isNumberKind } from "@xxgk-lint/shared/report/tables/number.ts";
import type { SheetCell, SheetPlace, SheetTable } from "@xxgk-lint/shared/sheet/sheet.ts";
import { classes, fieldId, findingsAt, gravest, type Pen } from "../pen.ts";
import { spoken } from "./flag.tsx";

export interface NumberCellProps {
  readonly table: SheetTable;
  readonly place: SheetPlace;
  readonly cell: number;
  readonly pen: Pen;
  readonly text: string;
  /** What its parts add up to, offered in a blank total. */
  readonly ghost: number | undefined;
  readonly isTotal: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Of the same relation as the active cell, or related to its findings. */
  readonly isLit: boolean;
}

/** A number of the form: a field, or words on a page that is only read. */
export function NumberCell(props: NumberCellProps) {
  const { table, place, cell: index, pen, text, isTotal, isActive, isSelected, isLit } = props;
  const cell = table.cells[index];
  if (!cell) return null;
  const findings = findingsAt(pen.sheet, { table: table.key, cell: index });
  const look = classes(
    "number",
    gravest(findings),
    isTotal && "total",
    text === "" && "blank",
    cell.state === "missing" && text === "" && "missing",
    place.column === 0 && "edge",
    isActive && "active",
    isSelected && "selected",
    isLit && "lit",
  );
  const why = findings.map((finding) => spoken(finding, pen)).join("\n");
  return (
    <td class={look} colSpan={span(place.colSpan)} rowSpan={span(place.rowSpan)}>
      {pen.state ? (
        <Field {...props} spec={cell} isFaulty={/error|warning/.test(gravest(findings))} why={why} />
      ) : (
        <Printed text={text} why={why} />
      )}
      <Beside spec={cell} pen={pen} />
    </td>
  );
}

interface FieldProps extends NumberCellProps {
  readonly spec: SheetCell;
  readonly isFaulty: boolean;
  readonly why: string;
}

function Field({ table, cell, pen, text, ghost, spec, isFaulty, why }: FieldProps) {
  const id = fieldId(table.key, cell);
  const description = [why, spec.locked ?? "", ghost === undefined ? "" : pen.words.ghost(ghost)].filter(Boolean).join("\n");
  return (
    <>
      <input
        id={id}
        class="field"
        type="text"
        inputMode={isNumberKind(spec.kind) ? "decimal" : "text"}
        autocomplete="off"
        spellcheck={false}
        value={text}
        placeholder={ghost === undefined ? "" : String(ghost)}
        readOnly={spec.locked !== undefined}
        aria-label={spec.name}
        aria-invalid={isFaulty}
        aria-describedby={description ? `${id}-why` : undefined}
        data-table={table.key}
        data-cell={cell}
      />
      {description && (
        <span class="unseen" id={`${id}-why`}>
          {description}
        </span>
      )}
    </>
  );
}

function Printed({ text, why }: { readonly text: string; readonly why: string }) {
  if (why === "") return <>{text}</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is told is told by keyboard, too.
    <span class="flagged" tabIndex={0}>
      {text || "　"}
      <span class="told">{why}</span>
    </span>
  );
}

/** Faint below the number: last year's, and the agencies' sum. */
function Beside({ spec: { prior, county }, pen }: { readonly spec: SheetCell; readonly pen: Pen }) {
  const { state, words } = pen;
  const shown = [
    ...(prior !== undefined && (state?.showPrior ?? true) ? [<span key="prior">{words.prior(prior)}</span>] : []),
    ...(county && (state?.showCounty ?? true) ? [<Sum key="county" county={county} pen={pen} />] : []),
  ];
  return shown.length > 0 ? <small class="beside">{shown}</small> : null;
}

function Sum({ county: { sum, difference }, pen }: { readonly county: NonNullable<SheetCell["county"]>; readonly pen: Pen }) {
  return <span class={classes(!!difference && "off")}>{pen.words.county(sum)}</span>;
}

export function span(count: number): number | undefined {
  return count > 1 ? count : undefined;
}
