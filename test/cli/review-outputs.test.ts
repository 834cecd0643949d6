import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { letterTemplate } from "../../cli/src/review/letter/template.ts";
import { folderWith, run } from "../support/command.ts";
import { goodDraft } from "../support/drafts.ts";

/** What a round writes: the workbook, the letters, the files with comments. */

/** 总计 of one row is false. */
const wrong = goodDraft.replace(/2\.没有现成信息需要另行制作.*/, (row) => row.replace(/\d+ \|$/, "9 |"));

function review(cwd: string, ...args: readonly string[]) {
  return run(["review", "收件", "--out", "审核", ...args], { cwd });
}

function partsOf(path: string): (name: string) => string {
  const parts = unzipSync(readFileSync(path));
  return (name) => new TextDecoder().decode(parts[name]);
}

/** The words of a Word file, a paragraph a line. */
function wordsOf(path: string): string {
  return partsOf(path)("word/document.xml")
    .replaceAll("</w:p>", "\n")
    .replace(/<[^>]*>/g, "")
    .trimStart();
}

describe("the letter", () => {
  test("names each place in full, what is stated and what should be, and leaves room for the answer", async () => {
    expect(wrong).not.toBe(goodDraft);
    const cwd = folderWith({ "收件/a.md": wrong });
    expect(await review(cwd)).toMatchObject({ exitCode: 1, err: "" });
    const words = wordsOf(join(cwd, "审核/退回/云山县清溪镇人民政府.docx"));
    expect(words).toMatch(
      /^政府信息公开工作年度报告审核意见\n云山县清溪镇人民政府：\n你单位报送的2023年政府信息公开工作年度报告（a\.md），经第1轮审核，结论为：退回。\n/,
    );
    const item = "\n1\n收到和处理政府信息公开申请情况表“（四）无法提供—2.没有现成信息需要另行制作”行“总计”列\n\n9\n";
    expect(words).toContain(`\n一、须改正（1 处）\n序号\n位置\n填报数\n应为\n问题和依据\n修改情况${item}`);
    expect(words).not.toMatch(/三（四）2(?!\.)/);
    expect(words).toContain("\n依据：国办公开办函〔2021〕30号");
    expect(words).toMatch(/\n二、已核对无误\n(?:.*均无误。\n|.*项中 \d+ 项无误。\n)+请逐项修改/);
    expect(words).not.toMatch(/[{}]|undefined/);
  });

  test("is not written for who has passed; last round's lies in its own folder then", async () => {
    const cwd = folderWith({ "收件/a.md": wrong });
    await review(cwd);
    writeFileSync(join(cwd, "收件/a.md"), goodDraft);
    await review(cwd);
    expect(existsSync(join(cwd, "审核/退回/云山县清溪镇人民政府.docx"))).toBe(false);
    expect(existsSync(join(cwd, "审核/第1轮/退回/云山县清溪镇人民政府.docx"))).toBe(true);
  });

  test("follows the office's own template", async () => {
    const cwd = folderWith({ "收件/a.md": wrong });
    expect(await run(["template", "-o", "模板.docx"], { cwd })).toMatchObject({ exitCode: 0, out: "", err: "" });
    const parts = unzipSync(readFileSync(join(cwd, "模板.docx")));
    const text = new TextDecoder()
      .decode(parts["word/document.xml"])
      .replace("政府信息公开工作年度报告审核意见", "云山县政务公开办公室 {contakt}");
    writeFileSync(join(cwd, "模板.docx"), zipSync({ ...parts, "word/document.xml": strToU8(text) }));
    expect((await review(cwd, "--template", "模板.docx")).err).toBe(
      "xxgk-lint: 模板.docx：模板里的 {contakt} 没有对应的内容，留空\n",
    );
    expect(wordsOf(join(cwd, "审核/退回/云山县清溪镇人民政府.docx"))).toMatch(/^云山县政务公开办公室 \n云山县清溪镇人民政府：/);
    expect(await run(["template", "-o", "模板.docx"], { cwd })).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("--force"),
    });
  });

  test("a template that makes no sense is told before anything is written", async () => {
    const parts = unzipSync(letterTemplate());
    const text = new TextDecoder().decode(parts["word/document.xml"]).replace("{/groups}", "");
    const broken = Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(text) }));
    const cwd = folderWith({ "收件/a.md": wrong, "不是.docx": "no", "模板.docx": broken });
    expect(await review(cwd, "--template", "模板.docx")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("模板.docx：不能用作模板"),
    });
    expect(existsSync(join(cwd, "审核"))).toBe(false);
    const problem = (words: string) => ({ exitCode: 2, err: expect.stringContaining(words) });
    expect(await review(cwd, "--template", "不是.docx")).toMatchObject(problem("不是.docx：不能用作模板"));
    expect(await review(cwd, "--template", "没有.docx")).toMatchObject(problem("找不到这个文件"));
  });

  test("one that somebody has written in is kept when the round is held again", async () => {
    const cwd = folderWith({ "收件/a.md": wrong });
    await review(cwd);
    const letter = join(cwd, "审核/退回/云山县清溪镇人民政府.docx");
    writeFileSync(letter, "written in by hand");
    await review(cwd, "--round", "1");
    expect(readdirSync(join(cwd, "审核/退回")).sort()).toEqual(["云山县清溪镇人民政府.bak.docx", "云山县清溪镇人民政府.docx"]);
    expect(readFileSync(letter.replace(".docx", ".bak.docx"), "utf8")).toBe("written in by hand");
    await review(cwd, "--round", "1");
    expect(readdirSync(join(cwd, "审核/退回"))).toHaveLength(2);
  });
});

test("a Word file comes back with comments beside the letter", async () => {
  const cwd = folderWith({ "a.md": wrong });
  await run(["convert", "a.md", "-o", "收件.docx"], { cwd });
  await run(["review", "收件.docx", "--out", "审核"], { cwd });
  const part = partsOf(join(cwd, "审核/退回/云山县清溪镇人民政府.批注.docx"));
  expect(part("word/comments.xml")).toContain("没有现成信息需要另行制作");
});

describe("the workbook", () => {
  const hostile = "=cmd|' /C calc'!A0";

  test("has four sheets with heads that stay and filters; numbers are numbers, words never formulas", async () => {
    const cwd = folderWith({
      "xxgk.config.json": JSON.stringify({
        year: 2023,
        agencies: [{ name: hostile, kind: "=1+1", contact: "@SUM(1)", phone: "+86" }],
      }),
      "收件/a.md": wrong,
      "收件/=cmd.doc": Buffer.from("d0cf11e0a1b11ae1", "hex"),
    });
    await review(cwd);
    const part = partsOf(join(cwd, "审核/汇总.xlsx"));
    const names = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1]);
    expect(names).toEqual(["总表", "问题清单", "数据", "未报与读不了"]);
    const sheets = names.map((_, i) => part(`xl/worksheets/sheet${i + 1}.xml`));
    for (const sheet of sheets) {
      expect(sheet).toContain('state="frozen"');
      expect(sheet).not.toMatch(/<f\b/);
      expect(sheet).toMatch(/<col [^>]*width="\d/);
    }
    expect(sheets.map((sheet) => /<autoFilter ref="([^"]+)"\/>/.exec(sheet)?.[1])).toEqual([
      "A1:O3",
      "A1:J2",
      undefined,
      "A1:F3",
    ]);
    expect(part("xl/sharedStrings.xml")).toContain("=cmd|");
    // 填报数 9 and what it should be are numbers.
    expect(sheets[1]).toMatch(/<c r="E2"[^>]*><v>9<\/v><\/c>/);
    expect(sheets[2]?.match(/<v>\d+<\/v><\/c>/g)?.length).toBeGreaterThan(200);
  });
});

test("names of agencies that are no names of files", async () => {
  const names = ["🐉局/../../etc", "多\n行局", `${"长".repeat(300)}局`, "CON", "...", "a:b*c?局", "A:B*C?局"];
  const agencies = names.map((name, i) => ({ name, file: `收件/${i}.md` }));
  const files = Object.fromEntries(names.map((_, i) => [`收件/${i}.md`, wrong]));
  const cwd = folderWith({ "xxgk.config.json": JSON.stringify({ year: 2023, agencies }), ...files });
  const { exitCode, out, err } = await review(cwd);
  expect([exitCode, err]).toEqual([1, ""]);
  expect(out).not.toMatch(/多\n行/);
  const letters = readdirSync(join(cwd, "审核/退回")).sort();
  expect(letters).toHaveLength(7);
  expect(letters).toEqual(
    expect.arrayContaining(["🐉局_.._.._etc.docx", "多 行局.docx", "_CON.docx", "_.docx", "a_b_c_局.docx", "A_B_C_局2.docx"]),
  );
  for (const name of letters) expect(Buffer.byteLength(name)).toBeLessThan(250);
});
