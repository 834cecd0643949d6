import type { ReadableCell, Report } from "../../report/report.ts";
import { surelyPlaced } from "../../report/surely-placed.ts";

/** A number of the report's tables by the keys of its row and column; undefined where the cell holds no readable number. */
export function numberCell(report: Report, table: string, row: string, column: string): ReadableCell | undefined {
  const bound = surelyPlaced(report, table);
  const form = bound?.form.cells.find((cell) => cell.row.key === row && cell.column.key === column);
  const cell = form && bound?.cells[form.index];
  return cell?.state === "number" ? cell : undefined;
}
