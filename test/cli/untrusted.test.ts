import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command, folderWith, run } from "../support/command.ts";
import { disguisedDraft, goodDraft } from "../support/drafts.ts";
import { goodWordFile } from "../support/word-drafts.ts";

const clean = { exitCode: 0, out: "检查了 1 份报告：没有发现问题。\n" };

/** The paths that a run speaks of, relative to the folder. */
async function checked(args: readonly string[], cwd: string): Promise<string[]> {
  const { out } = await run(["--format", "json", ...args], { cwd });
  return (JSON.parse(out) as { filePath: string }[]).map(({ filePath }) => filePath.slice(cwd.length + 1));
}

/** A folder with a pipe that nobody writes into. */
function withPipe(name: string): string {
  const folder = folderWith({ "good.md": goodDraft });
  execFileSync("mkfifo", [join(folder, name)]);
  return folder;
}

/** A folder with a file of so many bytes, of which none is stored. */
function withLarge(name: string, size: number): string {
  const folder = folderWith({ [name]: goodDraft, "good.md": goodDraft });
  truncateSync(join(folder, name), size);
  return folder;
}

describe.skipIf(process.platform === "win32")("only regular files are read", () => {
  test.each(["/dev/zero", "/dev/full", "/proc/self/mem"])("a report that is a link to %s", async (device) => {
    const cwd = folderWith({ "good.md": goodDraft });
    symlinkSync(device, join(cwd, "a.md"));
    expect(await run(["a.md", "good.md"], { cwd })).toMatchObject({
      ...clean,
      exitCode: 2,
      err: expect.stringMatching(/a\.md：.+没有读|a\.md：/),
    });
    expect(await run(["."], { cwd })).toMatchObject(clean);
  });

  test("a report that is a pipe", async () => {
    const cwd = withPipe("a.md");
    expect(await run(["a.md", "good.md"], { cwd })).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("a.md：不是普通文件，没有读"),
    });
    expect(await run(["."], { cwd })).toMatchObject(clean);
  });

  test.each(["/dev/zero", "pipe"])("a configuration that is a link to %s", async (target) => {
    const cwd = withPipe("pipe");
    symlinkSync(target, join(cwd, "xxgk.config.json"));
    expect(await run(["good.md"], { cwd })).toMatchObject({ exitCode: 2, err: expect.stringContaining("不是普通文件") });
  });

  test.each([["--prior"], ["config"]])("last year's report that is a link to a device, by %s", async (way) => {
    const cwd = folderWith({ "good.md": goodDraft, "xxgk.config.json": way === "config" ? '{"prior": ["last.md"]}' : "{}" });
    symlinkSync("/dev/zero", join(cwd, "last.md"));
    const args = way === "config" ? ["good.md"] : ["--prior", "last.md", "good.md"];
    expect((await run(args, { cwd })).err).toBe(
      way === "config" ? "" : `xxgk-lint: ${join(cwd, "last.md")}：不是普通文件，没有读\n`,
    );
  });
});

describe("what is too large is a sentence, and the next file is checked", () => {
  test("a report of 200 MB", async () => {
    const cwd = withLarge("a.md", 200 * 1024 * 1024);
    expect(await run(["a.md", "good.md"], { cwd })).toMatchObject({
      ...clean,
      exitCode: 2,
      err: expect.stringContaining("a.md：超过 20 MB，没有读"),
    });
  });

  test("--max-size says what is", async () => {
    const cwd = folderWith({ "a.md": goodDraft + " ".repeat(1024 * 1024), "good.md": goodDraft });
    expect(await run(["a.md"], { cwd })).toMatchObject(clean);
    expect(await run(["--max-size", "1", "a.md", "good.md"], { cwd })).toMatchObject({
      ...clean,
      exitCode: 2,
      err: expect.stringContaining("超过 1 MB"),
    });
    expect((await run(["--max-size", "1", "-"], { cwd, input: readFileSync(join(cwd, "a.md")) })).err).toContain(
      "<stdin>：超过 1 MB",
    );
    expect(await run(["--max-size", "0", "good.md"], { cwd })).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("应为 1 到 9999"),
    });
  });

  test("a Word file has five times the room, on standard input too", async () => {
    const large = Buffer.concat([goodWordFile, Buffer.alloc(1024 * 1024)]);
    expect((await run(["--max-size", "1", "-"], { input: large })).err).not.toContain("<stdin>：超过");
    expect(await run(["--max-size", "1", "-"], { input: Buffer.concat([large, Buffer.alloc(4 * 1024 * 1024)]) })).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("<stdin>：超过 5 MB"),
    });
  });

  test("a configuration of 3 MB", async () => {
    const cwd = withLarge("xxgk.config.json", 3 * 1024 * 1024);
    expect(await run(["good.md"], { cwd })).toMatchObject({ exitCode: 2, err: expect.stringContaining("超过 2 MB") });
  });

  test("last year's report", async () => {
    const cwd = withLarge("last.md", 30 * 1024 * 1024);
    expect((await run(["--prior", "last.md", "--prior", "good.md", "good.md"], { cwd })).err).toContain("last.md：超过 20 MB");
  });
});

describe.skipIf(process.platform === "win32")("links that are found in a folder are not followed", () => {
  test("--fix writes nowhere else", async () => {
    const cwd = folderWith({
      "drafts/good.md": goodDraft,
      "elsewhere/a.md": disguisedDraft,
      "elsewhere/deep/b.md": disguisedDraft,
    });
    symlinkSync("../elsewhere/a.md", join(cwd, "drafts/a.md"));
    symlinkSync("../elsewhere/deep", join(cwd, "drafts/deep"));
    for (const pattern of ["drafts", "drafts/*.md", "drafts/**/*.md"])
      expect(await run(["--fix", pattern], { cwd })).toMatchObject(clean);
    expect(readFileSync(join(cwd, "elsewhere/a.md"), "utf8")).toBe(disguisedDraft);
    expect(readFileSync(join(cwd, "elsewhere/deep/b.md"), "utf8")).toBe(disguisedDraft);
  });

  test("a circle is checked once", async () => {
    const cwd = folderWith({ "drafts/a.md": goodDraft });
    symlinkSync(".", join(cwd, "drafts/again"));
    expect(await checked(["drafts"], cwd)).toEqual(["drafts/a.md"]);
    expect(await checked(["drafts/**/*.md"], cwd)).toEqual(["drafts/a.md"]);
  });
});

describe("no configuration leads out of its folder", () => {
  test("a path that does is refused with its place", async () => {
    const files = { "in/good.md": goodDraft, "x.md": goodDraft, "in/xxgk.config.json": '{"prior": ["a.md", "../x.md"]}' };
    expect(await run(["good.md"], { cwd: join(folderWith(files), "in") })).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/xxgk\.config\.json:1:20：prior\[1\]：应为/),
    });
  });

  test.skipIf(process.platform === "win32")("nor by a link", async () => {
    const cwd = folderWith({
      "last/2022.md": goodDraft,
      "in/good.md": goodDraft,
      "in/xxgk.config.json": '{"prior": ["last/2022.md", "last/*.md", "2022.md"]}',
    });
    symlinkSync("../last", join(cwd, "in/last"));
    symlinkSync("../last/2022.md", join(cwd, "in/2022.md"));
    const shown = spawnSync("strace", ["-f", "-e", "trace=openat", process.execPath, command, "good.md"], {
      cwd: join(cwd, "in"),
      encoding: "utf8",
    });
    expect(await run(["good.md"], { cwd: join(cwd, "in") })).toMatchObject(clean);
    if (!shown.error) expect(shown.stderr).not.toMatch(/openat\([^,]*, "[^"]*2022\.md"/);
  });

  test("up to the current folder it may, and into folders with any name", async () => {
    const cwd = folderWith({
      "[2022]/last.md": goodDraft.replaceAll("2023", "2022"),
      "[2023]/good.md": goodDraft,
      "[2023]/xxgk.config.json": '{"prior": ["../[2022]"]}',
    });
    expect(await run(["[2023]/good.md", "--config", "[2023]/xxgk.config.json"], { cwd })).toMatchObject({ exitCode: 0, err: "" });
  });
});

describe("whatever a name holds, the terminal is not steered", () => {
  const steering = "\u001b]0;x\u0007\u001b[31m";

  test.each([
    ["a file's name", [`${steering}.md`], {}],
    ["a configuration's key", ["good.md"], { "xxgk.config.json": JSON.stringify({ [steering]: 1 }) }],
    ["an option's value", ["--format", steering, "good.md"], {}],
    ["an option's name", [`--${steering}`, "good.md"], {}],
    ["a rule", ["--rule", `${steering}=error`, "good.md"], {}],
    ["a rule to be explained", ["--explain", steering], {}],
    ["what is to be written", ["convert", "good.md", "-o", `${steering}.xyz`], {}],
  ])("%s", async (_, args, files) => {
    const { exitCode, err, out } = await run(args, { cwd: folderWith({ "good.md": goodDraft, ...files }) });
    expect(exitCode).toBe(2);
    expect(err).toMatch(/xxgk-lint: ./);
    expect(err + out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe.skipIf(process.platform === "win32")("what goes wrong around is a sentence", () => {
  test("the current folder is gone", () => {
    const script = `mkdir gone && cd gone && rmdir ../gone && ${process.execPath} ${command} a.md`;
    const env = { ...process.env, LC_ALL: "C" };
    const { stderr, status } = spawnSync("bash", ["-c", script], { cwd: folderWith({}), encoding: "utf8", env });
    expect({ stderr, status }).toEqual({ stderr: "xxgk-lint: 当前文件夹已不存在，请换一个文件夹再运行\n", status: 2 });
  });

  test.each([
    ["*", "通配符写法不对"],
    ["a", "找不到这个文件"],
  ])("a pattern of 100 KB of %s", async (character, words) => {
    const { exitCode, err } = await run([character.repeat(100_000)], { cwd: folderWith({}) });
    expect(exitCode).toBe(2);
    expect(err).toContain(words);
    expect(err.length).toBeLessThan(1000);
  });
});
