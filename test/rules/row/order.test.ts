import { expect, test } from "vitest";
import { fixAll } from "../../../shared/src/fix.ts";
import { edited, expectAtMarks } from "../../support/edited.ts";
import { plainDraft, printDraft, tableRules } from "../../support/faults.ts";
import { layouts, lineEndings } from "../../support/generate.ts";

const second = "|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
const fourth = "|  |  | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";

test("a row further down than the form has it", () => {
  const { findings } = expectAtMarks(
    edited({}, [second, ""], [fourth, fourth + second.replace("2.重复申请", "⟦2.重复申请⟧")]),
    "row/order",
  );
  expect(findings[0]?.message).toBe(
    "“2.重复申请”一行不在应在的位置，按格式应紧接“1.信访举报投诉类申请”之后。请移回原位，以免汇总时错行。",
  );
});

test.each(layouts)("rows of one group are put in order in %s, the group's label stays on top", (layout) => {
  for (const eol of lineEndings) {
    const draft = plainDraft(2023, layout, eol);
    for (const [key, one, other] of [
      ["applications", "petition", "excessive"],
      ["applications", "repeated", "publication"],
      ["applications", "received", "carriedIn"],
      ["disclosure", "penalties", "coercion"],
      ["disclosure", "rules", "normativeDocuments"],
    ] as const) {
      const text = printDraft(draft, key, (rows) =>
        rows.map((row) => rows.find((form) => form.key === (row.key === one ? other : row.key === other ? one : row.key)) ?? row),
      );
      expect(new Set(tableRules(text))).toEqual(new Set(["row/order"]));
      expect(fixAll(text).text).toBe(printDraft(draft));
    }
  }
});

test.each(["markdown", "tabs", "lines"] as const)("a row that has strayed into another group is moved back in %s", (layout) => {
  const draft = plainDraft(2023, layout);
  const text = printDraft(draft, "applications", (rows) => {
    const strayed = rows.filter(({ key }) => key === "repeated");
    return rows
      .filter(({ key }) => key !== "repeated")
      .flatMap((row) => (row.key === "resultsTotal" ? [row, ...strayed] : [row]));
  });
  expect(tableRules(text)).toContain("row/order");
});
