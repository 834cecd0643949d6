import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";

/** Completion scripts, made from the command as it is, and run by the shells themselves where they are installed. */

const scriptFor = async (shell: string) => (await run(["completion", shell])).out;
const has = (shell: string) => !spawnSync(shell, ["--version"]).error;

/** What bash offers for the last of these words. */
async function offered(words: readonly string[]): Promise<string[]> {
  const quoted = words.map((word) => `'${word}'`).join(" ");
  const script = `${await scriptFor("bash")}
COMP_WORDS=(xxgk-lint ${quoted}); COMP_CWORD=${words.length}; _xxgk_lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync("bash", ["--norc", "-c", script], { encoding: "utf8" })
    .stdout.split("\n")
    .filter((line) => line !== "");
}

describe.skipIf(!has("bash"))("bash", () => {
  test.each([
    [["co"], ["convert", "collect", "completion"]],
    [["--fi"], ["--fix", "--fix-dry-run"]],
    [
      ["-f", "j"],
      ["json", "junit"],
    ],
    [["--format", "sa"], ["sarif"]],
    [["--explain", "sum/b"], ["sum/balance"]],
    [["--rule", "sum/b"], ["sum/balance="]],
    [["collect", "--format", "j"], ["json"]],
    [
      ["--quiet", "collect", "--by", ""],
      ["report", "cell"],
    ],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["convert", "--f"], ["--force"]],
    // Files: bash's own business.
    [["--prior", "co"], []],
    [["a.md", "co"], []],
  ])("%j: %j", async (words, expected) => {
    expect(await offered(words)).toEqual(expected);
  });
});

test.each(["bash", "zsh", "fish"])("%s understands its script", async (shell) => {
  const script = await scriptFor(shell);
  expect(script).toMatch(/--fix-dry-run|-l fix-dry-run/);
  expect(script).toContain("collect");
  if (!has(shell)) return;
  const file = join(folderWith({}), "script");
  writeFileSync(file, script);
  expect(spawnSync(shell, ["-n", file], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
});

test.skipIf(!has("fish"))("fish offers what it has read", async () => {
  const file = join(folderWith({ script: await scriptFor("fish") }), "script");
  const asked = (line: string) =>
    spawnSync("fish", ["--no-config", "-c", `source ${file}; complete -C '${line}'`], { encoding: "utf8" })
      .stdout.split("\n")
      .map((each) => each.split("\t")[0]);
  expect(asked("xxgk-lint coll")).toContain("collect");
  expect(asked("xxgk-lint collect --by ")).toEqual(expect.arrayContaining(["report", "cell"]));
  expect(asked("xxgk-lint completion ")).toEqual(expect.arrayContaining(["bash", "zsh", "fish"]));
});

test("another shell is wrong use", async () => {
  expect(await run(["completion", "ksh"])).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining("bash") });
});
