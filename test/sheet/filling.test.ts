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

test.each(layouts)("in %s, in the order of reading", (layout) => {
  let text = printBlankReport({ form: edition2021, agency: "云山县水务局", year: 2025, layout, eol: "\n" });
  for (const { key, cell } of cells) {
    const { report, findings } = lint(text);
    const said = findings.filter(({ rule }) => /^(?:sum|row|table|prior)\//.test(rule));
    expect(said.map(({ rule, message }) => `before ${cell.row.key}/${cell.column.key}: ${rule} ${message}`)).toEqual([]);
    const changed = report && changeCells(report, [{ table: key, cell: cell.index, text: String(values.get(cell) ?? 0) }]);
    if (!changed || "refusal" in changed) throw new Error(`no place for ${cell.row.key}/${cell.column.key}`);
    text = applyEdits(text, changed.edits);
  }
  expect(lint(text).findings.filter(({ rule }) => /^(?:sum|row|table|cell)\//.test(rule))).toEqual([]);
});
