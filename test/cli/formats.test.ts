import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import draft4 from "ajv-draft-04";
import { describe, expect, test } from "vitest";
import { folderWith, root, run } from "../support/command.ts";
import { blankDraft, disguisedDraft, goodDraft } from "../support/drafts.ts";
import { wordFile } from "../support/word.ts";
import { rowXml, wordBody } from "../support/word-drafts.ts";

/** Every format, over the same folder: an error, a warning, a report without findings, a Word file, names that need care. */

const row = rowXml("2.重复申请");
const files = {
  "error.md": blankDraft,
  "<b>&, 'a'%.md": disguisedDraft.replaceAll("清溪镇", "青山镇"),
  "good.md": goodDraft.replaceAll("清溪镇", "白石镇"),
  "hidden.md": `<!-- xxgk-lint-disable cell/empty -->\n\n${blankDraft.replaceAll("清溪镇", "红星镇")}`,
  "word.docx": wordFile(wordBody([{ find: row, replace: row.replace(">0<", "><") }])),
};
const cellWords = "行政强制「本年处理决定数量」没有填数";

const formats = ["stylish", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "compact", "markdown", "html"];

/** One run with every format, each into its file. */
async function formatted(drafts: { readonly [name: string]: string | Buffer }): Promise<{ readonly [format: string]: string }> {
  const cwd = mkdtempSync(join(tmpdir(), "xxgk-formats-"));
  try {
    mkdirSync(join(cwd, "out"));
    for (const [name, content] of Object.entries(drafts)) writeFileSync(join(cwd, name), content);
    const { err } = await run([...formats.flatMap((format) => ["--format", `${format}:out/${format}`]), "."], { cwd });
    expect(err).toBe("");
    return Object.fromEntries(formats.map((format) => [format, readFileSync(join(cwd, "out", format), "utf8")]));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const outputs = await formatted(files);
const output = (format: string) => outputs[format] ?? "";

test("json keeps to its schema", () => {
  const schema = JSON.parse(readFileSync(join(root, "docs/results.schema.json"), "utf8"));
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  const results = JSON.parse(output("json"));
  expect(validate(results), JSON.stringify(validate.errors)).toBe(true);
  const hidden = results.find(({ filePath }: { filePath: string }) => filePath.endsWith("hidden.md"));
  expect(hidden).toMatchObject({ messages: [], suppressedMessages: [{ suppressions: [{ kind: "directive" }] }] });
  expect(validate([{ ...hidden, other: 1 }])).toBe(false);
});

test("sarif keeps to the schema of its standard, with fixes, suppressed and related places", async () => {
  const schema = JSON.parse(
    readFileSync(join(root, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
  );
  // A class, whatever its types say of it. The schema has patterns that are none of Unicode's.
  const Draft4 = draft4 as unknown as typeof Ajv;
  const validate = new Draft4({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const log = JSON.parse(output("sarif"));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  const [{ results }] = log.runs;
  for (const part of ["fixes", "suppressions"])
    expect([part, results.filter((result: object) => part in result).length > 0]).toEqual([part, true]);
  const unbalanced = goodDraft.replace("四、结转下年度继续办理 |  |  | 0 |", "四、结转下年度继续办理 |  |  | 3 |");
  const related = JSON.parse((await run(["--format", "sarif", "-"], { input: unbalanced })).out);
  expect(validate(related), JSON.stringify(validate.errors)).toBe(true);
  expect(related.runs[0].results[0].relatedLocations.length).toBeGreaterThan(1);
  expect(validate({ ...log, runs: [{ results }] })).toBe(false);
  results[0].locations[0].physicalLocation.region.startLine = 0;
  expect(validate(log)).toBe(false);
});

test("sarif: results with fingerprints, places, fixes, and what is suppressed", () => {
  const log = JSON.parse(output("sarif"));
  expect(log).toMatchObject({
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "xxgk-lint" } }, columnKind: "utf16CodeUnits" }],
  });
  const [{ results, tool }] = log.runs;
  const of = (uri: string) =>
    results.filter(
      (result: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }) =>
        decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri) === uri,
    );
  const [error] = of("error.md");
  expect(error).toMatchObject({
    ruleId: "cell/empty",
    level: "error",
    message: { text: expect.stringContaining(cellWords) },
    fingerprints: { "xxgk-lint/v1": "cell/empty 云山县清溪镇 2023 disclosure/coercion/decisions" },
    locations: [{ physicalLocation: { region: { startLine: expect.any(Number), startColumn: expect.any(Number) } } }],
    fixes: [
      {
        description: { text: "填 0" },
        artifactChanges: [{ replacements: [{ insertedContent: { text: expect.stringContaining("0") } }] }],
      },
    ],
  });
  expect(of("hidden.md")).toMatchObject([{ ruleId: "cell/empty", suppressions: [{ kind: "inSource" }] }]);
  const [inWord] = of("word.docx");
  expect(inWord.locations[0].logicalLocations[0].fullyQualifiedName).toContain("table 2 / row 20 / cell 4 / 2.重复申请 / 自然人");
  expect(inWord.locations[0].physicalLocation).not.toHaveProperty("region");
  expect(inWord).not.toHaveProperty("fixes");
  const known = tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(new Set(results.map(({ ruleId }: { ruleId: string }) => ruleId))).toEqual(new Set(known));
});

test("compact, github, checkstyle: a line a finding", () => {
  const [github, checkstyle] = [output("github"), output("checkstyle")];
  const lines = output("compact").trimEnd().split("\n");
  expect(lines).toHaveLength(3);
  expect(lines).toContainEqual(expect.stringMatching(/^error\.md: line \d+, col \d+, Error - 行政强制.* \(cell\/empty\)$/));
  expect(lines).toContainEqual(expect.stringMatching(/^word\.docx: line 1, col 1, Error - 表2 第20行第4格/));
  expect(github).toMatch(/^::error file=error\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=cell\/empty::行政强制/m);
  expect(github).toContain("::warning file=<b>&%2C 'a'%25.md,");
  expect(checkstyle).toContain('<file name="&lt;b&gt;&amp;, &#39;a&#39;%.md">');
  expect(checkstyle).toMatch(
    /<error line="\d+" column="\d+" severity="error" message="行政强制[^"]*" source="xxgk-lint\.cell\.empty"\/>/,
  );
});

test("junit: a suite a file, failures and what passed", () => {
  const out = output("junit");
  expect(out).toContain('<testsuites name="xxgk-lint" tests="5" failures="3" errors="0" skipped="0">');
  expect(out).toContain('<testsuite name="good.md" tests="1" failures="0" errors="0" skipped="0">');
  expect(out).toMatch(/<testcase name="cell\/empty \d+:\d+" classname="error\.md"><failure message="行政强制/);
});

test("gitlab: fingerprints that a line put in above does not change", async () => {
  const [first, second] = [output("gitlab"), (await formatted({ "error.md": `\n\n${blankDraft}` })).gitlab ?? ""].map((out) =>
    JSON.parse(out).filter(({ location }: { location: { path: string } }) => location.path === "error.md"),
  );
  expect(first).toMatchObject([{ check_name: "cell/empty", severity: "major", location: { path: "error.md" } }]);
  expect(second[0].fingerprint).toBe(first[0].fingerprint);
  expect(second[0].location.lines.begin).toBe(first[0].location.lines.begin + 2);
});

test("markdown and html: names and words are no marks", () => {
  const [out, html] = [output("markdown"), output("html")];
  expect(out).toContain("### &lt;b\\>&amp;, 'a'%.md");
  expect(out).toMatch(/^\| \d+:\d+ \| 错误 \| 行政强制.* \| cell\/empty \|$/m);
  expect(html).toContain("<h2>&lt;b&gt;&amp;, &#39;a&#39;%.md</h2>");
  expect(html).not.toMatch(/<h2>good\.md|https?:|<script|<b>/);
});

describe("several at once", () => {
  test("each into its file, one to the screen, without colours in files", async () => {
    const cwd = folderWith(files);
    const { out, exitCode } = await run(["--format", "json:a.json", "--format", "stylish:b.txt", "--format", "compact", "."], {
      cwd,
      env: { FORCE_COLOR: "1" },
    });
    expect(exitCode).toBe(1);
    expect(out).toContain("Error - ");
    expect(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8"))).toHaveLength(5);
    expect(readFileSync(join(cwd, "b.txt"), "utf8")).toMatch(/检查了 5 份报告：2 个错误、1 个警告/);
    expect(readFileSync(join(cwd, "b.txt"), "utf8")).not.toContain("\u001b");
  });

  test("a file that cannot be written is told, the others are", async () => {
    const cwd = folderWith(files);
    const { exitCode, err } = await run(["--format", "json:none/a.json", "--format", "compact:b.txt", "."], { cwd });
    expect([exitCode, err]).toEqual([2, expect.stringContaining("none/a.json：找不到")]);
    expect(readFileSync(join(cwd, "b.txt"), "utf8")).toContain("cell/empty");
  });

  test.each([
    [["xml"], "应为 stylish、json"],
    [["json:"], "应为 stylish、json"],
    [["json", "compact"], "只有一种格式能输出到屏幕"],
  ])("%j", async (formats, words) => {
    const { exitCode, err } = await run([...formats.flatMap((format) => ["--format", format]), "."], { cwd: folderWith(files) });
    expect([exitCode, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

test("--statistics: how often each rule spoke, and in how many reports", async () => {
  const { err } = await run(["--statistics", "."], { cwd: folderWith(files) });
  expect(err).toMatch(/^报告 {3}问题 {2}规则\n {3}2 {6}2 {2}cell\/empty .*\n {3}1 {6}1 {2}cell\/format /m);
});

describe("nothing of a report steers a terminal, a page or a pipeline", async () => {
  const evil = await formatted({
    "a.md": blankDraft.replace("| 行政强制 |  |", "| 行政强制 | \u001b[31m<script>%0A::error\u0007 |"),
  });

  test.each(formats.filter((format) => format !== "json"))("%s", (format) => {
    expect(evil[format]).toContain("script");
    expect(evil[format]).not.toMatch(/[\u001b\u0007]/);
    if (format === "html" || format === "markdown") expect(evil[format]).not.toContain("<script");
    if (format === "github") expect(evil[format]?.trimEnd().split("\n")).toHaveLength(1);
  });
});
