import { renderToString } from "preact-render-to-string";
import { type Overview, OverviewTable } from "./parts/overview-table.tsx";

/** A folder's overview as HTML without a script. */
export function renderOverview(overview: Overview): string {
  return renderToString(<OverviewTable {...overview} />);
}
