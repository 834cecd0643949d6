import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run, runProcess } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft } from "../support/drafts.ts";
import { goodWordFile } from "../support/word-drafts.ts";

/** Many files are checked by several threads: whatever is said is the same, byte for byte, as by one. */

const lastYear = (draft: string) => draft.replaceAll("2023年", "2022年").replaceAll("2024年1月", "2023年1月");
const numerals = "甲乙丙丁戊己庚辛壬癸";
const towns = Array.from({ length: 40 }, (_, i) => `${numerals[Math.floor(i / 10)]}${numerals[i % 10]}镇`);

/** A province in small: every kind of finding, reports of two years, a county and its parts, what cannot be read, what is no report. */
function province(): string {
  const drafts = [goodDraft, disguisedDraft, blankDraft];
  const files = towns.flatMap((town, i) => {
    const own = (drafts[i % 3] ?? "").replaceAll("清溪镇", town);
    const last = lastYear(goodDraft.replaceAll("清溪镇", town)).replace(
      "四、结转下年度继续办理 |  |  | 0 |",
      `四、结转下年度继续办理 |  |  | ${i % 4} |`,
    );
    return [
      [`${i % 5}/${town}.md`, own],
      [`${i % 5}/往年/${town}.md`, last],
    ];
  });
  const folder = folderWith({
    ...Object.fromEntries(files),
    "0/xxgk.config.json": '{ "overrides": [{ "files": "甲*", "rules": { "cell/*": "error" } }], "ignores": "甲己镇.md" }',
    "1/xxgk.config.json": '{ "rollups": [{ "report": "甲乙镇.md", "agencies": ["*镇.md"] }] }',
    "2/x.docx": goodWordFile,
    "2/broken.docx": "no package",
    "2/说明.md": "# 说明",
    "3/x.wps": Buffer.from("d0cf11e0a1b11ae1", "hex"),
  });
  if (process.platform !== "win32") symlinkSync("nowhere", join(folder, "2/gone.md"));
  return folder;
}

test("what is found is the same in every format", async () => {
  const cwd = province();
  const formats = ["stylish", "json", "sarif", "junit"];
  const written = (folder: string) => formats.flatMap((format) => ["--format", `${format}:${folder}/${format}`]);
  for (const folder of [".one", ".three"]) mkdirSync(join(cwd, folder));
  const one = await run([".", "--concurrency", "1", "--statistics", ...written(".one")], { cwd });
  const three = runProcess([".", "--concurrency", "3", "--statistics", ...written(".three")], { cwd });
  expect(three).toEqual(one);
  expect(one.exitCode).toBe(2);
  for (const format of formats) {
    const found = readFileSync(join(cwd, ".one", format), "utf8");
    expect(readFileSync(join(cwd, ".three", format), "utf8")).toBe(found);
    for (const rule of ["cell/empty", "prior/carried-over"]) expect(found).toContain(rule);
  }
  expect(one.err).toContain("cell/empty");
});

test("what would be mended is the same", async () => {
  const cwd = province();
  const one = await run(["0", "1", "--concurrency", "1", "--diff"], { cwd });
  const two = runProcess(["0", "1", "--concurrency", "2", "--diff"], { cwd });
  expect(two).toEqual(one);
  expect(one.out.match(/^\+\| 行政许可 \| 12 /gm)?.length).toBeGreaterThan(3);
});

test("a file that is mended is read again for what other reports say of it", async () => {
  const cwd = folderWith({ "2022.md": lastYear(goodDraft), "2023.md": disguisedDraft });
  writeFileSync(
    join(cwd, "2022.md"),
    lastYear(goodDraft).replace("四、结转下年度继续办理 |  |  | 0 |", "四、结转下年度继续办理 |  |  | 3 |"),
  );
  const { out } = await run(["--fix-dry-run", "--format", "json", "."], { cwd });
  const [, now] = JSON.parse(out);
  expect(now.messages).toMatchObject([{ ruleId: "prior/carried-over" }]);
});

test("--concurrency is a number", async () => {
  expect(await run(["--concurrency", "0", "."])).toMatchObject({ exitCode: 2, err: expect.stringContaining("应为 1 到 99") });
});
