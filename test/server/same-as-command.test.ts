import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft } from "../support/drafts.ts";
import { LanguageClient } from "../support/language-client.ts";

/** The nearest configuration rules each file, for the command and the editor alike. */

const named = (draft: string, town: string) => draft.replaceAll("清溪镇", town);
const json = JSON.stringify;
const lastYear = (draft: string) => draft.replaceAll("2023年", "2022年").replaceAll("2024年1月", "2023年1月");
/** The last cells of two rows that follow each other. */
const blanks = goodDraft.replace(/(信访举报投诉类申请 \|.*) 0 \|\n(.*) 0 \|\n/, "$1  |\n$2  |\n");
const files = {
  "xxgk.config.json": '{"rules": {"cell/format": "error"}}',
  "a.md": named(disguisedDraft, "甲镇"),
  "乡镇/xxgk.config.json": '// 乡镇\n{"rules": {"cell/*": "warning", "cell/format": "off"}}',
  "乡镇/b.md": named(disguisedDraft, "乙镇"),
  "乡镇/深/c.md": named(disguisedDraft, "丙镇"),
  "乡镇/深/空.md": named(blankDraft, "午镇"),
  "部门/xxgk.config.json": '{"rules": {"cell/format": "information"}}',
  "部门/d.md": named(disguisedDraft, "丁镇"),
  "部门/e.md": named(goodDraft, "戊镇"),
  "部门/2022/e.md": lastYear(named(goodDraft, "戊镇")).replace(
    "四、结转下年度继续办理 |  |  | 0 |",
    "四、结转下年度继续办理 |  |  | 3 |",
  ),
  "别处/f.md": named(disguisedDraft, "己镇"),
  "局/xxgk.config.json": json({
    extends: ["strict", "共用/基础.json"],
    rules: { "cell/format": "error" },
    ignores: ["旧/**", "草稿.md"],
    overrides: [
      { files: "旧格式/*.md", edition: "2019" },
      { files: ["内部/**", "不存在/*"], rules: { "cell/*": "off", "cell/empty": "information" } },
    ],
  }),
  "局/共用/基础.json": json({ extends: "更基础.json", rules: { "cell/format": "off", "cell/number": "off" } }),
  "局/共用/更基础.json": json({ rules: { "cell/empty": ["warning", { rows: 2 }], "section/level": "off" } }),
  "局/g.md": named(disguisedDraft, "庚镇"),
  "局/h.md": named(blanks, "辛镇"),
  "局/草稿.md": named(blankDraft, "壬镇"),
  "局/i.md": named(goodDraft, "癸镇"),
  "局/旧/i.md": lastYear(named(goodDraft, "癸镇")).replace(
    "四、结转下年度继续办理 |  |  | 0 |",
    "四、结转下年度继续办理 |  |  | 3 |",
  ),
  "局/旧格式/j.md": named(goodDraft, "子镇"),
  "局/内部/k.md": named(disguisedDraft, "丑镇"),
  "局/内部/l.md": named(blankDraft, "寅镇"),
};

const texts = Object.keys(files).filter((name) => name.endsWith(".md"));

test("over a tree of folders, finding by finding", async () => {
  const cwd = folderWith(files);
  const command = await foundByCommand(cwd);
  const client = new LanguageClient();
  await client.start({}, "zh-cn", [pathToFileURL(cwd).href]);
  await client.says("已读取工作区");
  const editor: string[] = [];
  for (const name of texts) {
    const uri = pathToFileURL(join(cwd, name)).href;
    await client.open(uri, readFileSync(join(cwd, name), "utf8"));
    const own = command.filter((line) => line.startsWith(`${name}:`));
    const found = await client.published(uri, (codes) => codes.length === own.length);
    editor.push(
      ...found.map(({ range, severity = 0, code, message }) =>
        line(name, range.start.line + 1, severity, String(code), String(message)),
      ),
    );
  }
  client.leave();
  expect(editor.sort()).toEqual(command);
  const severities = new Map(command.map((each) => [each.slice(0, each.indexOf(":")), each.split(" ")[1]]));
  expect(Object.fromEntries(severities)).toMatchObject({ "a.md": "1", "部门/d.md": "3", "别处/f.md": "1" });
  expect([severities.has("乡镇/b.md"), severities.has("乡镇/深/c.md")]).toEqual([false, false]);
  expect(command.join()).toContain("prior/carried-over");
  // What `ignores` names is neither checked nor asked; what a file below says is overruled by the one that extends it.
  expect(command.filter((each) => /^局\/(?:旧\/|草稿|i\.md)/.test(each))).toEqual([]);
  expect(severities.get("局/g.md")).toBe("1");
  expect(command.filter((each) => each.startsWith("局/h.md") && each.includes("cell/empty"))).toHaveLength(1);
  expect(command.join()).toMatch(/局\/旧格式\/j\.md:\d+ \d report\/edition/);
  expect([severities.get("局/内部/l.md"), severities.has("局/内部/k.md")]).toEqual(["3", false]);
});

interface Result {
  readonly filePath: string;
  readonly messages: readonly { line: number; severity: 1 | 2 | 3; ruleId: string; message: string }[];
}

async function foundByCommand(cwd: string): Promise<string[]> {
  const results: readonly Result[] = JSON.parse((await run(["--format", "json", "."], { cwd })).out);
  const severities = { 1: 2, 2: 1, 3: 3 } as const;
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map((each) =>
        line(filePath.slice(cwd.length + 1), each.line, severities[each.severity], each.ruleId, each.message),
      ),
    )
    .sort();
}

function line(name: string, at: number, severity: number, rule: string, message: string): string {
  return `${name}:${at} ${severity} ${rule} ${message}`;
}
