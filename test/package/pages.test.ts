import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
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
  const ran = commands.map((command) => ({ command, ...shell(command.replaceAll("node_modules/.bin/", ""), folder) }));
  expect(ran.filter(({ status }) => status !== 0 && status !== 1).map(({ command, stderr }) => [command, stderr])).toEqual([]);
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
  for (const [year, name] of [
    ["2022", "往年"],
    ["2023", "收件"],
  ] as const)
    cpSync(join(root, "examples/county", year), join(folder, name), { recursive: true });
  const roster = [["机关"], ["云山县人民政府"], ["云山县水务局"]].map((row) => row.map((value) => ({ value })));
  writeFileSync(join(folder, "名单.xlsx"), await writeExcelFile(roster).toBuffer());
  expect(shell("xxgk-lint convert 年报.md -o 年报.docx", folder).status).toBe(0);
}
