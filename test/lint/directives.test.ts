import { describe, expect, test } from "vitest";
import { lint } from "../../shared/src/lint.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { layouts } from "../support/generate.ts";

const balanced = "二、上年结转政府信息公开申请数量";

/** A report whose row 二 has a 总计 that does not add up. */
function wrongTotal(): string {
  const row = `| ${balanced} |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`;
  return exampleText({ edits: [{ find: row, replace: row.replace("| 0 | 1 |", "| 0 | 2 |") }] });
}

function rulesOf(text: string): string[] {
  return lint(text).findings.map(({ rule }) => rule);
}

describe("a draft can say what not to check", () => {
  test("in the next line, also inside a table, which it does not tear", () => {
    expect(rulesOf(wrongTotal())).toEqual(["sum/applicants"]);
    const line = `| ${balanced}`;
    expect(rulesOf(wrongTotal().replace(line, `<!-- xxgk-lint-disable-next-line sum/applicants -->\n${line}`))).toEqual([]);
    expect(rulesOf(wrongTotal().replace(line, `<!-- xxgk-lint-disable-next-line -->\n${line}`))).toEqual([]);
  });

  test("in a table, from above it", () => {
    const text = wrongTotal();
    const [header = ""] = /\| （本列数据.*/.exec(text) ?? [];
    const above = (words: string) => text.replace(header, `<!-- xxgk-lint-disable-next-line ${words} -->\n\n${header}`);
    expect(rulesOf(above("sum/applicants"))).toEqual([]);
    expect(rulesOf(above("sum/results"))).toEqual(["directive/unused", "sum/applicants"]);
  });

  test("only the rules that it names", () => {
    const line = `| ${balanced}`;
    const other = wrongTotal().replace(line, `<!-- xxgk-lint-disable-next-line sum/results -->\n${line}`);
    expect(rulesOf(other)).toEqual(["directive/unused", "sum/applicants"]);
  });

  test("in the whole file", () => {
    expect(rulesOf(`<!-- xxgk-lint-disable row/label, sum/applicants -->\n${wrongTotal()}`)).toEqual(["directive/unused"]);
    expect(rulesOf(`<!-- xxgk-lint-disable row/label -->\n${wrongTotal()}`)).toEqual(["directive/unused", "sum/applicants"]);
  });

  test("a name that no rule has silences nothing, nor does prose that speaks of it", () => {
    const line = `| ${balanced}`;
    for (const name of ["sum/none", "sums", "sum/applicants2"]) {
      const misspelt = wrongTotal().replace(line, `<!-- xxgk-lint-disable-next-line ${name} -->\n${line}`);
      expect(rulesOf(misspelt)).toEqual(["directive/unknown", "sum/applicants"]);
    }
    const spoken = wrongTotal().replace("围绕群众", "不使用xxgk-lint-disable，围绕群众");
    expect(rulesOf(spoken)).toContain("sum/applicants");
    expect(rulesOf(`<!-- xxgk-lint-disabled -->\n${wrongTotal()}`)).toEqual(["directive/unknown", "sum/applicants"]);
  });

  test("in its own line", () => {
    const [row = ""] = new RegExp(`\\| ${balanced}.*`).exec(wrongTotal()) ?? [];
    const behind = (rule: string) => wrongTotal().replace(row, `${row} <!-- xxgk-lint-disable-line ${rule} -->`);
    expect(rulesOf(behind("sum/applicants"))).toEqual([]);
    expect(rulesOf(behind("sum/results"))).toEqual(["sum/applicants", "directive/unused"]);
  });

  test("from one place to another", () => {
    const text = wrongTotal();
    const [header = ""] = /\| （本列数据.*/.exec(text) ?? [];
    const between = (first: string, last: string) =>
      text
        .replace(header, `<!-- xxgk-lint-disable ${first} -->\n\n${header}`)
        .replace("## 四、", `<!-- xxgk-lint-enable ${last} -->\n\n## 四、`);
    expect(rulesOf(between("sum/applicants", "sum/applicants"))).toEqual([]);
    expect(rulesOf(between("", ""))).toEqual([]);
    const before = text.replace(header, `<!-- xxgk-lint-disable -->\n\n<!-- xxgk-lint-enable -->\n\n${header}`);
    expect(rulesOf(before)).toEqual(["directive/unused", "sum/applicants"]);
    expect(rulesOf(text.replace(header, `<!-- xxgk-lint-enable -->\n\n${header}`))).toEqual([
      "directive/unused",
      "sum/applicants",
    ]);
  });

  test("with a reason, which names no rule", () => {
    const line = `| ${balanced}`;
    const reasoned = (words: string) => wrongTotal().replace(line, `<!-- xxgk-lint-disable-next-line ${words} -->\n${line}`);
    expect(rulesOf(reasoned("sum/applicants -- 机构合并 cell/empty"))).toEqual([]);
    expect(rulesOf(reasoned("-- cell/empty 机构合并"))).toEqual([]);
    expect(rulesOf(reasoned("sum/applicants 机构合并，见 sum/none"))).toEqual([]);
  });

  test("which is told apart from what is found, and does not count where it is to be ignored", () => {
    const text = `<!-- xxgk-lint-disable sum/applicants -->\n${wrongTotal()}`;
    const { findings, disabled } = lint(text);
    expect([findings, disabled.map(({ rule }) => rule)]).toEqual([[], ["sum/applicants"]]);
    expect(lint(text, { isInlineIgnored: true })).toMatchObject({ findings: [{ rule: "sum/applicants" }], disabled: [] });
  });

  test.each(layouts)("in %s a line of it inside a table is not there for the reader", (layout) => {
    const text = exampleText({ layout, edits: [] });
    const comment =
      layout === "markdown" || layout === "html"
        ? "<!-- xxgk-lint-disable-next-line sum/balance -->"
        : "xxgk-lint-disable-next-line sum/balance";
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.includes(balanced));
    expect(rulesOf([...lines.slice(0, at), comment, ...lines.slice(at)].join("\n"))).toEqual(["directive/unused"]);
  });
});
