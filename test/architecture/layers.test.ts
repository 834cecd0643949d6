import { relative } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { notations } from "../../shared/src/notations/index.ts";
import { writeReport } from "../support/generate.ts";
import { importsOf, packages, read, root, sources } from "./imports.ts";

/** What each folder of `shared/src` may import beside itself, as ARCHITECTURE.md's table says. */
const folders = new Map(
  [...read("ARCHITECTURE.md").matchAll(/^\| `shared\/src\/(\w+)` \|.*\| ([^|]+) \|$/gm)].map(([, folder = "", imports = ""]) => [
    folder,
    imports === "nothing" ? [] : imports.split(", "),
  ]),
);

/** What each package may import of the others. */
const allowed: { readonly [name in (typeof packages)[number]]: readonly string[] } = {
  shared: [],
  core: ["shared"],
  server: ["shared"],
  cli: ["shared", "view"],
  view: ["shared"],
  client: ["shared", "view"],
  web: ["shared", "view", "server", "client", "cli"],
};

const shared = "shared/src";

describe("layers", () => {
  test("imports inside shared/ point one way", () => {
    const wrong = wrongImports(shared, (file, target) => {
      if (!target.startsWith(shared)) return true;
      const [from, to] = [folderOf(file), folderOf(target)];
      return from === to || folders.get(from)?.includes(to === "" ? "files beside the folders" : to) !== false;
    });
    expect(wrong).toEqual([]);
  });

  test("every folder of shared/ has its place in the order", () => {
    expect([...folders.keys(), ""].sort()).toEqual([...new Set(sources(shared).map(folderOf))].sort());
  });

  test.each(packages)("%s imports no package but those below it", (name) => {
    const wrong = wrongImports(`${name}/src`, (_, target) => {
      const other = packages.find((each) => target.startsWith(`${each}/`) || target.startsWith(`@xxgk-lint/${each}`));
      return other === undefined || other === name || allowed[name].includes(other);
    });
    expect(wrong).toEqual([]);
  });
});

/** Imports of the sources below a folder for which `isRight` does not hold. */
function wrongImports(folder: string, isRight: (file: string, target: string) => boolean): string[] {
  return sources(folder).flatMap((file) =>
    importsOf(file)
      .filter((target) => !isRight(file, target))
      .map((target) => `${file} imports ${target}`),
  );
}

/** The first folder below shared/src; "" for files that stand there themselves. */
function folderOf(file: string): string {
  const [folder = "", ...rest] = relative(shared, file).split("/");
  return rest.length > 0 ? folder : "";
}

test("the engine lints in a world without Node", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'import { lint } from "./lint.ts"; globalThis.lint = lint;', resolveDir: `${root}/${shared}` },
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

/** The lines of files below these folders that a pattern finds, without comments. */
function linesWith(pattern: RegExp, ...within: readonly string[]): string[] {
  return within
    .flatMap((folder) => sources(`${shared}/${folder}`))
    .flatMap((file) =>
      read(file)
        .split("\n")
        .filter((line) => pattern.test(line.replace(/^\s*(?:\/?\*|\/\/).*/, "")))
        .map((line) => `${relative(shared, file)}: ${line.trim()}`),
    );
}

test("of the command, main.ts alone reads from the process and writes to it", () => {
  const knowing = sources("cli/src").filter((file) => /\bprocess\.(?:argv|cwd|env|exitCode|on|std)/.test(read(file)));
  expect(knowing).toEqual(["cli/src/main.ts"]);
});

test("no rule asks which notation a text is in", () => {
  const names = `["'](?:${Object.keys(notations).join("|")})["']`;
  const comparisons = [
    `[!=]==?\\s*${names}`,
    `case ${names}`,
    `\\blayout\\s*[!=]==?`,
    `\\[[^\\]]*${names}[^\\]]*\\]\\.(?:includes|some)`,
  ];
  expect(linesWith(new RegExp(comparisons.join("|")), "rules")).toEqual([]);
});

/** Files that write fixes: these put together what stands in the source. All others find their facts in the bound report. */
const fixWriters = [
  ...["cell/fill.ts", "insert.ts", "row/insertion.ts", "row/label.ts", "row/reorder.ts"],
  ...["section/level.ts", "section/missing.ts", "section/order.ts", "settle.ts", "table/missing.ts"],
];

test("no rule reads the source again: only fixes look at it", () => {
  const reading = linesWith(/\breport\.source\b|[{,]\s*source\s*[,}].*:\s*Report\b|\{[^}]*\bsource\b[^}]*\} = report\b/, "rules");
  expect(new Set(reading.map((line) => line.replace(/^rules\/|: .*$/g, "")))).toEqual(new Set(fixWriters));
});

/** What reads forms, and must know none of them. */
const below = ["report", "rules", "print", "sheet", "convert", "workspace", "prose"];

test("one folder of forms/ a kind, and nothing below the list of kinds asks which kind a report is", () => {
  const asking = linesWith(/disclosureReport|websiteReport|kind\.key\s*[!=]==?|from "[./]+forms\/\w+\/(?!claims\.ts)/, ...below);
  expect(asking).toEqual([]);
});

test("no rule names a year or an edition, but the examples of rules", () => {
  const naming = linesWith(
    /\b(?:form|edition|id)\s*[!=]==?\s*["'][\w-]*20\d\d|\byear\s*(?:[!=]==?|[<>]=?)\s*20[1-9]\d|edition20\d\d/,
    ...below,
  );
  expect(naming.filter((line) => !line.startsWith("rules/example.ts:"))).toEqual([]);
});
