import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../support/command.ts";
import { blocksIn } from "./work.ts";

/** Files that services read, and that cannot be run here: that they are sound YAML, have what their service asks for, and name what there is. */

const files = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
const workflows = files(".github/workflows");
const forms = files(".github/ISSUE_TEMPLATE").filter((path) => !path.endsWith("config.yml"));

test.each([".pre-commit-hooks.yaml", "action.yml", ".github/ISSUE_TEMPLATE/config.yml", ...workflows, ...forms])(
  "%s is sound YAML",
  (path) => {
    const { errors, warnings } = parseDocument(readFileSync(join(root, path), "utf8"), { uniqueKeys: true });
    expect([...errors, ...warnings]).toEqual([]);
  },
);

describe("the action", () => {
  const { name, description, inputs, runs } = read("action.yml");

  test("is a composite one, each step with a shell", () => {
    expect([name, description]).toEqual([expect.any(String), expect.any(String)]);
    expect(runs.using).toBe("composite");
    for (const step of runs.steps) expect(step).toMatchObject({ run: expect.any(String), shell: "bash" });
  });

  test("passes every input to its script as a variable, and none as words of it", () => {
    const [{ env, run }] = runs.steps;
    const named = Object.values<string>(env).map((value) => /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1]);
    expect(named.sort()).toEqual(Object.keys(inputs).sort());
    expect(run).not.toContain("${{");
    for (const variable of Object.keys(env)) expect(run).toContain(`$${variable}`);
    for (const input of Object.values(inputs))
      expect(input).toMatchObject({ description: expect.stringMatching(/\p{Script=Han}/u) });
  });

  test("runs the version that it belongs to, and so does the hook for pre-commit", () => {
    expect(inputs.version.default).toBe(manifest.version);
    const [hook] = read(".pre-commit-hooks.yaml");
    expect(hook).toMatchObject({ id: "xxgk-lint", language: "system", entry: `npx --yes xxgk-lint@${manifest.version}` });
    expect(["年报.docx", "a/年报.md", "a.html", "b.htm", "c.txt"].every((path) => new RegExp(hook.files).test(path))).toBe(true);
    expect(new RegExp(hook.files).test("a.ts")).toBe(false);
  });
});

describe.each(workflows)("%s", (path) => {
  const { on, permissions, jobs } = read(path);
  const steps = Object.values<{ readonly steps: readonly Step[] }>(jobs).flatMap((job) => job.steps);

  test("says when it runs, and may do no more than it says", () => {
    expect(Object.keys(on).length).toBeGreaterThan(0);
    expect(permissions).toEqual({ contents: "read" });
    for (const job of Object.values(jobs)) expect(job).toMatchObject({ "runs-on": expect.any(String) });
  });

  test("each step does one thing, with a pinned major version or a script that there is", () => {
    for (const { uses, run } of steps) {
      expect([uses, run].filter((way) => way !== undefined)).toHaveLength(1);
      if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      for (const [, script = ""] of run?.matchAll(/npm run ([\w:]+)/g) ?? [])
        expect(Object.keys(manifest.scripts)).toContain(script);
    }
  });

  test("jobs wait for jobs that there are", () => {
    for (const { needs = [] } of Object.values<{ readonly needs?: readonly string[] }>(jobs))
      for (const need of needs) expect(Object.keys(jobs)).toContain(need);
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

test("what the page on pipelines shows is sound YAML of this version", () => {
  const [hook, workflow, job] = blocksIn(join(root, "docs/pipelines.md"), "yaml").map((block) => {
    const document = parseDocument(block);
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
  expect(hook.repos[0]).toMatchObject({ rev: `v${manifest.version}`, hooks: [{ id: "xxgk-lint" }] });
  const { uses, with: given } = workflow.jobs.reports.steps[1];
  expect(uses).toMatch(`xxgk-lint@v${manifest.version}`);
  expect(Object.keys(read("action.yml").inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  expect(job.reports.script[0]).toContain(`xxgk-lint@${manifest.version} `);
});

test("CI runs what the maintainers run", () => {
  expect(read(".github/workflows/ci.yml").jobs.run.steps.at(-1)).toEqual({ run: ".ci/run" });
});

test.each(forms)("%s asks in Chinese first, each question with its own name", (path) => {
  const { name, description, body } = read(path);
  expect([name, description]).toEqual([expect.stringMatching(/^\p{Script=Han}/u), expect.any(String)]);
  const questions = body.filter((part: { type: string }) => part.type !== "markdown");
  const ids = questions.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(questions.length);
  for (const { type, attributes } of questions) {
    expect(type).toMatch(/^(?:input|textarea|dropdown|checkboxes)$/);
    expect(attributes.label).toMatch(/^\p{Script=Han}/u);
    if (type === "dropdown") expect(attributes.options.length).toBeGreaterThan(1);
  }
});

test("the Dockerfile runs as nobody in particular and installs this command and its PDF reader", () => {
  const docker = readFileSync(join(root, "Dockerfile"), "utf8");
  const last = docker.slice(docker.lastIndexOf("\nFROM "));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toContain('ENTRYPOINT ["xxgk-lint"]');
  expect(last).toContain(`pdfjs-dist@${manifest.devDependencies["pdfjs-dist"]}`);
});

function read(path: string) {
  return parseDocument(readFileSync(join(root, path), "utf8")).toJS();
}
