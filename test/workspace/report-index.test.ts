import { expect, test } from "vitest";
import { ReportIndex } from "../../shared/src/workspace/report-index.ts";
import type { RollupSettings } from "../../shared/src/workspace/rollup.ts";
import { summaryCell } from "../../shared/src/workspace/summary.ts";
import { countyFiles } from "../support/county/county.ts";
import { writeReport } from "../support/generate.ts";
import { blankSummary, summaryOf } from "../support/summaries.ts";

const qingxi = "云山县清溪镇人民政府";

test("a summary has every number, where it stands, and why there is none", () => {
  const text = writeReport().replace("| 行政许可 | 0 |", "| 行政许可 | 126 |").replace("| 行政处罚 | 0 |", "| 行政处罚 |  |");
  const summary = summaryOf("a", text);
  const cell = summaryCell(summary, "disclosure", "licences", "decisions");
  expect(cell?.value).toBe(126);
  expect(text.slice(cell?.range.start, cell?.range.end)).toBe("126");
  expect(summaryCell(summary, "disclosure", "penalties", "decisions")).toBeUndefined();
  expect(summary.tables.get("disclosure")?.values).toContain("blank");
});

test("last year's report is the same agency's, by whatever name", () => {
  const index = indexOf(
    ["2022", { year: 2022, agency: "云山县清溪镇政府" }],
    ["other", { year: 2022, agency: "云山县石桥镇人民政府" }],
  );
  expect(index.priorOf(blankSummary("2023", { year: 2023, agency: qingxi }))?.uri).toBe("2022");
  expect(index.priorOf(blankSummary("2024", { year: 2024, agency: qingxi }))).toBeUndefined();
  expect(index.priorOf(blankSummary("dept", { year: 2023, agency: "云山县水务局" }))).toBeUndefined();
});

test("a name without its county is taken for one with it where only one can be meant", () => {
  const short = blankSummary("2023", { year: 2023, agency: "清溪镇人民政府" });
  const index = indexOf(["a", { year: 2022, agency: qingxi }]);
  expect(index.priorOf(short)?.uri).toBe("a");
  index.put("b", blankSummary("b", { year: 2022, agency: "临江县清溪镇人民政府" }));
  expect(index.priorOf(short)).toBeUndefined();
});

test("a namesake that comes, or goes, touches those whose name it makes ambiguous", () => {
  const index = indexOf(
    ["2022", { year: 2022, agency: "云溪镇人民政府", seed: 1 }],
    ["wanghu", { agency: "望湖县云溪镇人民政府", seed: 2 }],
  );
  const linjiang = blankSummary("linjiang", { agency: "临江县云溪镇人民政府", seed: 3 });
  const wanghu = index.get("wanghu");
  expect(wanghu && index.priorOf(wanghu)?.uri).toBe("2022");
  expect(index.put("linjiang", linjiang)).toEqual(["wanghu"]);
  expect(wanghu && index.priorOf(wanghu)).toBeUndefined();
  expect(index.delete("linjiang")).toEqual(["wanghu"]);
});

test("a template's sentences find the same reports in whatever order they came", () => {
  const bureau = blankSummary("0", { agency: "云山县水务局", seed: 1 });
  const uris = Array.from({ length: 60 }, (_, i) => `${i}`);
  const neighboursIn = (order: readonly string[]) => {
    const index = new ReportIndex();
    for (const uri of order) index.put(uri, { ...bureau, uri });
    return index.around(blankSummary("own", { agency: qingxi, seed: 1 })).neighbours?.map(({ uri }) => uri);
  };
  expect(neighboursIn(uris)?.length).toBeGreaterThan(0);
  expect(neighboursIn(uris.toReversed())).toEqual(neighboursIn(uris));
});

test("two reports of last year that differ leave no prior; two notations of the same do", () => {
  const report = blankSummary("2023", { agency: qingxi });
  const index = indexOf(["a.md", { year: 2022, agency: qingxi }], ["b.html", { year: 2022, agency: qingxi, layout: "html" }]);
  expect(index.priorOf(report)?.uri).toBe("a.md");
  index.put(
    "b.html",
    summaryOf("b.html", writeReport({ year: 2022, agency: qingxi }).replace("| 行政许可 | 0 |", "| 行政许可 | 3 |")),
  );
  expect(index.priorOf(report)).toBeUndefined();
});

test("neighbours are those of the same area and year", () => {
  const index = indexOf(
    ["shiqiao", { agency: "云山县石桥镇人民政府" }],
    ["water", { agency: "云山县水务局" }],
    ["last", { agency: "云山县水务局", year: 2022 }],
    ["far", { agency: "临江市水务局" }],
  );
  const names = index.neighboursOf(blankSummary("own", { agency: qingxi })).map(({ uri }) => uri);
  expect(names).toEqual(["shiqiao", "water"]);
});

test("a change touches next year's report, and no one else's", () => {
  const index = indexOf(["2022", { year: 2022, agency: qingxi, seed: 1 }], ["2023", { agency: qingxi, seed: 2 }]);
  index.put("shiqiao", blankSummary("shiqiao", { agency: "临江市石桥镇人民政府" }));
  expect(index.dependents("2022")).toEqual(["2023"]);
  expect(index.put("2022", blankSummary("2022", { year: 2022, agency: qingxi }))).toEqual(["2023"]);
  expect(index.put("2022", blankSummary("2022", { year: 2020, agency: qingxi }))).toEqual(["2023"]);
  expect(index.delete("2022")).toEqual([]);
  expect(index.dependents("2023")).toEqual([]);
});

const rollup: RollupSettings = {
  report: "*/county.md",
  agencies: ["*/office.md", "*/departments/*", "*/townships/*"],
  leaveOut: ["税务局", "气象局"],
};

test("a county depends on its agencies, not on those that are left out", () => {
  const index = countyIndex();
  expect(index.dependents("file:///c/2023/townships/qingxi.md")).toContain("file:///c/2023/county.md");
  expect(index.dependents("file:///c/2023/departments/qixiang.md")).toEqual([]);
  expect(index.delete("file:///c/2023/townships/qingxi.md")).toContain("file:///c/2023/county.md");
});

test("a roll-up knows its agencies, and what is missing, unreadable or there twice", () => {
  const index = countyIndex();
  const county = index.get("file:///c/2023/county.md");
  if (!county) throw new Error("no county");
  expect(index.rollupStateOf(county)).toMatchObject({ missing: [], unreadable: [], twice: [] });
  expect(index.rollupStateOf(county)?.agencies).toHaveLength(15);
  index.delete("file:///c/2023/townships/qingxi.md");
  index.put("file:///c/2023/townships/shiqiao.md", undefined);
  const copy = "file:///c/2023/townships/copy.md";
  index.put(copy, blankSummary(copy, { agency: "云山县水务局" }));
  const state = index.rollupStateOf(county);
  expect(state?.missing).toEqual([qingxi, "云山县石桥镇人民政府"]);
  expect(state?.unreadable).toEqual(["2023/townships/shiqiao.md"]);
  expect(state?.twice).toEqual(["云山县水务局"]);
});

test("an agency that its report does not name is called as its file is, and two are not one", () => {
  const index = new ReportIndex();
  index.configure([{ report: "county.md", agencies: ["*.md"], leaveOut: [] }], "file:///c/");
  const nameless = (text: string) => text.replaceAll(qingxi, "");
  const licences = (text: string) => text.replace("| 行政许可 | 0 |", "| 行政许可 | 3 |");
  index.put("file:///c/b.md", summaryOf("file:///c/b.md", nameless(licences(writeReport({ agency: qingxi })))));
  index.put("file:///c/a.md", summaryOf("file:///c/a.md", nameless(writeReport({ agency: qingxi }))));
  index.put("file:///c/d.md", summaryOf("file:///c/d.md", nameless(writeReport({ agency: qingxi, year: 2022 }))));
  const state = index.rollupStateOf(blankSummary("file:///c/county.md", { agency: "云山县人民政府" }));
  expect(state?.agencies.map(({ agency }) => agency.name)).toEqual(["a.md", "b.md"]);
  expect(state).toMatchObject({ missing: ["d.md"], twice: [] });
});

test("a path that is named and not there is missing, whatever the order of files and configuration", () => {
  const index = new ReportIndex();
  index.put("file:///c/county.md", blankSummary("file:///c/county.md", { agency: "云山县人民政府" }));
  index.configure([{ report: "county.md", agencies: ["a%20b.md", "甲 乙.md"], leaveOut: [] }], "file:///c");
  index.put("file:///c/%E7%94%B2%20%E4%B9%99.md", blankSummary("file:///c/%E7%94%B2%20%E4%B9%99.md", { agency: qingxi }));
  const county = index.get("file:///c/county.md");
  expect(county && index.rollupStateOf(county)?.missing).toEqual(["a%20b.md"]);
});

test("reports before any year is known are kept and asked nothing", () => {
  const index = new ReportIndex();
  index.put("readme", undefined);
  expect([index.has("readme"), index.get("readme"), index.dependents("readme")]).toEqual([true, undefined, []]);
});

function indexOf(...reports: readonly (readonly [string, Parameters<typeof blankSummary>[1]])[]): ReportIndex {
  const index = new ReportIndex();
  for (const [uri, options] of reports) index.put(uri, blankSummary(uri, options));
  return index;
}

function countyIndex(): ReportIndex {
  const index = new ReportIndex();
  index.configure([rollup], "file:///c/");
  for (const [path, text] of countyFiles()) {
    if (!path.endsWith(".json")) index.put(`file:///c/${path}`, summaryOf(`file:///c/${path}`, text));
  }
  return index;
}

test("what a report's rules may ask of others is there as far as there are others", () => {
  const index = countyIndex();
  const county = index.get("file:///c/2023/county.md");
  if (!county) throw new Error("no county");
  expect(Object.keys(index.around(county))).toContain("rollup");
  const alone = blankSummary("far", { agency: "临江市水务局", seed: 9 });
  expect(index.around(alone)).toEqual({});
  index.put("last", blankSummary("last", { agency: "临江市水务局", year: 2022, seed: 8 }));
  expect(index.around(alone).prior?.uri).toBe("last");
});

test("a roll-up has its own tolerance for fees where its configuration names one", () => {
  for (const feeTolerance of [undefined, 0.5]) {
    const index = new ReportIndex();
    index.configure([{ ...rollup, ...(feeTolerance !== undefined && { feeTolerance }) }], "file:///c/");
    const state = index.rollupStateOf(blankSummary("file:///c/2023/county.md", { agency: "云山县人民政府" }));
    expect(state && "feeTolerance" in state ? state.feeTolerance : undefined).toBe(feeTolerance);
  }
});
