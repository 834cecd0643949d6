import { applyEdits, fixAll } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import { balancedValues } from "../support/balance.ts";
import { cellOf } from "../support/faults.ts";
import { formForYear, writeReport } from "../support/generate.ts";
import { drawnPrinters, loosely, loosePrinters } from "../support/loose.ts";
import { pick, seededRandom, whole } from "../support/random.ts";
import { numbersOf } from "./fixes.ts";

const printers = Object.entries({ ...loosePrinters, ...drawnPrinters });
const widths = [0, 40, 60, 80];

/** A sound report, a printer and a width (0: no lines are broken), and the same with one number changed: what is wrong with what is said of them. */
export function fuzzLoose(number: number): string[] {
  const random = seededRandom(number);
  const [name, print] = printers[number % printers.length] ?? printers[0] ?? [];
  if (!print) return [];
  const year = pick(random, [2020, 2023]);
  const form = formForYear(year);
  const sound = loosely(
    writeReport({ year, values: balancedValues(form, random), layout: "tabs" }),
    print,
    pick(random, widths) || undefined,
  );
  const wrong = loud(sound).map((finding) => `${name}, sound: ${finding.rule} ${finding.message}`);
  const fixed = fixAll(sound).text;
  if (numbersOf(fixed).join() !== numbersOf(sound).join()) wrong.push(`${name}: --fix changes a number`);
  const cells = form.tables.find(({ key }) => key === "applications")?.cells ?? [];
  const { range, raw } = cellOf(sound, pick(random, cells), "applications");
  const faulty = applyEdits(sound, [{ range, text: String(Number(raw) + whole(random, 1, 3000)) }]);
  const found = loud(faulty).filter(({ rule }) => rule.startsWith("sum/"));
  if (!found.some((finding) => finding.range.start === range.start))
    wrong.push(`${name}: ${raw} changed, and its cell is not named`);
  return wrong;
}

function loud(text: string): Finding[] {
  return lint(text).findings.filter(({ severity }) => severity !== "information");
}
