import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isRuleId, ruleIds } from "../../shared/src/rules/ids.ts";
import { rules } from "../../shared/src/rules/index.ts";
import { root } from "../support/command.ts";

test("the list holds every id once, in the order of the ids", () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleIds);
});

test("ids are known, other words are none", () => {
  expect(ruleIds.every(isRuleId)).toBe(true);
  expect(isRuleId("report/none")).toBe(false);
});

test.each(rules)("$id is its file and its page", ({ id }) => {
  expect(missingFiles([`shared/src/rules/${id}.ts`, `docs/rules/${id}.md`])).toEqual([]);
});

test.each(rules)("$id is its test", ({ id }) => {
  expect(missingFiles([`test/rules/${id}.test.ts`])).toEqual([]);
});

function missingFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => !existsSync(join(root, path)));
}
