import { lint } from "@xxgk-lint/shared/lint.ts";
import { describe, expect, test } from "vitest";
// @ts-expect-error A script of the build, which has no types.
import { snippets } from "../../client/scripts/snippets.mjs";

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

const files: Record<string, Record<string, Snippet>> = await snippets();

/** The values that a clerk would fill in. */
const filledIn: Readonly<Record<string, string>> = { 年份: "2026", 机关名称: "云山县水务局", 成文日期: "2027年1月15日" };

describe.each(Object.entries(files))("snippets for %s", (_, file) => {
  test("give a report in which only the blanks are wrong", () => {
    const { report, findings } = lint(filled(file.空白年报));
    expect(report?.year).toBe(2026);
    expect([...(report?.tables.keys() ?? [])]).toHaveLength(3);
    const rules = new Set(findings.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(["cell/empty", "section/empty", "text/placeholder"]);
  });

  test("hold what the rules ask for", () => {
    const whole = filled(file.空白年报);
    for (const name of ["标题", "统计期限", "编制依据"]) expect(whole).toContain(filled(file[name]));
    for (const [name, table] of Object.entries(file)) if (name.startsWith("空白表")) expect(whole).toContain(filled(table));
  });
});

function filled(snippet: Snippet | undefined): string {
  const text = snippet?.body.join("\n") ?? "";
  return text.replaceAll(/\$\{\d:([^}]+)\}/g, (_, name) => filledIn[name] ?? name);
}
