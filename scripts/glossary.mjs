// The glossary, docs/glossary.md: the words of the form in Chinese and English, and what the code calls them. scripts/docs.mjs writes it.

/** What is no part of the form's data: Chinese, English, the name in the code, and where it comes from. */
const terms = [
  [
    "政府信息公开工作年度报告（年报）",
    "annual report on government information disclosure",
    "`Report`",
    "《条例》第四十九条、第五十条",
  ],
  ["报告种类", "kind of report", "`ReportKind`", "《条例》第五十条"],
  ["格式（2019 年版、2021 年版）", "edition of the form", "`Form`", "国办公开办函〔2019〕60号、〔2021〕30号"],
  ["报告年度", "report year: the year that the numbers are of", "`report.year`", "标题"],
  ["统计期限", "period: 1 January to 31 December", "`Period`", "国办公开办函〔2021〕30号"],
  ["机关、行政机关", "agency: who reports", "`report.agency`", "标题"],
  ["落款", "signature: agency and date at the end", "`Signature`", "公文格式"],
  ["部分（一至六）", "section", "`Section`, `SectionForm`", "格式正文"],
  ["表", "table", "`BoundTable`, `TableForm`", "格式附表"],
  ["项、行", "row", "`BoundRow`, `RowForm`", "格式附表"],
  ["栏、列", "column", "`ColumnForm`", "格式附表"],
  ["格", "cell: one number", "`NumberCell`, `CellForm`", "格式附表"],
  ["勾稽关系", "relation: two sides that must be equal", "`Relation`", "格式附表"],
  ["总计、合计", "total", "`relation.total`", "格式附表"],
  [
    "结转",
    "what is carried over to the next year, or was carried in from the last",
    "`carriedOut`, `carriedIn`",
    "附表二“二”“四”",
  ],
  ["汇总", "roll-up: a county's report is the sum of its agencies' reports", "`Rollup`", "通行做法"],
  ["上年报告", "last year's report", "`prior`", "通行做法"],
  ["问题（错误、警告、提示）", "finding with a severity: error, warning, information", "`Finding`, `Severity`", "ESLint, LSP"],
  ["规则", "rule", "`Rule`", "ESLint"],
  ["自动修正", "safe fix: changes form, never a number", "`Finding.fix`", "ESLint"],
  ["建议", "suggestion: a person chooses it", "`Finding.suggestions`", "ESLint"],
  ["放过（不再提示）", "waiver: a finding that is let stand, with a reason", "`Waiver`", "本工具"],
];

/** The page's text, from an edition of the form. */
export function glossary(form) {
  return `<!-- Generated from the form by \`npm run docs\`. Do not edit. -->

# 词汇 Glossary

表里的键就是 \`extract\`、\`collect\` 和 \`--format json\` 输出中用的名字。
The keys below are the names in the output of \`extract\`, \`collect\` and \`--format json\`.

## 一般 In general

| 中文 | English | 代码 code | 出处 from |
|---|---|---|---|
${terms.map((term) => `| ${term.join(" | ")} |`).join("\n")}

## 六个部分 Sections

| 键 key | 标题 title |
|---|---|
${form.sections.map(({ key, title }) => `| \`${key}\` | ${title} |`).join("\n")}
${form.tables.map(tableWords).join("")}`;
}

function tableWords({ key, name, groups }) {
  return `
## ${name.zh} \`${key}\`

${name.en}
${groups.map(groupWords).join("")}`;
}

function groupWords({ caption, rows, columns }) {
  const rowLines = rows.map(
    ({ key, path, name, meaning }) => `| \`${key}\` | ${path.join("／") || name} | ${meaning?.en ?? ""} |`,
  );
  const columnLines = columns.map(({ key, name, unit }) => `| \`${key}\` | ${name} | ${unit} |`);
  return `${caption ? `\n### ${caption}\n` : ""}
| 行 row | 名称 name | English |
|---|---|---|
${rowLines.join("\n")}

| 列 column | 名称 name | 单位 unit |
|---|---|---|
${columnLines.join("\n")}
`;
}
