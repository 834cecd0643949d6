import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import about from "../../package.json" with { type: "json" };
import { partsOf } from "../../shared/src/convert/parts.ts";
import { blankDraft, disguisedDraft, goodDraft, mendedDraft } from "../support/drafts.ts";
import { printPdf } from "../support/pdf.ts";
import { blocksIn } from "./work.ts";

/** The zip that `npm run bundle` has written for this system, unpacked; nothing of it may need Node, npm or this repository. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const name = `xxgk-lint-${about.version}-${process.platform}-${process.arch}`;
let parent: string;
let folder: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "xxgk-bundle-"));
  folder = join(parent, name);
  execFileSync("unzip", ["-q", join(root, "dist", `${name}.zip`), "-d", parent]);
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** Runs the executable in the unpacked folder, without any environment. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(folder, "xxgk-lint"), args, {
    ...{ cwd: folder, encoding: "utf8", env: { PATH: "/nonexistent" } },
  });
  return { exitCode: status, out: stdout, err: stderr };
}

test("tells its version, its help and its rules", () => {
  expect(run("--version")).toEqual({ exitCode: 0, out: `${about.version}\n`, err: "" });
  expect(run("--help").out).toContain("用法：");
  expect(run("--explain", "sum/balance")).toMatchObject({ exitCode: 0, out: expect.stringContaining("sum/balance"), err: "" });
});

test("checks the examples: the good ones, the bad ones, the county", () => {
  expect(run("examples/good")).toMatchObject({ exitCode: 0, out: "检查了 4 份报告：没有发现问题。\n" });
  expect(run("examples/bad")).toMatchObject({ exitCode: 1, out: expect.stringContaining("sum/results") });
  expect(run("examples/county").exitCode).toBe(0);
});

test("writes and checks a Word file, and comments in a copy of it", () => {
  writeFileSync(join(folder, "年报.md"), blankDraft);
  expect(run("convert", "年报.md", "-o", "年报.docx").exitCode).toBe(0);
  expect(run("--annotate", "--format", "compact", "年报.docx")).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining("(cell/empty)"),
  });
  const parts = unzipSync(readFileSync(join(folder, "年报.批注.docx")));
  expect(Object.keys(parts)).toContain("word/comments.xml");
});

test("holds a round of reviews: the list of agencies, the workbook, the page, the letters", () => {
  writeFileSync(join(folder, "名单.csv"), "机关,类型\n云山县水务局,部门\n");
  expect(run("init", "--roster", "名单.csv", "--config", "名单.json")).toMatchObject({ exitCode: 0 });
  const inbox = ["examples/county-faulty/2023", "--prior", "examples/county-faulty/2022"];
  expect(run("review", ...inbox, "--out", "审核")).toMatchObject({ exitCode: 1, out: expect.stringContaining("退回") });
  expect(readdirSync(join(folder, "审核")).sort()).toEqual(["第1轮.json", "汇总.html", "汇总.xlsx", "退回"].sort());
  for (const letter of readdirSync(join(folder, "审核/退回"))) {
    expect(Object.keys(unzipSync(readFileSync(join(folder, "审核/退回", letter))))).toContain("word/document.xml");
  }
});

test("mends a file in GB18030 and writes it in GB18030", () => {
  writeFileSync(join(folder, "国标.md"), iconv.encode(disguisedDraft, "gb18030"));
  expect(run("--fix", "国标.md").exitCode).toBe(0);
  expect(readFileSync(join(folder, "国标.md")).equals(iconv.encode(mendedDraft, "gb18030"))).toBe(true);
});

test("checks a PDF file", () => {
  writeFileSync(join(folder, "好.pdf"), printPdf(partsOf({ source: goodDraft })));
  writeFileSync(join(folder, "空.pdf"), printPdf(partsOf({ source: blankDraft })));
  expect(run("好.pdf")).toMatchObject({ exitCode: 0, out: expect.stringContaining("没有发现问题") });
  expect(run("--format", "compact", "空.pdf")).toMatchObject({ exitCode: 1, out: expect.stringContaining("(cell/empty)") });
});

test("ends with 2 where a file cannot be read or an option is wrong", () => {
  expect(run("没有.md")).toMatchObject({ exitCode: 2, err: expect.stringContaining("找不到") });
  expect(run("--wrong")).toMatchObject({ exitCode: 2, err: expect.stringContaining("--wrong") });
});

test("the executable is all that the command needs", () => {
  const alone = join(parent, "alone");
  copyFileSync(join(folder, "xxgk-lint"), alone);
  chmodSync(alone, 0o755);
  const { status, stdout } = spawnSync(alone, ["-"], { input: blankDraft, encoding: "utf8", env: {} });
  expect([status, stdout]).toEqual([1, expect.stringContaining("cell/empty")]);
});

test("the commands of the manual's first page run", () => {
  writeFileSync(join(folder, "年报.docx"), readFileSync(join(folder, "examples/word/清溪镇2023年年报.docx")));
  const lines = blocksIn(join(root, "docs/intranet.md"), "sh").flatMap((block) => block.split("\n"));
  const commands = lines.filter((line) => line !== "" && !line.startsWith("code "));
  const PATH = [folder, "/usr/bin", "/bin"].join(delimiter);
  const ran = commands.map((line) => ({
    line,
    ...spawnSync(line, { cwd: folder, shell: true, encoding: "utf8", env: { PATH } }),
  }));
  expect(ran.map(({ line, status, stderr }) => [line.split(" ")[0], status, stderr])).toEqual([
    ["sha256sum", 0, ""],
    ...commands.slice(1).map((line) => ["xxgk-lint", line.includes("--help") ? 0 : 1, expect.any(String)]),
  ]);
});

test("has the extension for VS Code, licences and checksums of all files", () => {
  expect(readFileSync(join(folder, "xxgk-lint.html"), "utf8")).toMatch(/^<!doctype html>/i);
  const extension = unzipSync(readFileSync(join(folder, "xxgk-lint.vsix")));
  expect(Object.keys(extension)).toEqual(expect.arrayContaining(["extension/package.json", "extension/dist/server.js"]));
  const notices = readFileSync(join(folder, "THIRD_PARTY_NOTICES.txt"), "utf8");
  for (const owed of ["commander ", "iconv-lite ", "pdfjs-dist "]) expect(notices).toContain(`\n${owed}`);
  expect(readFileSync(join(folder, "LICENSE-node"), "utf8")).toContain("Node.js contributors");
  const { status } = spawnSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: folder });
  expect(status).toBe(0);
  const packed = Object.keys(unzipSync(readFileSync(join(root, "dist", `${name}.zip`)), { filter: () => true }));
  const listed = readFileSync(join(folder, "SHA256SUMS"), "utf8").match(/(?<= {2}).+/g) ?? [];
  expect(packed.map((path) => path.slice(name.length + 1)).sort()).toEqual([...listed, "SHA256SUMS"].sort());
});

test("only the executable may be run", () => {
  const isExecutable = (path: string) => (statSync(path).mode & 0o111) !== 0;
  expect(filesOf(folder).filter((path) => isExecutable(path))).toEqual([join(folder, "xxgk-lint")]);
});

test("the manual has a page a rule; links lead to what is there, and nothing comes from outside", () => {
  const pages = filesOf(join(folder, "manual")).filter((path) => path.endsWith(".html"));
  const rules = readdirSync(join(root, "docs/rules"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  );
  expect(pages.length).toBeGreaterThan(rules.length);
  const links = pages.flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, href = ""]) => ({ page, href })),
  );
  expect(links.length).toBeGreaterThan(pages.length);
  const isThere = ({ page, href }: { page: string; href: string }) =>
    href.startsWith("#")
      ? readFileSync(page, "utf8").includes(` id="${href.slice(1)}"`)
      : statSync(join(dirname(page), decodeURI(href)), { throwIfNoEntry: false })?.isFile();
  expect(links.filter((link) => !isThere(link))).toEqual([]);
});

function filesOf(parent: string): string[] {
  const entries = readdirSync(parent, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
