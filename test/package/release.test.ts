import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { folderWith, root } from "../support/command.ts";

/** `npm run release` in a repository of its own that holds what a release changes. */

const who = { NAME: "a", EMAIL: "a@example.org" };
const env = {
  PATH: process.env.PATH,
  ...Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) => [`GIT_AUTHOR_${key}`, `GIT_COMMITTER_${key}`].map((name) => [name, value])),
  ),
};
let folder: string;

beforeEach(() => {
  folder = folderWith({});
  const tracked = execFileSync(
    "git",
    [
      "ls-files",
      "--cached",
      "--others",
      "--exclude-standard",
      "*package.json",
      "*package-lock.json",
      "*.y*ml",
      "docs/pipelines.md",
      "CHANGELOG.md",
    ],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  for (const path of [...tracked.trim().split("\n"), "scripts/release.mjs"]) cpSync(join(root, path), join(folder, path));
  writeFileSync(
    join(folder, "CHANGELOG.md"),
    "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Something.\n\n## [0.0.1] - 2020-01-01\n\n- It.\n",
  );
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message=start");
});

test("shows what it would do and changes nothing", () => {
  const { status, stdout } = release("9.1.0");
  expect([status, stdout]).toEqual([0, expect.stringContaining("  cli/package.json\n")]);
  expect([git("status", "--porcelain"), git("tag")]).toEqual(["", ""]);
});

test("bumps every package and what names it, dates the changelog, commits and tags", () => {
  expect(release("9.1.0", "--write").status).toBe(0);
  const lock = read("package-lock.json");
  const { workspaces } = read("package.json");
  for (const path of ["", ...workspaces]) {
    const manifest = read(join(path, "package.json"));
    expect([path, manifest.version, lock.packages[path].version]).toEqual([path, "9.1.0", "9.1.0"]);
    for (const kind of ["dependencies", "devDependencies"]) expect(lock.packages[path][kind]).toEqual(manifest[kind]);
    const own = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([name]) =>
      name.startsWith("@xxgk-lint/"),
    );
    expect(own.filter(([, version]) => version !== "9.1.0")).toEqual([]);
  }
  expect(lock.version).toBe("9.1.0");
  expect(parse(text("action.yml")).inputs.version.default).toBe("9.1.0");
  expect(parse(text(".pre-commit-hooks.yaml"))[0].entry).toBe("npx --yes xxgk-lint@9.1.0");
  expect(text("docs/pipelines.md")).toMatch(/rev: v9\.1\.0\n[\s\S]*xxgk-lint@v9\.1\.0\n[\s\S]*xxgk-lint@9\.1\.0 /);
  expect(text("CHANGELOG.md")).toMatch(/\n## \[Unreleased\]\n\n## \[9\.1\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- Something\.\n/);
  expect([git("status", "--porcelain"), git("describe"), git("log", "-1", "--format=%s")]).toEqual([
    "",
    "v9.1.0",
    "chore: release 9.1.0",
  ]);
  expect(release("--notes").stdout).toBe("### Added\n\n- Something.\n");
});

test.each([
  ["0.1.0", "does not come after"],
  ["0.0.9", "does not come after"],
  ["next", "Give a version"],
])("refuses %s", (version, words) => {
  expect(release(version, "--write")).toMatchObject({ status: 1, stderr: expect.stringContaining(words) });
  expect(git("status", "--porcelain")).toBe("");
});

test("refuses while changes are not committed, and a release of nothing", () => {
  writeFileSync(join(folder, "CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n\n## [0.0.1] - 2020-01-01\n");
  expect(release("9.1.0", "--write")).toMatchObject({ status: 1, stderr: expect.stringContaining("not committed") });
  git("commit", "--quiet", "--all", "--message=empty");
  expect(release("9.1.0", "--write")).toMatchObject({ status: 1, stderr: expect.stringContaining("nothing under [Unreleased]") });
  expect(git("tag")).toBe("");
});

function release(...args: readonly string[]) {
  return spawnSync(process.execPath, ["scripts/release.mjs", ...args], { cwd: folder, env, encoding: "utf8" });
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: folder, env, encoding: "utf8" }).trim();
}

function text(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function read(path: string) {
  return JSON.parse(text(path));
}
