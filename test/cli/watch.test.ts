import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { command, folderWith, run } from "../support/command.ts";
import { blankDraft, goodDraft } from "../support/drafts.ts";

/** `--watch`: what changes is checked again, with what depends on it, until Ctrl-C. */

const lastYear = goodDraft.replaceAll("2023年", "2022年").replaceAll("2024年1月", "2023年1月");
let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill("SIGKILL");
});

/** Starts it, and gives what each check says: everything up to the words that it waits. */
function started(args: readonly string[], cwd: string) {
  const process_ = spawn(process.execPath, [command, "--watch", ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, NO_COLOR: "1" },
  });
  child = process_;
  let said = "";
  let wake = () => {};
  for (const stream of [process_.stdout, process_.stderr]) {
    stream.setEncoding("utf8").on("data", (words: string) => {
      said += words;
      wake();
    });
  }
  const ended = new Promise<number | null>((done) => process_.on("exit", done));
  const next = async (isWanted: RegExp): Promise<string> => {
    for (;;) {
      const [check = "", ...rest] = said.split(/xxgk-lint: 等待文稿改动.*\n/);
      if (rest.length > 0) {
        said = rest.map((words, i) => words + (i < rest.length - 1 ? "xxgk-lint: 等待文稿改动\n" : "")).join("");
        if (isWanted.test(check)) return check;
      } else await new Promise<void>((done) => (wake = done));
    }
  };
  return { next, ended, kill: (signal: NodeJS.Signals) => process_.kill(signal) };
}

test.skipIf(process.platform === "win32")(
  "a change, a new file in a new folder, last year's report, a configuration; then Ctrl-C",
  async () => {
    const cwd = folderWith({ "a.md": goodDraft });
    const { next, ended, kill } = started(["."], cwd);
    expect(await next(/./)).toBe("检查了 1 份报告：没有发现问题。\n");
    writeFileSync(join(cwd, "a.md"), blankDraft);
    expect(await next(/cell\/empty/)).toContain("检查了 1 份报告：1 个错误");
    writeFileSync(join(cwd, "a.md"), goodDraft);
    await next(/没有发现问题/);
    mkdirSync(join(cwd, "往年"));
    writeFileSync(
      join(cwd, "往年/a.md"),
      lastYear.replace("四、结转下年度继续办理 |  |  | 0 |", "四、结转下年度继续办理 |  |  | 3 |"),
    );
    expect(await next(/prior\/carried-over/)).toContain("a.md\n");
    writeFileSync(join(cwd, "xxgk.config.json"), '{ "rules": ');
    await next(/xxgk\.config\.json:1:\d+/);
    writeFileSync(join(cwd, "xxgk.config.json"), '{ "rules": { "prior/*": "off", "sum/*": "off" } }');
    await next(/没有发现问题/);
    kill("SIGINT");
    expect(await ended).toBe(0);
  },
);

test("not with --fix, nor with standard input", async () => {
  for (const args of [["--fix", "."], ["-"]])
    expect(await run(["--watch", ...args])).toMatchObject({ exitCode: 2, err: expect.stringContaining("--watch 不能与") });
});
