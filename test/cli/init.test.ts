import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readRoster } from "../../cli/src/roster/read-roster.ts";
import { readTable } from "../../cli/src/roster/read-table.ts";
import { folderWith, run } from "../support/command.ts";

/** The configuration that a list of agencies makes. */

const heads = ["机关名称", "类型", "联系人", "联系电话", "汇总到"];
const rows = [
  ["云山县人民政府", "县", "", "", ""],
  ["云山县水务局", "县级部门", "李四", "0123-456", "云山县人民政府"],
  ["云山县清溪镇人民政府", "乡镇", "王五", "138", "云山县政府"],
];

function csv(...lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

function config(cwd: string) {
  return JSON.parse(readFileSync(join(cwd, "xxgk.config.json"), "utf8"));
}

test("a workbook makes a configuration: agencies with kinds and contacts, the year, and what is the sum of what", async () => {
  const cwd = folderWith({});
  const title = [{ value: "2025年度政务公开联络员名单", type: String }];
  const sheet = [title, heads.map((value) => ({ value })), ...rows.map((row) => row.map((value) => ({ value })))];
  writeFileSync(join(cwd, "名单.xlsx"), await writeExcelFile(sheet).toBuffer());
  const { exitCode, out, err } = await run(["init", "--roster", "名单.xlsx", "--year", "2025"], { cwd });
  expect([exitCode, out, err]).toEqual([0, "xxgk.config.json：新增 3 个机关，汇总关系 1 处。\n", ""]);
  expect(config(cwd)).toEqual({
    year: 2025,
    agencies: [
      { name: "云山县人民政府", kind: "县" },
      { name: "云山县水务局", kind: "县级部门", contact: "李四", phone: "0123-456" },
      { name: "云山县清溪镇人民政府", kind: "乡镇", contact: "王五", phone: "138" },
    ],
    rollups: [{ report: "云山县人民政府", agencies: ["云山县水务局", "云山县清溪镇人民政府"], leaveOut: [] }],
  });
});

test("CSV as spreadsheets save it here, in GB18030, will do", async () => {
  const cwd = folderWith({ "名单.csv": iconv.encode(csv(heads, ...rows), "gb18030") });
  expect((await rosterIn(join(cwd, "名单.csv"))).agencies).toHaveLength(3);
});

test("a configuration that is there keeps all that it says", async () => {
  const before = `{
  "rules": { "text/link": "off" },
  "agencies": [
    { "name": "云山县档案馆", "contact": "赵六" },
    { "name": "云山县水务局", "contact": "老张",   "file": "shuiwu.docx" }
  ],
  "rollups": [{ "report": "云山县人民政府", "agencies": ["shuiwu.docx", "云山县水务局"], "leaveOut": ["税务局"] }]
}
`;
  const cwd = folderWith({ "xxgk.config.json": before, "名单.csv": csv(heads, ...rows) });
  const { out } = await run(["init", "--roster", "名单.csv"], { cwd });
  expect(out).toBe("xxgk.config.json：新增 2 个机关，更新 1 个，汇总关系 1 处，原有而名单里没有的 1 个照旧（云山县档案馆）。\n");
  const after = readFileSync(join(cwd, "xxgk.config.json"), "utf8");
  expect(after).toContain('    { "name": "云山县档案馆", "contact": "赵六" },\n');
  expect(config(cwd)).toMatchObject({
    rules: { "text/link": "off" },
    agencies: [
      { name: "云山县档案馆" },
      { name: "云山县水务局", contact: "李四", file: "shuiwu.docx" },
      { name: "云山县人民政府" },
      { name: "云山县清溪镇人民政府" },
    ],
    rollups: [{ agencies: ["shuiwu.docx", "云山县水务局", "云山县清溪镇人民政府"], leaveOut: ["税务局"] }],
  });
  await run(["init", "--roster", "名单.csv"], { cwd });
  expect(readFileSync(join(cwd, "xxgk.config.json"), "utf8")).toBe(after);
});

test("every wrong row is named with what was expected, and nothing is written", async () => {
  const wrong = csv(
    ["机关", "文件", "汇总到"],
    ["云山县人民政府", "", ""],
    ["", "a.docx", ""],
    ["云山县政府", "", ""],
    ["云山县水务局", "../a.docx", "云山县人民政符"],
    ["云山县教育局", "", "云山县教育局"],
  );
  const cwd = folderWith({ "名单.csv": wrong });
  const { exitCode, err } = await run(["init", "--roster", "名单.csv"], { cwd });
  expect([exitCode, err]).toEqual([
    2,
    `xxgk-lint: ${[
      "名单.csv：第 3 行：“机关”一栏是空的，应为机关全称",
      "名单.csv：第 4 行：“云山县政府”与第 2 行是同一个机关，每个机关应只有一行",
      "名单.csv：第 5 行：“文件”写的是“../a.docx”，应为配置所在文件夹之内的路径或通配符",
      "名单.csv：第 5 行：“汇总到”写的是“云山县人民政符”，名单里没有这个机关，是不是“云山县人民政府”？",
      "名单.csv：第 6 行：“汇总到”是它自己，应为上级机关，或者留空",
    ].join("\n")}\n`,
  ]);
  expect(() => config(cwd)).toThrow("ENOENT");
});

test.each([
  ["没有.xlsx", undefined, "找不到这个文件"],
  ["名单.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "旧格式的工作簿"],
  ["名单.xlsx", Buffer.from("PK\x03\x04 and no more"), "不是能读的 Excel 工作簿"],
  ["名单.csv", "序号,备注\r\n1,无\r\n", "找不到栏名"],
  ["名单.csv", "机关,电话\r\n", "没有机关"],
])("%s that is no list of agencies: %#", async (name, content, words) => {
  const cwd = folderWith(content === undefined ? {} : { [name]: content });
  await expect(rosterIn(join(cwd, name))).rejects.toMatchObject({ text: { zh: expect.stringContaining(words) } });
});

async function rosterIn(path: string) {
  return readRoster(await readTable(path, "/"), path);
}

test("a configuration with a mistake is told, and left alone", async () => {
  const cwd = folderWith({ "xxgk.config.json": '{ "prior": 3 }', "名单.csv": csv(heads, ...rows) });
  expect(await run(["init", "--roster", "名单.csv"], { cwd })).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("prior：应为列表"),
  });
  expect(config(cwd)).toEqual({ prior: 3 });
});
