// Writes one page a rule, docs/rules/<group>/<name>.md, and their index, from the rules themselves, and what says how they are configured;
// docs/glossary.md from the form, docs/kinds/<kind>.md from each kind of report, docs/command.md from the command's help.
// --check writes nothing: it names the pages that are stale, and ends with 1.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { commandPage } from "./command-page.mjs";
import { configFiles } from "./config-docs.mjs";
import { glossary } from "./glossary.mjs";
import { kindPages } from "./kind-pages.mjs";
import { load } from "./load.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "docs/rules");
const kindFolder = join(root, "docs/kinds");
const isCheck = process.argv.includes("--check");

const severities = { error: "错误 error", warning: "警告 warning", information: "提示 information" };
const fixes = { safe: "自动 (safe)", suggestion: "建议 (suggestion)", none: "无 (none)" };
const otherWords = { prior: "上一年度的报告", neighbour: "同年另一机关的报告", agency: "参加汇总的报告" };
const evidences = { O: "正式文本", L: "通行做法", I: "由文本推定" };

const { disclosureReport, kinds, newestEdition, rules, ruleOptions, exampleText, exampleSurroundings, lint, Lines } =
  await engine();
const pages = new Map(rules.map((rule) => [join(folder, `${rule.id}.md`), page(rule)]));
pages.set(join(folder, "README.md"), index());
pages.set(join(root, "docs/glossary.md"), glossary(newestEdition(disclosureReport)));
for (const [name, text] of kindPages(kinds, rules)) pages.set(join(kindFolder, name), text);
pages.set(join(root, "docs/command.md"), await commandPage());
for (const [path, text] of configFiles(root, { rules, ruleOptions })) pages.set(path, text);

const stale = [...pages].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text).map(([path]) => path);
const orphans = [folder, kindFolder].flatMap(existing).filter((path) => !pages.has(path));
if (isCheck) report();
else write();

function report() {
  for (const path of [...stale, ...orphans]) console.error(`stale: ${relative(root, path)}`);
  if (stale.length + orphans.length === 0) return;
  console.error("The pages differ from the rules, or from the command. Run: npm run docs");
  process.exitCode = 1;
}

function write() {
  for (const path of orphans) rmSync(path);
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pages.get(path));
  }
  console.log(`${pages.size} pages, ${stale.length} written, ${orphans.length} removed`);
}

function page(rule) {
  const { zh, en } = rule.summary;
  return `<!-- Generated from the rule by \`npm run docs\`. Do not edit. -->

# ${rule.id}

**${zh}**

${en}

| | |
|---|---|
| 级别 severity | ${severities[rule.severity]}${rule.off ? "，默认关闭 (off by default)" : ""} |
| 修复 fix | ${fixes[rule.fix]} |

## 说明

${rule.explanation.zh}

${rule.explanation.en}

${optionRows(rule)}## 依据 Sources

${rule.sources.map(({ document, clause, evidence }) => `- ${document}，${clause}（${evidences[evidence]}）`).join("\n")}

## 例子 Examples

错误 (bad)：

${fence(excerpt(rule.examples.bad))}
${besides(rule.examples.bad)}
> ${message(rule)}

正确 (good)：

${fence(excerpt(rule.examples.good, rule.examples.bad))}

---

停用本规则：在上一行写 \`<!-- xxgk-lint-disable-next-line ${rule.id} -->\`，或在设置 \`xxgkLint.rules\` 中写 \`"${rule.id}": "off"\`。
`;
}

function optionRows({ id }) {
  const own = Object.entries(ruleOptions[id] ?? {});
  if (own.length === 0) return "";
  const rows = own.map(([name, option]) => `| \`${name}\` | ${option.default} | ${option.about.zh}。${option.about.en}. |`);
  return `## 选项 Options\n\n| 选项 | 默认 | 说明 |\n|---|---|---|\n${rows.join("\n")}\n\n`;
}

function index() {
  const rows = rules.map(
    ({ id, severity, fix, summary }) => `| [${id}](${id}.md) | ${severities[severity]} | ${fixes[fix]} | ${summary.zh} |`,
  );
  return `<!-- Generated from the rules by \`npm run docs\`. Do not edit. -->

# 规则 Rules

| 规则 | 级别 | 修复 | 要求 |
|---|---|---|---|
${rows.join("\n")}
`;
}

/** The lines of the example that differ from a right report, with a line around them; for the good one, the same place. */
function excerpt(example, place = example) {
  const lines = exampleText(example).replaceAll(/[⟦⟧]/g, "").split("\n");
  const base = exampleText({ ...place, edits: [] }).split("\n");
  const other = exampleText(place).replaceAll(/[⟦⟧]/g, "").split("\n");
  let first = 0;
  while (first < base.length && base[first] === other[first]) first++;
  let last = 0;
  while (last < base.length - first && base.at(-1 - last) === other.at(-1 - last)) last++;
  const from = Math.max(0, first - 1);
  const to = Math.min(lines.length, Math.max(first + 1, lines.length - last) + 1);
  return lines.slice(from, Math.min(to, from + 12)).join("\n");
}

/** What stands in the other reports that the example is held against. */
function besides({ others = [], ...example }) {
  const shown = others.filter(({ edits }) => edits.length > 0);
  const words = shown.map(({ as, agency, edits }) => {
    const year = (example.year ?? 2023) - (as === "prior" ? 1 : 0);
    return `\n${otherWords[as]}${agency ? `，${agency}` : ""}：\n\n${fence(excerpt({ ...example, year, edits }))}\n`;
  });
  return words.join("");
}

/** What the tool says of the bad example: the page shows the real words. */
function message(rule) {
  const text = exampleText(rule.examples.bad).replaceAll(/[⟦⟧]/g, "");
  const { findings } = lint(text, { severity: rule.off ? { [rule.id]: rule.severity } : {} }, () =>
    exampleSurroundings(rule.examples.bad),
  );
  const finding = findings.find((found) => found.rule === rule.id);
  if (!finding) throw new Error(`the bad example of ${rule.id} gives no finding`);
  return `第 ${new Lines(text).position(finding.range.start).line + 1} 行：${finding.message}`;
}

function fence(text) {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function existing(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function engine() {
  return load("engine", "shared/src", [
    'export { disclosureReport, kinds, newestEdition } from "./forms/index.ts";',
    'export { rules } from "./rules/index.ts";',
    'export { ruleOptions } from "./rules/options.ts";',
    'export { exampleText } from "./rules/example.ts";',
    'export { exampleSurroundings } from "./rules/example-others.ts";',
    'export { lint } from "./lint.ts";',
    'export { Lines } from "./text/lines.ts";',
  ]);
}
