import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { goodDraft } from "../support/drafts.ts";

/** What silence would be taken for a verdict on. */

test("two files of one agency and year are told", async () => {
  const cwd = folderWith({ "a.md": goodDraft, "b.md": goodDraft, "c.md": goodDraft.replaceAll("清溪镇", "白石镇") });
  const { exitCode, err } = await run(["."], { cwd });
  expect(err).toBe("xxgk-lint: 云山县清溪镇人民政府 2023 年度有 2 份报告：a.md、b.md；请确认以哪一份为准\n");
  expect(exitCode).toBe(0);
});

test("files of a folder that are no drafts are counted by type, our configuration aside; those that were not meant are not", async () => {
  const cwd = folderWith({ "a.md": goodDraft, "b.jpg": "", "c/d.JPG": "", "e.zip": "", LICENSE: "", "xxgk.config.json": "{}" });
  expect((await run(["."], { cwd })).err).toBe("xxgk-lint: 不是文稿、没有检查的文件：.jpg 2 个、.zip 1 个、LICENSE 1 个\n");
  expect((await run(["a.md"], { cwd })).err).toBe("");
  expect((await run(["*"], { cwd })).err).toBe("");
});

test("files that are no reports are named", async () => {
  const cwd = folderWith({ "a.md": goodDraft, "纪要.md": "# 会议纪要", "通知.txt": "通知" });
  expect((await run(["."], { cwd })).out).toContain("另有 2 个文件不是年度报告（纪要.md、通知.txt）");
});

test("agencies that --prior has nothing for are named", async () => {
  const other = goodDraft.replaceAll("清溪镇", "白石镇");
  const last = goodDraft.replaceAll("2023年", "2022年").replaceAll("2024年1月", "2023年1月");
  const cwd = folderWith({ "a.md": goodDraft, "b.md": other, "2022/a.md": last, "2022/c.md": "# 纪要" });
  expect((await run(["--prior", "2022", "a.md", "b.md"], { cwd })).err).toBe(
    "xxgk-lint: --prior 中没有上一年度的报告，与上年的衔接没有检查：云山县白石镇人民政府（2022）\n",
  );
  expect((await run(["--prior", "2022/a.md", "a.md"], { cwd })).err).toBe("");
});
