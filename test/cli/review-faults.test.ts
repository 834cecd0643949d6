import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { command, folderWith, run } from "../support/command.ts";
import { goodDraft } from "../support/drafts.ts";

/** A round when things go wrong: nothing is lost, nothing hangs, a sentence each. */

const wrong = goodDraft.replace("| 行政许可 | 0 |", "| 行政许可 |  |");

/** As many townships as a county has agencies. */
function township(i: number, text = wrong): string {
  return text.replaceAll("清溪镇", `第${i}镇`);
}

function filesBelow(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
}

describe("what cannot be written", () => {
  test("a folder that is a file", async () => {
    const cwd = folderWith({ "收件/a.md": wrong, 审核: "a file" });
    const { exitCode, err } = await run(["review", "收件", "--out", "审核"], { cwd });
    expect([exitCode, err]).toEqual([2, expect.stringMatching(/^xxgk-lint: .*审核：路径中有一段不是文件夹\n$/)]);
    expect(readFileSync(join(cwd, "审核"), "utf8")).toBe("a file");
  });

  test("a file that grows too large does not keep the others from being written", () => {
    const cwd = folderWith({ "收件/a.md": wrong });
    const script = `trap '' XFSZ; ulimit -f 16; exec "$0" "$1" review 收件 --out 审核`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", script, process.execPath, command], { cwd, encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/汇总\.html：文件超过系统允许的大小/)]);
    expect(stdout).toContain("退回    云山县清溪镇人民政府");
    expect(filesBelow(join(cwd, "审核"))).toEqual(expect.arrayContaining(["退回", "退回/云山县清溪镇人民政府.docx"]));
    expect(filesBelow(join(cwd, "审核")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

test("Ctrl-C between two files: those that are written are whole, the round is not, and the next run makes it good", async () => {
  const reports = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`收件/${i}.md`, township(i)]));
  const cwd = folderWith(reports);
  const child = spawn(process.execPath, [command, "review", "收件", "--out", "审核"], {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (data) => {
    err += data;
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  await expect.poll(() => existsSync(join(cwd, "审核/汇总.xlsx")), { timeout: 30_000, interval: 5 }).toBe(true);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(err).toContain("已中断：写出的文件都是完整的，但这一轮没有记下来");
  const written = filesBelow(join(cwd, "审核"));
  expect(written.filter((name) => name.endsWith(".tmp") || name.endsWith(".json"))).toEqual([]);
  for (const name of written.filter((each) => each.endsWith(".xlsx") || each.endsWith(".docx")))
    expect(Object.keys(unzipSync(readFileSync(join(cwd, "审核", name))))).toContain("[Content_Types].xml");
  expect((await run(["review", "收件", "--out", "审核"], { cwd })).out).toContain("第 1 轮");
  expect(filesBelow(join(cwd, "审核")).filter((name) => name.includes(".bak") || /(?:^|\/)\./.test(name))).toEqual([]);
});

describe("our own outputs are never handed in", () => {
  test("where the results go beside the reports, or among them", async () => {
    const cwd = folderWith({ "收件/a.md": wrong });
    for (const out of [".", "收件/审核"]) {
      await run(["review", "收件", "--out", out, "--round", "1"], { cwd });
      const { out: told, err } = await run(["review", "收件", "--out", out, "--round", "2"], { cwd });
      expect([told, err]).toEqual([expect.stringContaining("1 个机关"), expect.not.stringContaining("不知道是哪个机关的")]);
    }
  });

  test("nor those of another folder of rounds; and no check takes them for drafts", async () => {
    const cwd = folderWith({ "a.md": wrong });
    await run(["review", ".", "--out", "甲"], { cwd });
    const { out, err } = await run(["review", ".", "--out", "乙"], { cwd });
    expect([out, err]).toEqual([expect.stringContaining("1 个机关"), ""]);
    const checked = await run(["."], { cwd });
    expect([checked.out, checked.err]).toEqual([expect.stringContaining("检查了 1 份报告：1 个错误"), ""]);
    expect((await run(["甲/汇总.html"], { cwd })).out).toContain("不像政府信息公开工作年度报告");
  });
});

test("what steers a terminal reaches no terminal, page, workbook or letter", async () => {
  const steering = "\u001b]0;pwned\u0007\u001b[31m\u202e";
  const hostile = wrong.replace("云山县清溪镇人民政府2023年政府信息公开", `云山县清溪镇${steering}人民政府2023年政府信息公开`);
  const agencies = [{ name: `云山县${steering}水务局`, contact: steering, phone: "\u0000" }];
  const cwd = folderWith({ "xxgk.config.json": JSON.stringify({ year: 2023, agencies }), "收件/a\u001b[2J\n😀.md": hostile });
  writeFileSync(join(cwd, "收件/b\u001b.doc"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
  const { out, err } = await run(["review", "收件", "--out", "审核"], { cwd });
  expect(out).toContain("�");
  const control = /[\u0000-\u0008\u000b-\u001f\u007f\u202e]/;
  for (const text of [out, err, readFileSync(join(cwd, "审核/汇总.html"), "utf8")]) expect(control.exec(text)).toBeNull();
  for (const name of filesBelow(join(cwd, "审核")).filter((each) => /\.(?:xlsx|docx)$/.test(each))) {
    const parts = unzipSync(readFileSync(join(cwd, "审核", name)));
    for (const part of Object.values(parts)) expect(control.exec(new TextDecoder().decode(part))).toBeNull();
    expect(control.exec(name)).toBeNull();
  }
});
