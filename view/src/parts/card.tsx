import { balanceOf, type CellNumbers, fillIn } from "@xxgk-lint/shared/sheet/relations.ts";
import type { SheetFinding, SheetRelation, SheetSpot, SheetTable } from "@xxgk-lint/shared/sheet/sheet.ts";
import { findingsAt, type Pen } from "../pen.ts";
import type { SheetState } from "../state.ts";

interface Props {
  readonly spot: SheetSpot;
  readonly pen: Pen;
  readonly state: SheetState;
}

/** All that is to be said of a spot: what it is, its arithmetic, what was found and what mends it. */
export function CardBody({ spot, pen, state }: Props) {
  const table = spot.table === undefined ? undefined : state.tableOf(spot.table);
  const isCell = table !== undefined && spot.cell !== undefined;
  return (
    <>
      {isCell && <CellFacts table={table} cell={spot.cell ?? 0} pen={pen} state={state} />}
      {!isCell && table && <LabelFacts table={table} row={spot.row} />}
      {findingsAt(pen.sheet, spot).map((finding) => (
        <Found key={finding.id} finding={finding} pen={pen} state={state} />
      ))}
    </>
  );
}

interface CellProps {
  readonly table: SheetTable;
  readonly cell: number;
  readonly pen: Pen;
  readonly state: SheetState;
}

function CellFacts({ table, cell, pen, state }: CellProps) {
  const spec = table.cells[cell];
  const numbers = state.numbersOf(table);
  const isTold = findingsAt(pen.sheet, { table: table.key, cell }).some(({ rule }) => rule.startsWith("sum/"));
  const relations = table.relations.filter((relation) => {
    // What does not balance, the finding tells with its numbers.
    const isIn = [...relation.left, ...relation.right].some((term) => term.cell === cell);
    return isIn && !(isTold && balanceOf(relation, numbers).difference);
  });
  const ghost = state.ghostOf(table, cell, numbers);
  if (!spec) return null;
  return (
    <div class="facts">
      <p class="name">
        <b>{spec.name}</b> <Value text={state.textOf(table, cell)} unit={spec.unit} pen={pen} />
        {spec.prior !== undefined && <span class="faint"> {pen.words.prior(spec.prior)}</span>}
      </p>
      {ghost !== undefined && <p class="faint">{pen.words.ghost(ghost)}</p>}
      {spec.locked !== undefined && <p class="warning">{spec.locked}</p>}
      {relations.map((relation) => (
        <Arithmetic key={relation.where} relation={relation} numbers={numbers} pen={pen} />
      ))}
      {spec.county && <County table={table} cell={cell} county={spec.county} pen={pen} state={state} />}
    </div>
  );
}

function Value({ text, unit, pen }: { readonly text: string; readonly unit: string; readonly pen: Pen }) {
  if (text === "") return <span class="faint">{pen.words.isBlank}</span>;
  return (
    <span class="value">
      {text} {unit}
    </span>
  );
}

function Arithmetic(props: { readonly relation: SheetRelation; readonly numbers: CellNumbers; readonly pen: Pen }) {
  const { relation, numbers, pen } = props;
  const { left, right, difference, open } = balanceOf(relation, numbers);
  const isKnown = left !== undefined && right !== undefined && difference !== undefined;
  return (
    <p class={isKnown && difference !== 0 ? "sum off" : "sum"}>
      <span class="where">{relation.where}</span> {fillIn(relation, numbers)}
      <span class="verdict">
        {isKnown
          ? difference === 0
            ? pen.words.balanced(left)
            : pen.words.off(left, right, Math.abs(difference))
          : pen.words.notJudged(open)}
      </span>
    </p>
  );
}

/** What a row counts, at its label. */
function LabelFacts({ table, row }: { readonly table: SheetTable; readonly row: string | undefined }) {
  const place = table.rows.flatMap(({ places }) => places).find((each) => row !== undefined && each.row === row);
  if (!place) return null;
  return (
    <p class="name">
      <b>{place.text}</b> {place.meaning && <span class="faint">{place.meaning}</span>}
    </p>
  );
}

interface CountyProps extends CellProps {
  readonly county: { readonly sum: number; readonly difference?: number };
}

/** The agencies' sum, what each reports on demand, and the sum as a choice for this one cell. */
function County({ table, cell, county: { sum, difference }, pen: { words }, state }: CountyProps) {
  const isAsked = state.shares?.table === table.key && state.shares.cell === cell;
  const shares = isAsked ? state.shares?.list : undefined;
  return (
    <div class="county">
      <p class={difference ? "sum off" : "sum"}>
        {difference ? words.countyOff(sum, difference) : words.county(sum)}
        {!isAsked && (
          <button type="button" onClick={() => void state.askShares({ table: table.key, cell })}>
            {words.askShares}
          </button>
        )}
        {difference !== 0 && state.textOf(table, cell) !== String(sum) && (
          <button type="button" onClick={() => state.write([{ table: table.key, cell, text: String(sum) }])}>
            {words.setTo(sum)}
          </button>
        )}
      </p>
      {shares && (
        <ul class="shares">
          {shares.map(({ agency, value, uri }) => (
            <li key={uri}>
              <button type="button" class="link" onClick={() => state.host.run({ kind: "open", uri })}>
                {agency}
              </button>{" "}
              {value ?? <span class="warning">{words.noNumber}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({ finding, pen, state }: { readonly finding: SheetFinding; readonly pen: Pen; readonly state: SheetState }) {
  const { words } = pen;
  return (
    <div class={`found ${finding.isOpen ? "open" : finding.severity}`}>
      <p>{finding.message}</p>
      <p class="actions">
        {finding.actions.map(({ title, isSafe }, i) => (
          <button key={title} type="button" class={isSafe ? "safe" : ""} onClick={() => void state.applyAction(finding.id, i)}>
            {title}
          </button>
        ))}
        <button type="button" class="link" onClick={() => state.host.show(finding.at, true)}>
          {words.toText}
        </button>
        <button type="button" class="link" onClick={() => state.host.run({ kind: "explain", rule: finding.rule })}>
          {words.explain}
        </button>
        {!finding.isOpen && state.host.canWaive !== false && (
          <button type="button" class="link" onClick={() => state.host.run({ kind: "waive", finding: finding.id })}>
            {words.waive}
          </button>
        )}
      </p>
    </div>
  );
}
