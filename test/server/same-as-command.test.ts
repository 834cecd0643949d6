import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { disguisedDraft, goodDraft } from "../support/drafts.ts";
import { LanguageClient } from "../support/language-client.ts";

/** The nearest configuration rules each file, for the command and the editor alike. */

const named = (draft: string, town: string) => draft.replaceAll("清溪镇", town);
const files = {
  "xxgk.config.json": '{"rules": {"cell/format": "error"}}',
  "a.md": named(disguisedDraft, "甲镇"),
  "乡镇/xxgk.config.json": '{"rules": {"cell/format": "off"}}',
  "乡镇/b.md": named(disguisedDraft, "乙镇"),
  "乡镇/深/c.md": named(disguisedDraft, "丙镇"),
  "部门/xxgk.config.json": '{"rules": {"cell/format": "information"}}',
  "部门/d.md": named(disguisedDraft, "丁镇"),
  "部门/e.md": named(goodDraft, "戊镇"),
  "部门/2022/e.md": named(goodDraft, "戊镇")
    .replaceAll("2023年", "2022年")
    .replaceAll("2024年1月", "2023年1月")
    .replace("四、结转下年度继续办理 |  |  | 0 |", "四、结转下年度继续办理 |  |  | 3 |"),
  "别处/f.md": named(disguisedDraft, "己镇"),
};

const texts = Object.keys(files).filter((name) => name.endsWith(".md"));

test("over a tree of folders, finding by finding", async () => {
  const cwd = folderWith(files);
  const command = foundByCommand(cwd);
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
});

interface Result {
  readonly filePath: string;
  readonly messages: readonly { line: number; severity: 1 | 2 | 3; ruleId: string; message: string }[];
}

function foundByCommand(cwd: string): string[] {
  const results: readonly Result[] = JSON.parse(run(["--format", "json", "."], { cwd }).out);
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
