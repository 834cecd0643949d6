import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../support/command.ts";
import { blankDraft, goodDraft } from "../support/drafts.ts";
import { shell, workFolder } from "./work.ts";

test("the hook for pre-commit runs it", () => {
  const folder = workFolder();
  const [hook] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
  writeFileSync(join(folder, "a.md"), goodDraft);
  writeFileSync(join(folder, "b.md"), blankDraft);
  expect(shell(`${hook.entry} a.md`, folder).status).toBe(0);
  expect(shell(`${hook.entry} a.md b.md`, folder)).toMatchObject({ status: 1, stdout: expect.stringContaining("cell/empty") });
});

test("the action runs it, with words of a workflow as they are", () => {
  const folder = workFolder();
  const { inputs, runs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  writeFileSync(join(folder, "空 $(touch harm).md"), blankDraft);
  const act = (files: string, args: string, sarif = "") => {
    const env = {
      PATH: process.env.PATH,
      XXGK_FILES: files,
      XXGK_ARGS: args,
      XXGK_SARIF: sarif,
      XXGK_VERSION: inputs.version.default,
    };
    const argv = ["--noprofile", "--norc", "-eo", "pipefail", "-c", runs.steps[0].run];
    return spawnSync("bash", argv, { cwd: folder, encoding: "utf8", env });
  };
  const { status, stdout } = act("空 $(touch harm).md\n\n", "--quiet --locale en", "out.sarif");
  expect([status, stdout]).toEqual([1, expect.stringMatching(/^::error .*cell\/empty/m)]);
  expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).version).toBe("2.1.0");
  expect(act("空 *.md", "--rule cell/empty=off").status).toBe(0);
  expect(readdirSync(folder)).not.toContain("harm");
});
