export { type Agency, agencyKey, agencyOf, type Level } from "./agency.ts";
export { ReportIndex } from "./report-index.ts";
export { type Rollup, type RollupSettings, rollupState } from "./rollup.ts";
export { type Part, type SummedCell, type SummedTable, type Sums, sumReports } from "./sum.ts";
export { type CellValue, cellAt, type ReportSummary, summarize, summaryCell, type TableSummary } from "./summary.ts";
export { isComplete, type RollupState, type Surroundings } from "./surroundings.ts";
