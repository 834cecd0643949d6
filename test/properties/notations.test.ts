import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf } from "../../shared/src/convert/parts.ts";
import { openPdf } from "../../shared/src/files/pdf-file.ts";
import type { CellForm } from "../../shared/src/forms/form.ts";
import { type LintResult, lint } from "../../shared/src/lint.ts";
import { printReport, type ReportOptions } from "../../shared/src/print/index.ts";
import type { Document } from "../../shared/src/readers/document.ts";
import { placeAt } from "../../shared/src/report/place.ts";
import { balancedValues, type Values } from "../support/balance.ts";
import { formForYear, layouts, showNumber } from "../support/generate.ts";
import { printPdf } from "../support/pdf.ts";
import { neutralProse } from "../support/prose.ts";
import { pick, seededRandom, whole } from "../support/random.ts";
import { runs } from "../support/runs.ts";
import { wordDocument } from "../support/word.ts";

/** A report with faults that every notation can show, and in which notation it is printed first. */
interface FaultyReport {
  readonly options: Omit<ReportOptions, "layout" | "eol">;
  readonly faults: readonly string[];
}

/* One draft, printed in every notation, gives the same findings: rule, row, column and message. */
test("one draft in all notations gives the same findings", async () => {
  await fc.assert(
    fc.asyncProperty(faultyReports(), async (report) => {
      const [first, ...others] = (await allNotations(report)).map(findingsOf);
      for (const other of others) expect(other, report.faults.join()).toEqual(first);
    }),
    { numRuns: runs(6) },
  );
});

async function allNotations({ options }: FaultyReport): Promise<Document[]> {
  const texts = layouts.map((layout) => ({ source: printReport({ ...options, layout, eol: "\n" }) }));
  const word = wordDocument(printReport({ ...options, layout: "docx", eol: "" }));
  const pdf = await openPdf(printPdf(partsOf(word)));
  if (typeof pdf === "string") throw new Error(pdf);
  return [...texts, word, pdf];
}

/** Levels of headings are no matter of all notations, and so is what a fix would do. */
function findingsOf(document: Document): string[] {
  const result = lint(document);
  expect(result.crashes).toEqual([]);
  return result.findings
    .map((finding) => [finding.rule, ...placeOf(finding.range.start, result), finding.message].join(" · "))
    .sort();
}

function placeOf(offset: number, { report }: LintResult): string[] {
  const place = report && placeAt(report, offset);
  return [place?.row.form?.key ?? "-", place?.cell?.form.column.key ?? "-"];
}

function faultyReports(): fc.Arbitrary<FaultyReport> {
  return fc
    .record({ seed: fc.nat(), year: fc.constantFrom(2020, 2023), count: fc.integer({ min: 0, max: 4 }) })
    .map(({ seed, year, count }) => {
      const random = seededRandom(seed);
      const form = formForYear(year);
      const values: Values = balancedValues(form, random, {});
      const cells = form.tables.flatMap((table) => table.cells);
      const changed = new Map<CellForm, string>();
      const faults = Array.from({ length: count }, () => {
        const cell = pick(random, cells);
        const [name, change] = pick(random, changes);
        changed.set(cell, change(values.get(cell) ?? 0, whole(random, 1, 9)));
        return `${name} ${cell.row.key}/${cell.column.key}`;
      });
      const prose = neutralProse(random, { fee: year > 2020, feeNotice: false });
      const options = {
        ...{ form, year, prose, agency: pick(random, ["云山县清溪镇人民政府", "临江市水务局"]) },
        values: (cell: CellForm) => changed.get(cell) ?? showNumber(cell, values.get(cell) ?? 0),
        ...(count > 2 && { date: `${year + 1}年4月2日`, titles: { problems: "存在的问题和改进" } }),
      };
      return { options, faults };
    });
}

const changes: readonly (readonly [string, (value: number, more: number) => string])[] = [
  ["more", (value, more) => String(value + more)],
  ["blank", () => ""],
  ["dash", () => "—"],
  ["unit", (value) => `${value}件`],
  ["full-width", (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ["words", () => "待定"],
];
