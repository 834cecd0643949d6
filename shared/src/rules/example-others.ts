import { bind } from "../report/bind.ts";
import { type ReportSummary, summarize } from "../workspace/summary.ts";
import type { Surroundings } from "../workspace/surroundings.ts";
import { exampleText } from "./example.ts";
import type { Example, OtherExample } from "./rule.ts";

/** The agency of the report that examples are made of. */
const agency = "清溪镇人民政府";

/** The other reports that an example needs. Throws where one of them is no report, which is a mistake in the example. */
export function exampleSurroundings(example: Example): Surroundings {
  const others = example.others ?? [];
  const as = (kind: OtherExample["as"]) => others.filter((other) => other.as === kind).map((other) => summaryOf(other, example));
  const [prior] = as("prior");
  const agencies = as("agency");
  const rollup = { agencies, missing: [], unreadable: [], twice: [] };
  return { ...(prior && { prior }), neighbours: as("neighbour"), ...(agencies.length > 0 && { rollup }) };
}

function summaryOf(other: OtherExample, { year = 2023, layout = "markdown" }: Example): ReportSummary {
  const ownYear = other.as === "prior" ? year - 1 : year;
  const name = other.agency ?? agency;
  const text = exampleText({ year: ownYear, layout, edits: other.edits }).replaceAll(/[⟦⟧]/g, "").replaceAll(agency, name);
  const report = bind(text);
  if (!report) throw new Error(`the example's report of ${name} for ${ownYear} is none`);
  return summarize(`${name}${ownYear}`, report);
}
