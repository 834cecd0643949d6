import { column, defineTable } from "../../shared/src/forms/define.ts";
import type { Form, SectionForm } from "../../shared/src/forms/form.ts";
import type { ReportKind } from "../../shared/src/forms/index.ts";

const blocks = [
  ["火灾", ["一般", "较大", "总计"]],
  ["演练", ["县级", "总计"]],
] as const;

/** One row without a label, of two blocks that are not equally wide. */
const drills = defineTable({
  key: "drills",
  name: { zh: "火灾和演练情况表", en: "table of fires and drills" },
  labelColumns: 0,
  width: 5,
  onlyRow: { blocks: blocks.map(([, labels]) => labels.length) },
  groups: [
    {
      header: [
        blocks.map(([text, labels]) => ({ text, colSpan: labels.length })),
        blocks.flatMap(([, labels]) => labels.map((text) => ({ text }))),
      ],
      columns: blocks.flatMap(([block, labels]) =>
        labels.map((label) => column(`${block}.${label}`, label, "count", "次", `${block}·${label}`)),
      ),
      rows: [{ key: "year", path: [], name: "火灾和演练" }],
    },
  ],
  relations: (cell) => [
    {
      rule: "sum/outcomes",
      left: [cell("year", 0), cell("year", 1)],
      right: [cell("year", 2)],
      total: cell("year", 2),
      source: { document: "（样例）", clause: "表", evidence: "I" },
    },
  ],
});

function section(key: string, title: string, table?: string): SectionForm {
  return { key, title, accepted: [], marks: [], ...(table && { table }) };
}

const edition: Form = {
  id: "forest-2020",
  name: { zh: "样例格式", en: "sample form" },
  from: 2020,
  to: 9999,
  document: "（样例）",
  title: "森林防火工作年度报告",
  sections: [section("overview", "总体情况"), section("fires", "火灾和演练情况", "drills"), section("plans", "明年打算")],
  tables: [drills],
};

/** A kind of report that nobody publishes: it shares words with the real ones, and nothing else. */
export const forestReport: ReportKind = {
  key: "forest",
  name: { zh: "森林防火工作年度报告", en: "annual report on forest fires" },
  word: "森林防火",
  title: { subjects: ["森林防火"], starts: [], names: ["报告"], running: /森林防火工作年度报告$/ },
  editions: [edition],
  rules: ["report/title", "section/missing", "row/length", "cell/empty", "sum/outcomes"],
};
