import { expect, test } from "vitest";
import { readConfig } from "../../shared/src/config.ts";
import { addRollup, addWaiver } from "../../shared/src/config-edit.ts";
import type { Waiver } from "../../shared/src/rules/waivers.ts";

const waiver: Waiver = {
  rule: "sum/applicants",
  agency: "云山县水务局",
  year: 2025,
  at: "applications/received/total",
  reason: "系统口径",
};

test("the first waiver makes the file", () => {
  const text = addWaiver("", waiver);
  expect(readConfig(text)).toMatchObject({ config: { waivers: [waiver] }, problems: [] });
  expect(text).toMatch(/^\{\n {2}"waivers": \[\n {4}\{\n {6}"rule": "sum\/applicants",[\s\S]*\n\}\n$/);
});

test("one more leaves everything else as it is written", () => {
  const source = `{\r\n    "prior": ["2024/*.md"],   \r\n    "waivers": [ { "rule": "text/link", "reason": "内网" } ]\r\n}\r\n`;
  const text = addWaiver(source, waiver);
  expect(text.startsWith(`{\r\n    "prior": ["2024/*.md"],   \r\n`)).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  expect(readConfig(text).config.waivers).toEqual([{ rule: "text/link", reason: "内网" }, waiver]);
});

test("a roll-up", () => {
  const rollup = { report: "county.md", agencies: ["a.md", "b.md"], leaveOut: ["税务局"] };
  expect(readConfig(addRollup('{ "locale": "zh" }', rollup)).config).toMatchObject({ locale: "zh", rollups: [rollup] });
});
