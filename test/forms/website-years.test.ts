import { describe, expect, test } from "vitest";
import { edition2021 } from "../../shared/src/forms/index.ts";
import { packSummary, unpackSummary } from "../../shared/src/workspace/packed-summary.ts";
import { takenOver } from "../../shared/src/workspace/taken-over.ts";
import { findingsOn } from "../support/rule.ts";
import { summaryOf } from "../support/summaries.ts";
import { sheetForm, sheetValue, writeSheet } from "../support/website.ts";

type Values = { readonly [row: string]: string };

const grown: Values = { visitors: "123", visits: "456", users: "1000", published: "5360", handled: "98" };

/** A sheet of 2025 with these values, or the one of the year before. */
function sheetWith(values: Values): string {
  return writeSheet("markdown", (cell) => ({ ...grown, ...values })[cell.row.key] ?? sheetValue(cell));
}

function before(values: Values) {
  return summaryOf("2024.md", sheetWith({ ...lastYears, ...values }).replace("2025年度", "2024年度"));
}

const lastYears: Values = {
  ...{ visitors: "100", visits: "400", published: "5260", news: "3100" },
  ...{ handled: "90", individuals: "60", organisations: "30" },
};

function rulesOn(own: Values, last: Values): string[] {
  return findingsOn(sheetWith(own), { prior: before(last) }).map(({ rule, severity }) => `${rule} ${severity}`);
}

test("two years that follow each other have nothing to tell", () => expect(rulesOn({}, {})).toEqual([]));

describe("what should be the same, and what should not become less", () => {
  test("another code is information that names both", () => {
    const findings = findingsOn(sheetWith({ code: "3301220002" }), { prior: before({}) });
    expect(findings).toMatchObject([{ rule: "prior/carried-over", severity: "information" }]);
    expect(findings[0]?.message).toContain("“政府网站标识码”与上年不同：本年“3301220002”，2024年“3301220001”");
    const [place] = findings[0]?.related ?? [];
    const last = sheetWith(lastYears);
    expect(last.slice(place?.range.start, place?.range.end)).toBe("3301220001");
  });

  test.each([
    ["an address in other marks", { address: "http://www.yunshan.gov.cn/" }, {}],
    ["another website of the office", { code: "3301220002", address: "https://water.yunshan.gov.cn", users: "3" }, {}],
    ["blank on one side", { code: "" }, { address: "" }],
    ["names, which change", { name: "云山水务网", type: "部门网站" }, {}],
    ["half of the users", { users: "500" }, {}],
  ])("nothing is told of %s", (_, own, last) => {
    expect(rulesOn(own, last).filter((found) => found.startsWith("prior"))).toEqual([]);
  });

  test("less than half of the users is information", () => {
    expect(rulesOn({ users: "499" }, {})).toEqual(["prior/carried-over information"]);
  });
});

describe("last year's numbers", () => {
  test("all of them are one finding, with some by name", () => {
    const findings = findingsOn(sheetWith(lastYears), { prior: before({}) });
    expect(findings).toMatchObject([{ rule: "prior/copied", severity: "warning" }]);
    expect(findings[0]?.message).toBe(
      "8 个每年都不同的数中有 8 个与上一年度（2024年）的完全一样（独立用户访问总量 100、网站总访问量 400、信息发布总数 5260），像是沿用了上年的报表。请换成本年度的数。",
    );
  });

  test.each([
    ["some of them", { ...lastYears, visitors: "123", visits: "456" }],
    ["those of a website without visitors", zeros()],
  ])("nothing is told of %s", (_, values) => expect(rulesOn(values, zerosOf(values))).toEqual([]));

  function zeros(): Values {
    const keys = ["visitors", "visits", "published", "general", "news", "disclosed", "handled", "individuals", "organisations"];
    return Object.fromEntries(keys.map((key) => [key, "0"]));
  }

  function zerosOf(values: Values): Values {
    return values.published === "0" ? values : {};
  }
});

test("a new sheet takes over what names the website, also from a summary that was packed", () => {
  const last = unpackSummary(JSON.parse(JSON.stringify(packSummary(before({ police: "" })))));
  const known = takenOver(last);
  const [table] = sheetForm.tables;
  const taken = table?.cells.flatMap((cell) => known(cell) ?? []);
  expect(taken).toEqual(["有", "https://www.yunshan.gov.cn", "有", "有", "3301220001", "云ICP备05000001号"]);
  expect(edition2021.tables[1]?.cells.flatMap((cell) => known(cell) ?? [])).toEqual([]);
});
