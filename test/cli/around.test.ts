import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { watch } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { command, folderWith, run, runProcess } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft, mendedDraft } from "../support/drafts.ts";

/** What goes wrong around the command: nothing is lost, nothing hangs, and each is a sentence. */

const towns = Array.from({ length: 60 }, (_, i) => `${"甲乙丙丁戊己庚辛壬癸"[i % 10]}${i}镇`);
const drafts = (draft: string) => Object.fromEntries(towns.map((town, i) => [`${i}.md`, draft.replaceAll("清溪镇", town)]));
const mended = (i: number) => mendedDraft.replaceAll("清溪镇", towns[i] ?? "");
const disguised = (i: number) => disguisedDraft.replaceAll("清溪镇", towns[i] ?? "");

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill("SIGKILL");
});

/** Starts the command, and ends it with a signal once the folder is as it is waited for. */
async function interrupted(args: readonly string[], cwd: string, signal: NodeJS.Signals, isTime: () => boolean) {
  const own = spawn(process.execPath, [command, ...args], { cwd, stdio: "ignore" });
  child = own;
  const ended = new Promise<readonly [number | null, string | null]>((done) => own.on("exit", (...how) => done(how)));
  await changed(cwd, isTime);
  own.kill(signal);
  return ended;
}

/** Waits until something in a folder is as it is to be. */
async function changed(folder: string, isTime: () => boolean): Promise<void> {
  if (isTime()) return;
  for await (const _ of watch(folder, { recursive: true })) if (isTime()) return;
}

describe.skipIf(process.platform === "win32")("ended in the middle", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "--fix by %s: each file is whole, old or new; nothing else is left",
    async (signal) => {
      const cwd = folderWith(drafts(disguisedDraft));
      const isMended = () => readFileSync(join(cwd, "10.md"), "utf8") !== disguised(10);
      const [code] = await interrupted(["--fix", "."], cwd, signal, isMended);
      expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
      const texts = towns.map((_, i) => readFileSync(join(cwd, `${i}.md`), "utf8"));
      expect(texts.filter((text, i) => text !== mended(i) && text !== disguised(i))).toEqual([]);
      expect(texts.filter((text, i) => text === disguised(i)).length).toBeGreaterThan(0);
      expect(readdirSync(cwd)).toHaveLength(towns.length);
    },
  );

  test("a check by several threads ends at once, and the cache is whole", async () => {
    const cwd = folderWith(drafts(blankDraft));
    const kept = join(cwd, ".kept");
    const args = ["--concurrency", "3", "--cache-location", ".kept", "-f", "json", "."];
    const [, signal] = await interrupted(args, cwd, "SIGINT", () => existsSync(kept) && readdirSync(kept).length > 5);
    expect(signal).toBe("SIGINT");
    const { exitCode, out, err } = runProcess(args, { cwd });
    expect([exitCode, JSON.parse(out).length, err]).toEqual([1, towns.length, ""]);
  });
});

test.skipIf(process.platform === "win32")("names with emoji, line breaks and quotes", async () => {
  const names = ["年报😀.md", "a\nb.md", "引“号”'\".md", " 前后 .md", "-x.md", "#%?.md"];
  const files = Object.fromEntries(names.map((name, i) => [name, disguisedDraft.replaceAll("清溪镇", `${i}镇`)]));
  const cwd = folderWith(files);
  const results = JSON.parse((await run(["-f", "json", "."], { cwd })).out);
  expect(results.map(({ filePath }: { filePath: string }) => filePath.slice(cwd.length + 1)).sort()).toEqual([...names].sort());
  const { out, err } = await run(["."], { cwd });
  expect(out).toContain("a\uFFFDb.md\n");
  expect([...(out + err)].filter((sign) => sign < " " && sign !== "\n")).toEqual([]);
  const formats = ["junit", "github", "checkstyle", "compact", "sarif", "gitlab", "markdown", "html"];
  const each = formats.flatMap((format) => ["-f", `${format}:.out-${format}`]);
  expect(await run([...each, "."], { cwd })).toMatchObject({ exitCode: 1, err: "" });
  expect(await run(["--fix", "."], { cwd })).toMatchObject({ exitCode: 0, out: expect.stringContaining("已修正 6 处") });
  expect((await run(["--", "-x.md"], { cwd })).exitCode).toBe(0);
  expect((await run(["a\nb.md", "年报😀.md"], { cwd })).exitCode).toBe(0);
});

describe.skipIf(process.platform === "win32")("links", () => {
  test("a circle of folders, and one out of the folder, that are named themselves", async () => {
    const cwd = folderWith({ "in/a.md": goodDraft, "elsewhere/b.md": blankDraft });
    symlinkSync("..", join(cwd, "in/up"));
    symlinkSync("../elsewhere", join(cwd, "in/out"));
    expect(JSON.parse((await run(["-f", "json", "in"], { cwd })).out)).toHaveLength(1);
    // Who names a link means what it leads to.
    expect(JSON.parse((await run(["-f", "json", "in/out"], { cwd })).out)).toHaveLength(1);
    expect((await run(["--watch", "--fix", "in/up"], { cwd })).exitCode).toBe(2);
  });
});

describe.skipIf(process.platform === "win32")("pipes and devices", () => {
  test.each([
    ["collect", ["collect", "."]],
    ["convert", ["convert", "a.md", "-o", "b.html"]],
    ["extract", ["extract", "a.md"]],
    ["--diff", ["--diff", "a.md"]],
    ["--cache", ["--cache", "a.md"]],
    ["--print-config", ["--print-config", "a.md"]],
  ])("%s does not wait at a pipe", async (_, args) => {
    const cwd = folderWith({ "good.md": goodDraft });
    execFileSync("mkfifo", [join(cwd, "a.md")]);
    const { exitCode, err } = await run(args, { cwd });
    expect([0, 2]).toContain(exitCode);
    if (exitCode === 2) expect(err).toMatch(/a\.md：不是普通文件，没有读/);
  });

  // More than a pipe holds, so that what is not read is noticed.
  test.each([
    ["-f json a.md", "1"],
    ["--diff a.md", "1"],
    ["good.md", "0"],
  ])("a reader who has seen enough of %s does not change the exit code", (args, code) => {
    const cwd = folderWith({ "a.md": disguisedDraft.repeat(20), "good.md": goodDraft });
    const script = `${process.execPath} ${command} ${args} | true; echo "$PIPESTATUS"`;
    const env = { ...process.env, LC_ALL: "C" };
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd, encoding: "utf8", env });
    expect(stdout).toBe(`${code}\n`);
    expect(stderr).not.toMatch(/Error|EPIPE|本工具出错/);
  });

  test.runIf(existsSync("/dev/full")).each(["a.md", "-f sarif a.md"])("a full disk: where the results of %s go", (args) => {
    const cwd = folderWith({ "a.md": blankDraft });
    const script = `${process.execPath} ${command} ${args} > /dev/full`;
    const env = { ...process.env, LC_ALL: "C" };
    const { status, stderr } = spawnSync("bash", ["-c", script], { cwd, encoding: "utf8", env });
    expect({ status, stderr }).toEqual({ status: 2, stderr: "xxgk-lint: stdout：磁盘已满\n" });
  });
});

test.skipIf(process.platform === "win32")("a disk that takes no more: the file, its copy and the cache stay whole", () => {
  const cwd = folderWith({ "a.md": disguisedDraft });
  // Files of more than a block cannot be written.
  const limited = (args: string) =>
    spawnSync("bash", ["-c", `trap '' XFSZ; ulimit -f 1; ${process.execPath} ${command} ${args}`], {
      ...{ cwd, encoding: "utf8" },
      env: { ...process.env, LC_ALL: "C" },
    });
  expect(limited("--fix --backup a.md")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("a.bak.md：文件超过系统允许的大小"),
  });
  expect(limited("--cache -f html:结果.html a.md")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/结果\.html[\s\S]*缓存写不进去/),
  });
  expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(disguisedDraft);
  expect(readdirSync(cwd).filter((name) => !name.startsWith(".xxgk-lint-cache"))).toEqual(["a.md"]);
});

// The superuser may write everywhere.
test.skipIf(process.getuid?.() === 0)("a folder that is read only", async () => {
  const cwd = folderWith({ "in/a.md": disguisedDraft });
  chmodSync(join(cwd, "in"), 0o500);
  for (const args of [
    ["--fix", "in/a.md"],
    ["-f", "html:in/x.html", "in/a.md"],
    ["convert", "in/a.md", "-o", "in/b.html"],
  ])
    expect(await run(args, { cwd })).toMatchObject({ exitCode: 2, err: expect.stringContaining("没有权限读写") });
  expect((await run(["in/a.md"], { cwd })).exitCode).toBe(1);
  chmodSync(join(cwd, "in"), 0o700);
});

test.skipIf(process.platform === "win32")("a file that changes while it is checked is not written over", async () => {
  const cwd = folderWith({ ...drafts(disguisedDraft), "zz.md": disguisedDraft });
  const own = spawn(process.execPath, [command, "--fix", "."], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  child = own;
  const ended = new Promise((done) => own.on("exit", done));
  await changed(cwd, () => readFileSync(join(cwd, "10.md"), "utf8") !== disguised(10));
  writeFileSync(join(cwd, "zz.md"), goodDraft);
  await ended;
  expect(readFileSync(join(cwd, "zz.md"), "utf8")).toBe(goodDraft);
});

test("files that vanish, and folders that come, while many are checked", async () => {
  const cwd = folderWith(drafts(goodDraft));
  const own = spawn(process.execPath, [command, "--concurrency", "2", "-f", "json:found.json", "."], {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
  });
  child = own;
  let err = "";
  own.stderr.on("data", (words) => {
    err += String(words);
  });
  const ended = new Promise((done) => own.on("exit", done));
  await new Promise((done) => own.once("spawn", done));
  mkdirSync(join(cwd, "new"));
  execFileSync("rm", ["-f", ...towns.slice(30).map((_, i) => join(cwd, `${i + 30}.md`))]);
  expect([0, 2]).toContain(await ended);
  expect(err).not.toMatch(/本工具出错/);
  for (const line of err.split("\n").filter((each) => each.includes(".md"))) expect(line).toMatch(/找不到这个文件|文件夹中没有/);
});
