import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { blankDraft } from "../support/drafts.ts";
import { ProcessClient } from "../support/language-client.ts";
import { installed, shell, workFolder } from "./work.ts";

test("hold what they need and nothing else, and are small", () => {
  const packed = inject("packed");
  const [engine = [], command = [], server = []] = packed.map(({ files }) => files.map(({ path }) => path));
  expect(packed.map(({ name }) => name)).toEqual(["@xxgk-lint/core", "xxgk-lint", "xxgk-language-server"]);
  const common = ["LICENSE", "README.md", "package.json", "dist/THIRD_PARTY_NOTICES.txt"];
  expect(engine).toEqual(expect.arrayContaining([...common, "dist/index.js", "dist/index.d.ts", "dist/shared/lint.d.ts"]));
  expect(command).toEqual(
    expect.arrayContaining([...common, "bin/xxgk-lint.cjs", "dist/launch.cjs", "dist/main.cjs", "dist/iconv-lite.cjs"]),
  );
  expect(server).toEqual(
    expect.arrayContaining([...common, "bin/xxgk-language-server.cjs", "dist/launch.cjs", "dist/main.cjs", "dist/browser.js"]),
  );
  expect([...engine, ...command, ...server].filter((path) => path.startsWith("src/"))).toEqual([]);
  // The page that `xxgk-lint web` serves, with its reader of PDF files, is as large again.
  const pages = packed.map(({ files }) => files.filter(({ path }) => path.startsWith("dist/site/")));
  const pageSizes = pages.map((files) => files.reduce((sum, { size }) => sum + size, 0));
  for (const size of pageSizes) expect(size).toBeLessThan(5_000_000);
  for (const [i, { unpackedSize }] of packed.entries()) expect(unpackedSize - (pageSizes[i] ?? 0)).toBeLessThan(3_000_000);
  const names = readdirSync(join(installed, "node_modules")).filter((name) => !name.startsWith("."));
  expect(names.sort()).toEqual(["@xxgk-lint", "xxgk-language-server", "xxgk-lint"]);
});

test("the command checks a report", () => {
  const folder = workFolder();
  writeFileSync(join(folder, "a.md"), blankDraft);
  const args = ["--no-install", "--", "xxgk-lint", "--format", "compact", "a.md"];
  const { status, stdout } = spawnSync("npx", args, { cwd: folder, encoding: "utf8" });
  expect([status, stdout]).toEqual([1, expect.stringMatching(/^a\.md: line \d+, col \d+, Error - .* \(cell\/empty\)\n$/)]);
});

test("the command holds a round: workbook, page and letter", () => {
  const folder = workFolder();
  writeFileSync(join(folder, "a.md"), blankDraft);
  writeFileSync(join(folder, "名单.csv"), "机关\n云山县清溪镇人民政府\n");
  expect(shell("xxgk-lint init --roster 名单.csv", folder)).toMatchObject({ status: 0 });
  expect(shell("xxgk-lint review a.md --out 审核", folder)).toMatchObject({ status: 1 });
  expect(readdirSync(join(folder, "审核")).sort()).toEqual(["汇总.html", "汇总.xlsx", "第1轮.json", "退回"]);
});

test("a PDF is refused with what to install", () => {
  const folder = workFolder();
  writeFileSync(join(folder, "a.pdf"), "%PDF-1.7");
  const { status, stderr } = shell("xxgk-lint a.pdf", folder);
  expect([status, stderr]).toEqual([2, expect.stringContaining("npm install pdfjs-dist@5.5.207")]);
});

test("the language server publishes diagnostics", async () => {
  const client = new ProcessClient([join(installed, "node_modules/.bin/xxgk-language-server")]);
  await client.start();
  await client.open("untitled:a", blankDraft);
  expect((await client.diagnostics("untitled:a")).map(({ code }) => code)).toEqual(["cell/empty"]);
  expect(await client.stop()).toBe(0);
});
