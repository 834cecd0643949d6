// The pages of documentation beside the page: each rule, and the form cell by cell, from the rules' pages and the forms themselves.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Marked } from "marked";
import { load } from "../../scripts/load.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// An address in an example is no link.
const marked = new Marked({ tokenizer: { url: () => undefined } });

/** The pages by their addresses below the site, and the style that they share. */
export async function docsPages() {
  const { disclosureReport, tableSheet } = await engine();
  const forms = disclosureReport.editions;
  const pages = { "docs/docs.css": readFileSync(join(root, "web/src/docs.css"), "utf8"), ...rulePages() };
  for (const form of forms) pages[addressOf(form, forms)] = formPage(form, forms, tableSheet);
  return pages;
}

/** The newest edition is the one that people look for. */
function addressOf(form, forms) {
  return form === forms.at(-1) ? "docs/form.html" : `docs/form-${form.id}.html`;
}

function rulePages() {
  const folder = join(root, "docs/rules");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  return Object.fromEntries(
    names.map((name) => {
      const markdown = readFileSync(join(folder, name), "utf8");
      const address = name.replace("README.md", "index.md").replace(/\.md$/, ".html");
      const body = marked.parse(markdown).replaceAll(/href="([\w/-]+)\.md"/g, 'href="$1.html"');
      const title = /^# (.*)$/m.exec(markdown)?.[1] ?? name;
      const up = "../".repeat(address.split("/").length + 1);
      return [`docs/rules/${address}`, page(title, body, up)];
    }),
  );
}

function formPage(form, forms, tableSheet) {
  const others = forms.filter((other) => other !== form);
  const links = others.map(
    (other) => `<a href="${addressOf(other, forms).replace("docs/", "")}">${escapeHtml(other.name.zh)}（${yearsOf(other)}）</a>`,
  );
  const sections = form.sections.map((section) => sectionText(section, form, tableSheet)).join("\n");
  const head = `<h1>表格怎么填：${escapeHtml(form.name.zh)}</h1>
<p>${yearsOf(form)}年度的报告，按${escapeHtml(form.document)}。标题为“机关名称＋年份＋年${escapeHtml(form.title)}”。另见：${links.join("、")}。</p>`;
  return page(`表格怎么填：${form.name.zh}`, `${head}\n${sections}`, "../");
}

function yearsOf({ from, to }) {
  return Number.isFinite(to) && to < 2100 ? (from === to ? String(from) : `${from}–${to}`) : `${from} 起`;
}

function sectionText({ key, title, table, topics = [], statement }, form, tableSheet) {
  const own = form.tables.find((each) => each.key === table);
  const parts = [
    `<h2 id="${key}">${escapeHtml(title)}</h2>`,
    topics.length > 0
      ? `<p>正文应写到：${topics.map(({ name }) => escapeHtml(name.zh)).join("、")}。（${sourcesOf(topics)}）</p>`
      : "",
    statement ? `<p>必须写明（${escapeHtml(sourceOf(statement.source))}）：${escapeHtml(statement.sentence)}</p>` : "",
    own
      ? tableText(
          own,
          tableSheet(own, undefined, "zh", () => ({})),
        )
      : "",
  ];
  return parts.filter(Boolean).join("\n");
}

function sourcesOf(topics) {
  return [...new Set(topics.map(({ source }) => escapeHtml(sourceOf(source))))].join("；");
}

function sourceOf({ document, clause }) {
  return `${document}，${clause}`;
}

/** The table as it is printed, each cell a link to what is said of it below. */
function tableText(form, sheet) {
  const rows = sheet.rows.map((row) => `<tr>${row.places.map((place) => placeText(place, row, sheet)).join("")}</tr>`);
  return `<h3 id="${form.key}">${escapeHtml(sheet.name)}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(sheet.name)}"><table class="printed">${rows.join("\n")}</table></div>
${form.rows.map((row) => rowText(row, form, sheet)).join("\n")}`;
}

function placeText({ text, colSpan, rowSpan, cell }, { isHeader }, { key, cells }) {
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ""}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}`;
  if (cell === undefined) return `<${isHeader ? "th" : "td"}${spans}>${escapeHtml(text)}</${isHeader ? "th" : "td"}>`;
  const name = escapeHtml(cells[cell].name);
  return `<td${spans} class="number"><a href="#${key}-${cell}" title="${name}" aria-label="${name}">${cell + 1}</a></td>`;
}

function rowText({ path, meaning, columns, firstCell, name }, form, sheet) {
  const title = path.join(" › ") || name || sheet.name;
  const cells = columns.map((_, i) => cellText(firstCell + i, form, sheet));
  const caption = form.groups.find(({ rows }) => rows.some((row) => row.firstCell === firstCell))?.caption;
  return `<section class="row"><h4>${escapeHtml(title)}</h4>
${caption ? `<p>《中华人民共和国政府信息公开条例》${escapeHtml(caption)}</p>` : ""}${meaning ? `<p>${escapeHtml(meaning.zh)}</p><p lang="en" class="faint">${escapeHtml(meaning.en)}</p>` : ""}
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table><tr><th>格</th><th>列</th><th>怎么填</th><th>与哪些格勾稽</th></tr>
${cells.join("\n")}</table></div></section>`;
}

const kinds = { count: "整数，没有填 0", amount: "可带小数，没有填 0", change: "增减数：增为正，减为负，没有填 0" };

function cellText(index, { key, cells }, { relations }) {
  const { column } = cells[index];
  const own = relations.filter(({ left, right }) => [...left, ...right].some(({ cell }) => cell === index));
  const words = own.map(
    ({ rule, where, left, right }) =>
      `<li>${escapeHtml(where)}：${sideText(left)} ＝ ${sideText(right)}（<a href="rules/${rule}.html">${rule}</a>）</li>`,
  );
  return `<tr id="${key}-${index}"><td>${index + 1}</td><td>${escapeHtml(column.name)}</td><td>${kinds[column.kind]}，单位：${escapeHtml(column.unit)}</td><td>${words.length > 0 ? `<ul>${words.join("")}</ul>` : "没有"}</td></tr>`;
}

function sideText(terms) {
  return terms.map(({ name }) => escapeHtml(name)).join("＋");
}

function page(title, body, up) {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · 政府信息公开年报检查</title>
<link rel="stylesheet" href="${up}docs/docs.css">
</head>
<body>
<nav><a href="${up}index.html">年报检查</a> <a href="${up}docs/form.html">表格怎么填</a> <a href="${up}docs/rules/index.html">规则说明</a></nav>
<main>
${body}
</main>
</body>
</html>
`;
}

function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function engine() {
  return load("web-docs", "shared/src", [
    'export { disclosureReport } from "./forms/index.ts";',
    'export { tableSheet } from "./sheet/table.ts";',
  ]);
}
