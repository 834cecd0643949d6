import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { bind, lintReport, ReportIndex, rules, summarize, workspaceRules } from "./dist/engine.mjs";
import { report10K } from "./draft.mjs";
import { bar, median } from "./measure.mjs";

const counties = 50;
const townships = 30;

/** A province's reports of two years in an index: what the first look costs, what an edit costs, and how much memory stays taken. */
export function benchWorkspace() {
  const files = reports();
  console.log(`Workspace, ${files.length} reports of ${(Buffer.byteLength(files[0].text) / 1024).toFixed(1)} KB:`);
  const index = new ReportIndex();
  index.configure(config.rollups, "file:///w");
  const { spent, processor, memory } = firstIndex(index, files);
  console.log(
    `  first index ${spent.toFixed(0)} ms (aim 3000; ${processor.toFixed(0)} ms of processor time), ${(memory / files.length / 1024).toFixed(1)} KB a report (aim 60)`,
  );
  bar(`first index of ${files.length} reports, by processor time`, processor / 1000, 3, "s");
  bar("memory for a report of the index", memory / files.length / 1024, 60, "KB");
  benchEdits(index, files);
}

/** Memory before and after a full collection. The engine's own vocabulary has grown before it is measured. */
function firstIndex(index, files) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  put(new ReportIndex(), files[0].uri, files[0].text);
  collect();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const used = process.cpuUsage();
  for (const { uri, text } of files) put(index, uri, text);
  const spent = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  collect();
  return { spent, processor: (user + system) / 1000, memory: process.memoryUsage().heapUsed - before };
}

/** An edit: bind, put, lint the report, and the rules on other reports over all that depend on it. */
function benchEdits(index, files) {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const kinds = { "a township": "file:///w/2022/7/t9.md", "a county": "file:///w/2023/7/county.md" };
  for (const [name, uri] of Object.entries(kinds)) {
    let touched = 0;
    const times = Array.from({ length: 30 }, (_, i) => {
      const text = texts.get(uri).replace("| 126 |", `| ${i} |`);
      const start = performance.now();
      touched = edit(index, texts, uri, text);
      return performance.now() - start;
    });
    console.log(
      `  one edit of ${name}: ${median(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms (aim 50); ${touched} dependents`,
    );
  }
}

function edit(index, texts, uri, text) {
  const report = bind(text);
  const summary = summarize(uri, report);
  const affected = index.put(uri, summary);
  lintReport(report, undefined, index.around(summary), rules);
  for (const other of affected) lintReport(bind(texts.get(other)), undefined, index.around(index.get(other)), workspaceRules);
  return affected.length;
}

function put(index, uri, text) {
  const report = bind(text);
  index.put(uri, report && summarize(uri, report));
}

export const config = {
  rollups: Array.from({ length: counties }, (_, c) => ({ report: `*/${c}/county.md`, agencies: [`*/${c}/t*.md`], leaveOut: [] })),
};

export function reports() {
  const template = report10K();
  const places = Array.from({ length: counties }, (_, c) => c);
  return [2022, 2023].flatMap((year) => places.flatMap((c) => countyReports(template, c, year)));
}

/** The names and one sentence in two are a report's own. */
function countyReports(template, c, year) {
  const names = ["", ...Array.from({ length: townships - 1 }, (_, t) => `第${han(t)}`)];
  return names.map((name, t) => {
    const agency = name === "" ? `${han(c)}山县人民政府` : `${han(c)}山县${name}镇人民政府`;
    let sentence = 0;
    const text = template
      .replaceAll("云山县清溪镇人民政府", agency)
      .replaceAll("2024年", `${year + 1}年`)
      .replaceAll("2023年", `${year}年`)
      .replace(/。/g, () => (sentence++ % 2 ? "。" : `，编号${c}之${t}之${sentence}之${year % 2}。`));
    return { uri: `file:///w/${year}/${c}/${t === 0 ? "county" : `t${t}`}.md`, text };
  });
}

function han(n) {
  return String(n)
    .replace(/\d/g, (digit) => "零一二三四五六七八九"[Number(digit)])
    .padStart(2, "双");
}
