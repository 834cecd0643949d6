import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { writeReport } from "../support/generate.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = join(root, "shared/src");

/** What each folder of `shared/src` may import, beside itself: ARCHITECTURE.md's table, as data. */
const allowed: { readonly [folder: string]: readonly string[] } = {
  text: [],
  readers: ["text"],
  forms: ["text"],
  notations: ["text", "readers"],
  report: ["text", "readers", "forms", "notations"],
  directives: ["text", "readers"],
  print: ["text", "readers", "forms", "notations"],
  words: ["text"],
  prose: ["text", "readers", "forms", "report", "words"],
  claims: ["text", "readers", "forms", "report", "words", "prose"],
  workspace: ["text", "readers", "forms", "report", "words", "notations"],
  files: ["text", "readers", "notations"],
  convert: ["text", "readers", "forms", "report", "print", "notations"],
  annotate: ["text", "readers", "notations", "files", "rules", ""],
  rules: ["text", "readers", "forms", "report", "print", "words", "prose", "claims", "workspace", "notations", "directives"],
  live: ["text", "readers", "forms", "report", "prose", "claims", "rules", ""],
  // With lint.ts, fix.ts and the like, which stand in no folder.
  sheet: ["text", "readers", "forms", "report", "print", "rules", "workspace", "notations", ""],
};

describe("layers", () => {
  const files = sources(shared);

  test("imports inside shared/ point one way", () => {
    const wrong = files.flatMap((file) => {
      const folder = folderOf(file);
      return localImports(file)
        .map((target) => ({ target, to: folderOf(target) }))
        .filter(({ to }) => folder in allowed && to !== folder && !allowed[folder]?.includes(to))
        .map(({ target }) => `${relative(shared, file)} imports ${relative(shared, target)}`);
    });
    expect(wrong).toEqual([]);
  });

  test("every folder of shared/ has its place in the order", () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== ""));
    expect([...folders].filter((folder) => !(folder in allowed))).toEqual([]);
  });

  test("nothing below imports server, client or cli", () => {
    const outside = files.flatMap((file) => localImports(file).filter((target) => relative(shared, target).startsWith("..")));
    expect(outside).toEqual([]);
  });
});

test("the engine lints in a world without Node", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'import { lint } from "./lint.ts"; globalThis.lint = lint;', resolveDir: shared },
    bundle: true,
    platform: "browser",
    format: "iife",
    write: false,
  });
  const world = createContext({});
  runInContext(outputFiles[0]?.text ?? "", world);
  const broken = writeReport().replace(
    "| 一、本年新收政府信息公开申请数量 |  |  | 0 |",
    "| 一、本年新收政府信息公开申请数量 |  |  | 1 |",
  );
  runInContext(`answer = lint(${JSON.stringify(broken)}).findings.map((finding) => finding.rule).join()`, world);
  expect(world.answer).toContain("sum/");
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

/** The first folder below shared/src; "" for files that stand there themselves. */
function folderOf(file: string): string {
  const path = relative(shared, file);
  return path.includes("/") ? (path.split("/")[0] ?? "") : "";
}

function localImports(file: string): string[] {
  const imports = readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g);
  return [...imports].map((match) => resolve(dirname(file), match[1] ?? ""));
}

test("of the command, main.ts alone reads from the process and writes to it", () => {
  const cli = join(root, "cli/src");
  const knowing = sources(cli).filter((file) => /\bprocess\.(?!platform\b|exit\b|pid\b)/.test(readFileSync(file, "utf8")));
  expect(knowing.map((file) => relative(cli, file))).toEqual(["main.ts"]);
});

test("no rule asks which notation a text is in", () => {
  const rules = sources(join(shared, "rules"));
  const asking = rules.filter((file) => /\blayout\s*[!=]==?/.test(readFileSync(file, "utf8")));
  expect(asking.map((file) => relative(shared, file))).toEqual([]);
});

test("one folder of forms/ a kind, and nothing below the list of kinds asks which kind a report is", () => {
  const asking = ["report", "rules", "print", "sheet", "convert", "workspace", "prose"]
    .flatMap((folder) => sources(join(shared, folder)))
    .filter((file) =>
      /disclosureReport|kind\.key\s*[!=]==?|from "[./]+forms\/\w+\/(?!claims\.ts)/.test(readFileSync(file, "utf8")),
    );
  expect(asking.map((file) => relative(shared, file))).toEqual([]);
});
