import { describe, expect, test } from "vitest";
import { disclosureReport, edition2021, kinds, type ReportKind } from "../../shared/src/forms/index.ts";
import { lintReport } from "../../shared/src/lint.ts";
import { printReport } from "../../shared/src/print/index.ts";
import { bind } from "../../shared/src/report/bind.ts";
import type { Report } from "../../shared/src/report/report.ts";
import { ruleIds } from "../../shared/src/rules/ids.ts";
import { writeReport } from "../support/generate.ts";
import { forestReport } from "../support/invented-kind.ts";

/** An edition for reports from 2030 on, of which only the last section is called as before. */
const withThirdEdition: ReportKind = {
  ...disclosureReport,
  editions: [
    disclosureReport.editions[0],
    { ...edition2021, to: 2029 },
    {
      ...edition2021,
      id: "2030",
      from: 2030,
      sections: [
        { key: "figures", title: "主要数据", accepted: [], marks: [], table: "applications" },
        { key: "stories", title: "典型案例", accepted: [], marks: [] },
        ...edition2021.sections.slice(-1),
      ],
    },
  ],
};

const [forestEdition] = forestReport.editions;
const forest = printReport({
  form: forestEdition,
  agency: "云山县林业局",
  year: 2023,
  layout: "markdown",
  eol: "\n",
  values: ({ index }) => String([3, 1, 4, 2, 2][index]),
  prose: { sections: { overview: { after: ["全年平安。"] }, plans: { after: ["继续巡查。"] } } },
});

describe("one kind more", () => {
  const all = [...kinds, forestReport];

  test("a report of a kind that was there before is what it was, section by section", () => {
    for (const year of [2019, 2023]) {
      const text = writeReport({ year });
      const report = bind(text, { kinds: [forestReport, ...kinds] });
      expect(report?.kind).toBe(disclosureReport);
      expect(sectionsOf(report)).toEqual(["overview", "disclosure", "applications", "litigation", "problems", "others"]);
      expect(rulesOn(report)).toEqual([]);
    }
  });

  test("a report of the new one is bound to its form, and only its rules speak", () => {
    const report = bind(forest, { kinds: all });
    expect(report).toMatchObject({ kind: forestReport, form: { id: "forest-2020" }, year: 2023, agency: "云山县林业局" });
    expect(sectionsOf(report)).toEqual(["overview", "fires", "plans"]);
    expect(rulesOn(report)).toEqual([]);
    expect(rulesOn(bind(forest.replace("| 3 | 1 | 4 |", "| 3 | 1 | 5 |"), { kinds: all }))).toEqual(["sum/outcomes"]);
    expect(rulesOn(bind(forest.replace("全年平安。", "全年 平安平安 。XX"), { kinds: all }))).toEqual([]);
  });

  test("neither is taken for the other, nor for one that is not known", () => {
    expect(bind(forest)).toBeUndefined();
    expect(bind(writeReport(), { kinds: [forestReport] })).toBeUndefined();
  });

  test("a row without a label may stand in pieces of its own blocks, which need not be equally wide", () => {
    const pieces = [
      "| 火灾 | | |\n|---|---|---|\n| 一般 | 较大 | 总计 |\n| 3 | 1 | 4 |",
      "| 演练 | |\n|---|---|\n| 县级 | 总计 |\n| 2 | 2 |",
    ];
    const [before, after] = forest.split(/\| 火灾[\s\S]*\| 2 \|\n/);
    const report = bind(`${before}${pieces.join("\n\n")}\n${after}`, { kinds: all });
    expect(report?.tables.get("drills")?.cells.map((cell) => cell?.state === "number" && cell.value)).toEqual([3, 1, 4, 2, 2]);
  });
});

describe("one edition more", () => {
  test("a report of an earlier year keeps its sections", () => {
    for (const year of [2019, 2023]) {
      const report = bind(writeReport({ year }), { kinds: [withThirdEdition] });
      expect(sectionsOf(report)).toEqual(["overview", "disclosure", "applications", "litigation", "problems", "others"]);
      expect(report?.sections.every(({ form }) => form && report.form.sections.includes(form))).toBe(true);
      expect(rulesOn(report)).toEqual([]);
    }
  });

  test("a report of its own years has its own", () => {
    const form = withThirdEdition.editions.at(-1) ?? edition2021;
    const text = printReport({ form, agency: "云山县水务局", year: 2031, layout: "markdown", eol: "\n", values: () => "0" });
    const report = bind(text, { kinds: [withThirdEdition] });
    expect(report?.form.id).toBe("2030");
    expect(sectionsOf(report)).toEqual(["figures", "stories", "others"]);
  });

  test("sections of another edition than the year's are none of the form's", () => {
    const text = writeReport({ year: 2023 }).replaceAll("2023", "2031").replaceAll("2024", "2032");
    const report = bind(text, { kinds: [withThirdEdition] });
    expect(report?.form.id).toBe("2030");
    expect(report?.sections.map(({ form, match }) => [form?.key, match])).toEqual([
      ...Array.from({ length: 5 }, () => [undefined, "none"]),
      ["others", "exact"],
    ]);
  });
});

test.each(kinds)("the rules of the kind $key are there", ({ rules = [] }) => {
  expect(rules.filter((id) => !(ruleIds as readonly string[]).includes(id))).toEqual([]);
});

test("kinds, their editions and their tables are told apart by their keys", () => {
  const tableKeys = kinds.map(({ editions }) => [...new Set(editions.flatMap(({ tables }) => tables.map(({ key }) => key)))]);
  for (const keys of [
    kinds.map(({ key }) => key),
    kinds.flatMap(({ editions }) => editions.map(({ id }) => id)),
    tableKeys.flat(),
  ])
    expect(new Set(keys).size).toBe(keys.length);
});

function sectionsOf(report: Report | undefined): (string | undefined)[] {
  return report?.sections.map(({ form }) => form?.key) ?? [];
}

function rulesOn(report: Report | undefined): string[] {
  return report ? lintReport(report).findings.map(({ rule }) => rule) : ["no report"];
}
