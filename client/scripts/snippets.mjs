// The snippets, printed from the forms: what they insert is what the rules ask for.
import { load } from "../../scripts/load.mjs";

const eol = "\n";
const year = "$" + "{1:年份}";

/** For each language the contents of its snippet file. */
export async function snippets() {
  const print = await load("print", "shared/src", [
    'export * from "./print/index.ts";',
    'export { edition2021 } from "./forms/index.ts";',
  ]);
  return { markdown: entries(print, "markdown"), plaintext: entries(print, "tabs") };
}

function entries(print, layout) {
  const { edition2021: form } = print;
  const tables = form.tables.map((table, i) => [
    `空白表：${table.name.zh}`,
    snippet(
      ["空白表", `kbb${i + 1}`],
      `插入空白表 Blank table: ${table.name.en}`,
      escaped(print.printTable(table, { layout, eol })),
    ),
  ]);
  return Object.fromEntries([
    ["标题", snippet(["年报标题", "nbbt"], "年报标题 Title", title(print, form, layout))],
    ["统计期限", snippet(["统计期限", "tjqx"], "统计期限 Statistics period", period(print, form))],
    ["编制依据", snippet(["编制依据", "bzyj"], "编制依据 What the report rests on", form.opening)],
    ["处理费", snippet(["处理费", "clf"], "信息处理费 The fee sentence", fee(form))],
    ["空白年报", snippet(["空白年报", "kbnb"], "整份空白年报 The whole blank report", report(print, form, layout))],
    ...tables,
  ]);
}

function snippet(prefix, description, text) {
  return { prefix, description, body: text.split(eol) };
}

// The printers know years as numbers only: a year that no text holds becomes the place to fill in.
const someYear = 2999;

function title({ reportTitle, printTitle }, form, layout) {
  return printTitle(filled(reportTitle(form, "$" + "{2:机关名称}", someYear)), { layout, eol, level: 1 });
}

function period({ periodSentence }, form) {
  return filled(periodSentence(form, someYear));
}

function fee(form) {
  return form.sections.find((section) => section.statement)?.statement.sentence ?? "";
}

function report({ printReport, openProse }, form, layout) {
  const sections = Object.fromEntries(form.sections.map((section) => [section.key, openProse(section)]));
  const places = { agency: "$" + "{2:机关名称}", year: someYear, date: "$" + "{3:成文日期}" };
  return filled(printReport({ form, layout, eol, ...places, prose: { sections } }).trimEnd());
}

function filled(text) {
  return text.replaceAll(String(someYear), year);
}

function escaped(text) {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}
