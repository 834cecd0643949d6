export { type CellValues, type GridCell, type GridRow, rowGrid, rowLabels, type ShownLabel, tableGrid } from "./grid.ts";
export { openingSentence, type Prose, periodSentence, printReport, type ReportOptions, reportTitle } from "./report.ts";
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
  type FillOptions,
  type PrintOptions,
  printCellFill,
  printGrid,
  printGridRow,
  printRow,
  printTable,
  type RowOptions,
  rowSeparator,
  type TableOptions,
} from "./table.ts";
