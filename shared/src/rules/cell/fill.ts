import { notations } from "../../notations/index.ts";
import type { BlankCell, BoundRow, BoundTable, Report } from "../../report/report.ts";
import { valuesForBlanks } from "../../report/sums/fill.ts";
import { isNumberKind } from "../../report/tables/number.ts";
import type { Edit } from "../../text/range.ts";
import type { Fix } from "../rule.ts";

/** A blank cell, and the row that it stands in. */
export interface Blank {
  readonly cell: BlankCell;
  readonly row: BoundRow;
}

/** What the sums give, and 0 elsewhere. Undefined where they leave a cell open, and where the text shows no place for a value. */
export function fillBlanks(run: readonly Blank[], table: BoundTable, report: Report): Fix | undefined {
  if (!notations[table.layout].hasCells || run.some(({ cell }) => cell.merged || !isNumberKind(cell.form.column.kind)))
    return undefined;
  const numbers = table.cells.map((cell) => (cell?.state === "number" ? cell.value : undefined));
  const blanks = run.map(({ cell }) => cell.form.index);
  const values = valuesForBlanks(table.form.relations, numbers, blanks);
  if (values.size < blanks.length) return undefined;
  const wordsFor = ({ cell }: Blank) => String(values.get(cell.form.index) ?? 0);
  const edits: Edit[] = run.flatMap((blank) => (blank.cell.absent ? [] : [{ range: blank.cell.range, text: wordsFor(blank) }]));
  for (const row of new Set(run.filter(({ cell }) => cell.absent).map((blank) => blank.row))) {
    const own = run.filter((blank) => blank.row === row && blank.cell.absent).map(wordsFor);
    const edit = appendCells(row, own, table, report);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return { title: fillTitle(run, values), edits };
}

function fillTitle(run: readonly Blank[], values: ReadonlyMap<number, number>): Fix["title"] {
  const others = run.filter(({ cell }) => (values.get(cell.form.index) ?? 0) !== 0);
  const [only] = others;
  if (run.length === 1 || !only) {
    const value = only ? values.get(only.cell.form.index) : 0;
    return { zh: run.length > 1 ? "空格全部填 0" : `填 ${value}`, en: `Fill in ${value}` };
  }
  const named = others
    .slice(0, 3)
    .map(({ cell }) => `${cell.form.row.name}「${cell.form.column.name}」填 ${values.get(cell.form.index)}`);
  const more = others.length > 3 ? `等 ${others.length} 格` : "";
  return { zh: `空格按勾稽关系填（${named.join("，")}${more}），其余填 0`, en: "Fill in what the sums give, 0 elsewhere" };
}

/** Cells that the row does not even have, put at its end. */
function appendCells(row: BoundRow, values: readonly string[], table: BoundTable, report: Report): Edit | undefined {
  const { edit, takesRows } = notations[row.table?.layout ?? table.layout];
  return takesRows ? edit.appendCells(report.source, row.range, values, report.eol) : undefined;
}
