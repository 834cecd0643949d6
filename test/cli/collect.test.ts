import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { folderWith, root, run } from "../support/command.ts";
import { blankDraft, goodDraft } from "../support/drafts.ts";

/** The numbers of many reports in one file. */

const county = join(root, "examples/county");
const files = { "a.md": goodDraft, "=b.md": blankDraft.replaceAll("清溪镇", "白石镇"), "纪要.md": "# 纪要" };

/** The fields of a CSV without quotes in it. */
function fieldsOf(csv: string): string[][] {
  return csv
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}

describe("csv", () => {
  test("a line a report with 200 numbers, and the sum; what is left out is told", async () => {
    const { exitCode, out, err } = await run(["collect", "."], { cwd: folderWith(files) });
    expect(exitCode).toBe(0);
    expect(out.startsWith("\uFEFF机关,年度,文件,")).toBe(true);
    const [heads = [], ...rows] = fieldsOf(out);
    expect(rows.map(([agency, year, file]) => [agency, year, file])).toEqual([
      ["云山县白石镇人民政府", "2023", "'=b.md"],
      ["云山县清溪镇人民政府", "2023", "a.md"],
      ["合计", "2023", ""],
    ]);
    expect([heads.length, ...rows.map((fields) => fields.length)]).toEqual([203, 203, 203, 203]);
    const at = heads.indexOf("主动公开政府信息情况表 行政强制 本年处理决定数量");
    expect(rows.map((fields) => fields[at])).toEqual(["", "0", "0"]);
    expect(err).toBe("xxgk-lint: 不是年度报告或认不出年度，没有汇集的 1 个文件：纪要.md\n");
  });

  test("a line a number, with why there is none", async () => {
    const rows = fieldsOf((await run(["collect", "--by", "cell", "."], { cwd: folderWith(files) })).out);
    expect(rows).toHaveLength(401);
    expect(rows.filter((fields) => fields.at(-1) === "空")).toEqual([
      ["云山县白石镇人民政府", "2023", "'=b.md", "主动公开政府信息情况表", "行政强制", "本年处理决定数量", "", "件", "空"],
    ]);
  });

  test("a county's own report stands beside the sum of the others", async () => {
    const args = ["collect", "--config", join(county, "xxgk.config.json"), join(county, "2023")];
    const [heads = [], ...rows] = fieldsOf((await run(args)).out);
    const at = heads.indexOf("收到和处理政府信息公开申请情况表 一、本年新收政府信息公开申请数量 总计");
    const own = rows.find(([agency]) => agency === "云山县人民政府");
    const sum = rows.find(([agency]) => agency === "云山县人民政府：各机关合计");
    expect(Number(own?.[at])).toBeGreaterThan(0);
    expect(sum?.[at]).toBe(own?.[at]);
  });
});

test("json and ndjson by the form's keys", async () => {
  const cwd = folderWith(files);
  const [, first] = JSON.parse((await run(["collect", "--format", "json", "."], { cwd })).out);
  expect(first).toMatchObject({ file: "a.md", agency: "云山县清溪镇人民政府", year: 2023, edition: "2021" });
  expect(first.tables.applications.received).toMatchObject({ total: 0 });
  const lines = (await run(["collect", "--format", "ndjson", "--by", "cell", "."], { cwd })).out.trimEnd().split("\n");
  expect(lines).toHaveLength(400);
  expect(lines.map((line) => JSON.parse(line)).filter(({ value }) => value === null)).toMatchObject([
    { table: "disclosure", row: "coercion", column: "decisions", reason: "blank" },
  ]);
});

describe("a workbook", () => {
  test("a sheet a year, numbers as numbers, heads that stay, words that are no formulas", async () => {
    const last = goodDraft.replaceAll("2023年", "2022年").replaceAll("2024年1月", "2023年1月");
    const cwd = folderWith({ ...files, "2022.md": last });
    expect(await run(["collect", ".", "-o", "数据.xlsx"], { cwd })).toMatchObject({ exitCode: 0, out: "" });
    const parts = unzipSync(readFileSync(join(cwd, "数据.xlsx")));
    const part = (name: string) => new TextDecoder().decode(parts[name]);
    expect([...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="(\d+)"/g)].map((match) => match[1])).toEqual(["2022", "2023"]);
    const sheet = part("xl/worksheets/sheet2.xml");
    expect(sheet).toContain('state="frozen"');
    expect(sheet).not.toContain("<f>");
    expect(sheet.match(/<c [^>]*><v>0<\/v><\/c>|<c [^>]*t="n"[^>]*><v>0<\/v><\/c>/g)?.length).toBeGreaterThan(390);
  });

  test("needs a file, whose ending is known, and replaces none unasked", async () => {
    const cwd = folderWith({ ...files, "a.xlsx": "" });
    const told = (...args: string[]) => run(["collect", ".", ...args], { cwd });
    expect(await told("--format", "xlsx")).toMatchObject({ exitCode: 2, err: expect.stringContaining("请用 -o") });
    expect(await told("-o", "a.doc")).toMatchObject({ exitCode: 2, err: expect.stringContaining(".xlsx、.csv") });
    expect(await told("-o", "a.xlsx")).toMatchObject({ exitCode: 2, err: expect.stringContaining("--force") });
    expect((await told("-o", "a.xlsx", "--force")).exitCode).toBe(0);
  });
});

test("extract prints the numbers of one report", async () => {
  const cwd = folderWith(files);
  const { exitCode, out } = await run(["extract", "=b.md"], { cwd });
  expect(exitCode).toBe(0);
  const record = JSON.parse(out);
  expect(record).toMatchObject({ file: "=b.md", year: 2023, edition: "2021" });
  expect(record.tables.disclosure.coercion).toEqual({ decisions: null });
  const tables: { [table: string]: { [row: string]: object } } = record.tables;
  const numbers = Object.values(tables).flatMap((rows) => Object.values(rows).flatMap((row) => Object.values(row)));
  expect(numbers).toHaveLength(200);
  expect(await run(["extract", "纪要.md"], { cwd })).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("不是政府信息公开工作年度报告"),
  });
});

test("what cannot be read is told by its reason, and is 2: its numbers are missing", async () => {
  const cwd = folderWith({ ...files, "c.wps": Buffer.from("d0cf11e0a1b11ae1", "hex") });
  const { exitCode, out, err } = await run(["collect", "."], { cwd });
  expect(exitCode).toBe(2);
  expect(fieldsOf(out)).toHaveLength(4);
  expect(err).toMatch(/c\.wps：.*另存[\s\S]*没有汇集的 1 个文件：纪要\.md/);
});

test("standard input is not read, and that is said", async () => {
  expect(await run(["collect", "-"], { input: goodDraft })).toMatchObject({
    exitCode: 2,
    out: "",
    err: "xxgk-lint: collect 不读标准输入，请给出文件、文件夹或通配符\n",
  });
});
