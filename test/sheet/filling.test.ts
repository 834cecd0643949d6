import { expect, test } from "vitest";
import { applyEdits } from "../../shared/src/fix.ts";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { lint } from "../../shared/src/lint.ts";
import { printBlankReport } from "../../shared/src/print/index.ts";
import { changeCells } from "../../shared/src/sheet/change.ts";
import { balancedValues } from "../support/balance.ts";
import { layouts } from "../support/generate.ts";
import { seededRandom } from "../support/random.ts";

/** A right report while it is filled in: two hundred numbers, one after another, and nothing false is said of any state. */

const values = balancedValues(edition2021, seededRandom(7));
const cells = edition2021.tables.flatMap(({ key, cells: own }) => own.map((cell) => ({ key, cell })));

/** Of a notation that differs in nothing but how it is read, some states will do. */
const cellsAtOnce = { markdown: 1, tabs: 9, lines: 9, html: 9 } as const;

test.each(layouts)("in %s, in the order of reading", (layout) => {
  let text = printBlankReport({ form: edition2021, agency: "云山县水务局", year: 2025, layout, eol: "\n" });
  for (let at = 0; at < cells.length; ) {
    const key = cells[at]?.key ?? "";
    const next = cells.slice(at, at + cellsAtOnce[layout]).filter((each) => each.key === key);
    const { report, findings } = lint(text);
    const said = findings.filter(({ rule }) => /^(?:sum|row|table|prior)\//.test(rule));
    expect(said.map(({ rule, message }) => `with ${at} cells: ${rule} ${message}`)).toEqual([]);
    const typed = next.map(({ cell }) => ({ table: key, cell: cell.index, text: String(values.get(cell) ?? 0) }));
    const changed = report && changeCells(report, typed);
    if (!changed || "refusal" in changed) throw new Error(`no place for cell ${at}`);
    text = applyEdits(text, changed.edits);
    at += next.length;
  }
  expect(lint(text).findings.filter(({ rule }) => /^(?:sum|row|table|cell)\//.test(rule))).toEqual([]);
});
