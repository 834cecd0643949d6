export type { GridCell, GridRow } from "../notations/notation.ts";
export { type BlankOptions, openProse, printBlankReport } from "./blank.ts";
export { type CellValues, rowGrid, rowLabels, type ShownLabel, tableGrid, withRows } from "./grid.ts";
export { type Prose, periodSentence, printReport, type ReportOptions, reportTitle } from "./report.ts";
export {
  chineseOrdinal,
  type HeadingOptions,
  joinBlocks,
  printHeading,
  printParagraph,
  printSection,
  printTitle,
  type SectionOptions,
  type SectionProse,
} from "./section.ts";
export {
  type PrintOptions,
  printGrid,
  printGridRow,
  printRow,
  printTable,
  type RowOptions,
  rowSeparator,
  type TableOptions,
} from "./table.ts";
