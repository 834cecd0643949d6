import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { readConfig } from "../../shared/src/config.ts";
import { root } from "../support/command.ts";

/** docs/xxgk.config.schema.json says what the reader takes: the same properties, and the same of every sample. */

const schema = JSON.parse(readFileSync(join(root, "docs/xxgk.config.schema.json"), "utf8"));
const isValid = new Ajv({ strict: false }).compile(schema);
const files: { readonly [path: string]: string } = { "a.json": "{}", "b/c.json": "{}" };
const isRead = (config: unknown) => readConfig(JSON.stringify(config), 0, (path) => files[path]).problems.length === 0;

const rollup = { report: "a.md", agencies: ["b/*"] };
const waiver = { rule: "text/link", reason: "内网" };

/** A right value of every property, by path. */
const right: { readonly [path: string]: unknown } = {
  extends: ["strict", "a.json"],
  locale: "en",
  edition: "2021",
  rules: { "sum/*": "off", "prior/copied": ["error", { share: 0.5, sentences: 3 }], "*": ["information"] },
  copied: { share: 0.5, sentences: 3 },
  ignores: ["a/**"],
  overrides: [{ files: ["a/*"], rules: { "text/link": "off" }, edition: "2019" }],
  prior: ["a.md"],
  rollups: [{ ...rollup, leaveOut: ["税务局"], feeTolerance: 0.1 }],
  year: 2025,
  agencies: [{ name: "云山县水务局", kind: "县级部门", contact: "张明", phone: "0558-1234567", file: "水务局.docx" }],
  waivers: [{ ...waiver, agency: "甲局", year: 2025, at: "overview", who: "张明", until: "2026-06-30" }],
};

test("the whole is right for both", () => {
  expect([isValid(right), isRead(right)]).toEqual([true, true]);
  expect([isValid({}), isRead({})]).toEqual([true, true]);
});

/** The properties that the reader names where one is unknown. */
function known(config: unknown): string[] {
  const [problem] = readConfig(JSON.stringify(config)).problems;
  return (
    /可用的有 (.*)/
      .exec(problem?.text.zh ?? "")?.[1]
      ?.split("、")
      .sort() ?? []
  );
}

test.each([
  ["", schema, { unknown: 1 }],
  ["copied", schema.properties.copied, { copied: { unknown: 1 } }],
  ["overrides", schema.properties.overrides.items, { overrides: [{ unknown: 1 }] }],
  ["rollups", schema.properties.rollups.items, { rollups: [{ unknown: 1 }] }],
  ["agencies", schema.properties.agencies.items, { agencies: [{ unknown: 1 }] }],
  ["waivers", schema.properties.waivers.items, { waivers: [{ unknown: 1 }] }],
])("the same properties: %s", (_, { properties }, config) => {
  expect(
    Object.keys(properties)
      .filter((name) => name !== "$schema")
      .sort(),
  ).toEqual(known(config));
});

/** Every kind of value in the place of every property. */
const samples = [
  "",
  "x",
  "zh-CN",
  "2021",
  "off",
  0,
  1,
  0.5,
  -1,
  3000,
  true,
  null,
  [],
  [1],
  ["a"],
  ["off"],
  {},
  { x: 1 },
  [{}],
  [[]],
];

test.each(Object.keys(right))("the same of every kind of value: %s", (name) => {
  for (const value of samples) {
    // Whether a file is there, no schema knows.
    if (name === "extends" && JSON.stringify(value).match(/[a-z0-9]/)) continue;
    expect([name, value, isRead({ [name]: value })]).toEqual([name, value, isValid({ [name]: value })]);
  }
});

test.each([
  ["rules", ["off", "loud", ["off"], ["off", {}], ["off", { share: 0.5 }], ["off", {}, 1], [], {}, 1], "text/link"],
  [
    "rules",
    ["off", ["off", { share: 0.5 }], ["off", { share: 5 }], ["off", { sentences: 0.5 }], ["off", { x: 1 }]],
    "prior/copied",
  ],
  ["rules", ["off", ["off", {}], ["off", { share: 0.5 }]], "sum/*"],
  ["rules", ["off"], "sums/*"],
  ["rules", ["off"], "text/lnk"],
])("the same of a rule's setting: %s %j %s", (_, values, rule) => {
  for (const value of values) {
    const config = { rules: { [rule]: value } };
    expect([value, isRead(config)]).toEqual([value, isValid(config)]);
  }
});

test.each(["rollups", "waivers", "overrides", "agencies"])("the same of every part of %s", (list) => {
  const whole = (right[list] as { readonly [name: string]: unknown }[])[0] ?? {};
  for (const name of Object.keys(whole)) {
    const { [name]: _, ...without } = whole;
    expect([name, isRead({ [list]: [without] })]).toEqual([name, isValid({ [list]: [without] })]);
    for (const value of samples) {
      const config = { [list]: [{ ...whole, [name]: value }] };
      expect([name, value, isRead(config)]).toEqual([name, value, isValid(config)]);
    }
  }
});
