import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { root } from "../support/command.ts";
import { blankDraft, disguisedDraft } from "../support/drafts.ts";
import { writeReport } from "../support/generate.ts";
import { blocksIn, shell, workFolder } from "./work.ts";

/** The commands on the pages for users are run, line by line, in a folder with the files that they name. */

/** What cannot be run here: it needs the repository itself, an editor or a container. */
const elsewhere = /^(?:npm|code|docker)\b/;

test.each(["README.md", "cli/README.md", "docs/pipelines.md", "examples/README.md"])("every command of %s runs", async (page) => {
  const folder = workFolder();
  await writeDrafts(folder);
  const lines = blocksIn(join(root, page), "sh").flatMap((block) => block.split("\n"));
  const commands = lines.filter((line) => line !== "" && !elsewhere.test(line));
  expect(commands.length).toBeGreaterThan(1);
  const ran = commands.map((command) => ({ command, ...shell(command.replaceAll("npx xxgk-lint", "xxgk-lint"), folder) }));
  expect(ran.filter(({ status }) => status !== 0 && status !== 1).map(({ command, stderr }) => [command, stderr])).toEqual([]);
});

test.each([
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "docs/config.md",
  "docs/editors.md",
  "docs/intranet.md",
  "docs/pipelines.md",
])("what %s leads to is there", (page) => {
  const links = [...readFileSync(join(root, page), "utf8").matchAll(/\]\((?!https:|#)([^)#]+)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test("README.md has a picture and at most five commands for each of its users", () => {
  const sections = readFileSync(join(root, "README.md"), "utf8").split(/^<a id="\w+"><\/a>$/m);
  expect(sections).toHaveLength(5);
  for (const section of sections.slice(1).map((text) => text.split(/^## /m)[1] ?? "")) {
    const [commands = "", ...others] = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text]) => text);
    expect([section.slice(0, 20), others, /!\[.*\]\(docs\/images/.test(section)]).toEqual([section.slice(0, 20), [], true]);
    expect(commands.trim().split("\n").length).toBeLessThanOrEqual(5);
  }
});

/** Drafts under the names that pages give them. */
async function writeDrafts(folder: string): Promise<void> {
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
  cpSync(join(root, "examples/county/xxgk.config.json"), join(folder, "xxgk.config.json"));
  for (const year of ["2022", "2023"]) cpSync(join(root, "examples/county", year), join(folder, year), { recursive: true });
  writeFileSync(join(folder, "年报.md"), blankDraft);
  writeFileSync(join(folder, "2022年报.md"), writeReport({ year: 2022 }));
  mkdirSync(join(folder, "全县年报"));
  writeFileSync(join(folder, "全县年报/年报.md"), disguisedDraft);
  cpSync(join(root, "examples/county-faulty/2023"), join(folder, "收件"), { recursive: true });
  cpSync(join(root, "examples/county-faulty/2022"), join(folder, "往年"), { recursive: true });
  await writeXlsxFile([[{ value: "机关" }], [{ value: "云山县水务局" }]]).toFile(join(folder, "名单.xlsx"));
  expect(shell("xxgk-lint convert 年报.md -o 年报.docx", folder).status).toBe(0);
}
