import { edition2021 } from "../../../shared/src/forms/index.ts";
import { type Prose, printReport } from "../../../shared/src/print/index.ts";
import { seededRandom } from "../random.ts";
import { agencies, type CountyAgency, county } from "./agencies.ts";
import { type Numbers, summedNumbers, yearsNumbers } from "./numbers.ts";
import { countyProse } from "./prose.ts";

/** What one report of the county is written from; faults are put in here. */
export interface CountyReport {
  readonly agency: CountyAgency;
  readonly year: number;
  readonly numbers: Numbers;
  /** Of its prose's random numbers. */
  readonly seed: number;
  prose: Prose;
}

export const countyYears = [2022, 2023] as const;

/** The reports of the made-up county by path, for two years: one follows from the other, and the county is the sum of its agencies. */
export function countyReports(): Map<string, CountyReport> {
  const reports = new Map<string, CountyReport>();
  const add = (agency: CountyAgency, year: number, numbers: Numbers, seed: number) => {
    const prose = countyProse(agency, year, numbers, seededRandom(seed));
    reports.set(`${year}/${agency.path}`, { agency, year, numbers, seed, prose });
  };
  for (const year of countyYears) {
    agencies.forEach((agency, i) => {
      const prior = reports.get(`${year - 1}/${agency.path}`)?.numbers;
      add(agency, year, yearsNumbers(agency.size, prior, seededRandom(year * 100 + i)), year * 100 + 50 + i);
    });
    const inside = agencies.filter(({ outside }) => !outside);
    const parts = inside.flatMap((agency) => reports.get(`${year}/${agency.path}`)?.numbers ?? []);
    add(county, year, summedNumbers(parts), year * 100 + 99);
  }
  return reports;
}

let right: ReadonlyMap<string, string> | undefined;

/** The files of the county, as they stand in examples/county. Those without faults are written once: it takes a tenth of a second. */
export function countyFiles(reports?: Map<string, CountyReport>): Map<string, string> {
  if (reports) return print(reports);
  right ??= print(countyReports());
  return new Map(right);
}

function print(reports: ReadonlyMap<string, CountyReport>): Map<string, string> {
  const files = new Map([...reports].map(([path, report]) => [path, printCounty(report)]));
  files.set("xxgk.config.json", `${JSON.stringify(config, null, 2)}\n`);
  return files;
}

const config = {
  rollups: [
    {
      report: "*/county.md",
      agencies: ["*/office.md", "*/departments/*", "*/townships/*"],
      leaveOut: ["税务局", "气象局"],
      feeTolerance: 0.01,
    },
  ],
};

function printCounty({ agency, year, numbers, prose }: CountyReport): string {
  return printReport({
    ...{ form: edition2021, agency: agency.name, year, layout: agency.layout, eol: "\n", prose },
    values: (cell) => String(numbers.get(cell) ?? 0),
    date: `${year + 1}年1月${10 + (agency.path.length % 10)}日`,
  });
}
