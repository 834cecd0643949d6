import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { folderWith, root, run } from "../support/command.ts";
import { countyFiles } from "../support/county/county.ts";
import { countyFaults, faultyFiles } from "../support/county/faults.ts";

test.each([
  ["examples/county", countyFiles],
  ["examples/county-faulty", faultyFiles],
])("%s is what node scripts/county.mjs writes", (folder, files) => {
  expect(new Map([...filesIn(folder)].sort())).toEqual(new Map([...files()].sort()));
});

test("the county is right in everything", async () => {
  const { exitCode, out, err } = await run(["examples/county"]);
  expect([exitCode, out, err]).toEqual([0, "检查了 36 份报告：没有发现问题。\n", ""]);
});

test("its ten faults are found, and nothing else", async () => {
  const cwd = join(root, "examples/county-faulty");
  const { exitCode, out } = await run(["--format", "json", "."], { cwd });
  expect(exitCode).toBe(1);
  const results: readonly { filePath: string; messages: readonly { ruleId: string; line: number }[] }[] = JSON.parse(out);
  const found = results.flatMap(({ filePath, messages }) => {
    const lines = readFileSync(filePath, "utf8").split("\n");
    return messages.map(({ ruleId, line }) => ({ file: relative(cwd, filePath), rule: ruleId, line: lines[line - 1] ?? "" }));
  });
  const expected = countyFaults.map(({ file, rule, line }) => ({ file, rule, line: expect.stringContaining(line) }));
  expect(found).toHaveLength(expected.length);
  expect(found).toEqual(expect.arrayContaining(expected));
});

test("stylish names the other file and its line", async () => {
  const { out } = await run(["2022", "2023/departments"], { cwd: join(root, "examples/county-faulty") });
  expect(out).toContain(join("2022", "departments", "shuiwuju.md"));
  expect(out).toMatch(/shuiwuju\.md 第 77 行 2022年四「自然人」/);
});

test("the county's report alone is still held against its agencies, which are read beside", async () => {
  const cwd = join(root, "examples/county-faulty/2023");
  const { out } = await run(["--format", "json", "county.md"], { cwd });
  const [result, ...others] = JSON.parse(out);
  expect(others).toEqual([]);
  expect(result.messages.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
    "rollup/total",
    "rollup/total",
    "rollup/total",
  ]);
});

test("rollup prints the sums of each year", async () => {
  const cwd = join(root, "examples/county");
  const table = await run(["rollup"], { cwd });
  expect(table.exitCode).toBe(0);
  expect(table.out).toContain("2022 年度，15 个机关合计");
  expect(table.out).toMatch(/^（三）4.保护第三方合法权益 +\d+/m);
  const markdown = (await run(["rollup", "--format", "markdown", "--year", "2023"], { cwd })).out;
  const report = readFileSync(join(cwd, "2023/county.md"), "utf8");
  for (const line of markdown.split("\n").filter((each) => each.startsWith("|"))) expect(report).toContain(line);
  const csv = (await run(["rollup", "--format", "csv", "--year", "2023"], { cwd })).out;
  expect(csv).toMatch(/^\uFEFF汇总报告,年度,表,行,列,合计,单位,没有数的机关\r\n/);
  expect(csv.trimEnd().split("\r\n")).toHaveLength(1 + 10 + 175 + 15);
  const [json, ...rest] = JSON.parse((await run(["rollup", "--format", "json", "--year", "2023"], { cwd })).out);
  expect(rest).toEqual([]);
  expect(json).toMatchObject({ report: "*/county.md", year: 2023, missing: [] });
  expect(json.agencies).toHaveLength(15);
});

test("rollup says what the sum lacks, and ends with 1", async () => {
  const { exitCode, err } = await run(["rollup", "--year", "2022"], { cwd: join(root, "examples/county-faulty") });
  expect(exitCode).toBe(1);
  expect(err).toBe("xxgk-lint: */county.md 2022 年度：缺少本年度的报告：云山县双河镇人民政府\n");
});

test("rollup speaks the configuration's language, unless another is named", async () => {
  const cwd = folderWith({
    ...Object.fromEntries(filesIn("examples/county-faulty")),
    "xxgk.config.json": JSON.stringify({
      locale: "en",
      rollups: [{ report: "*/county.md", agencies: ["*/office.md", "*/townships/*.md"], leaveOut: [] }],
    }),
  });
  expect(await run(["rollup", "--year", "2022"], { cwd })).toMatchObject({
    out: expect.stringContaining("sum of"),
    err: "xxgk-lint: */county.md 2022: no report of the year: 云山县双河镇人民政府\n",
  });
  expect((await run(["rollup", "--year", "2022", "--locale", "zh"], { cwd })).err).toContain("2022 年度：缺少");
});

test("rollup without anything to sum is wrong use", async () => {
  const none = await run(["rollup"], { cwd: folderWith({ "a.md": "" }) });
  expect([none.exitCode, none.err]).toEqual([2, expect.stringContaining("xxgk.config.json")]);
  const year = await run(["rollup", "--year", "2019"], { cwd: join(root, "examples/county") });
  expect([year.exitCode, year.err]).toEqual([2, expect.stringContaining("2019 年度的年度报告")]);
});

function* filesIn(folder: string): Iterable<[string, string]> {
  const at = join(root, folder);
  for (const entry of readdirSync(at, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) yield [relative(at, path).replaceAll("\\", "/"), readFileSync(path, "utf8")];
  }
}
