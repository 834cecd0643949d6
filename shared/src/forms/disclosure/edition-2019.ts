import { column, defineTable, type GroupDraft } from "../define.ts";
import type { ColumnForm, Form } from "../form.ts";
import { applicationsTable } from "./applications.ts";
import { outcomesTable } from "./outcomes.ts";
import { preamble } from "./preamble.ts";
import { sectionsOf } from "./sections.ts";

const document = "国办公开办函〔2019〕60号";

const items = column("items", "上一年项目数量", "count", "项");
const change = column("change", "本年增/减", "change", "项");
const decisions = column("decisions", "处理决定数量", "count", "件");

/** The trial form of 国办公开办函〔2019〕60号, for report years 2019 and 2020: 22 + 161 + 15 numbers. */
export const edition2019: Form = {
  id: "2019",
  name: { zh: "2019年版格式（试行）", en: "2019 edition (trial)" },
  from: 2019,
  to: 2020,
  document,
  title: "政府信息公开工作年度报告",
  ...preamble(document),
  sections: sectionsOf(document),
  tables: [
    defineTable({
      key: "disclosure",
      name: { zh: "主动公开政府信息情况表", en: "disclosure table" },
      labelColumns: 1,
      width: 4,
      groups: [
        group(
          "第二十条第（一）项",
          [
            column("made", "本年新制作数量", "count", "件"),
            column("published", "本年新公开数量", "count", "件"),
            column("inForce", "对外公开总数量", "count", "件"),
          ],
          [
            ["rules", "规章"],
            ["normativeDocuments", "规范性文件"],
          ],
        ),
        group(
          "第二十条第（五）项",
          [items, change, decisions],
          [
            ["licences", "行政许可"],
            ["services", "其他对外管理服务事项"],
          ],
        ),
        group(
          "第二十条第（六）项",
          [items, change, decisions],
          [
            ["penalties", "行政处罚"],
            ["coercion", "行政强制"],
          ],
        ),
        group("第二十条第（八）项", [items, change], [["charges", "行政事业性收费"]]),
        group(
          "第二十条第（九）项",
          [column("purchases", "采购项目数量", "count", "项"), column("spending", "采购总金额", "amount", "")],
          [["procurement", "政府集中采购"]],
        ),
      ],
      relations: () => [],
    }),
    applicationsTable(document, [
      {
        key: "otherHandling",
        path: ["（六）其他处理"],
        accepted: ["（六）其他"],
        name: "三（六）",
        meaning: { zh: "上述情形以外的其他办理结果。", en: "Any other way in which the application was concluded." },
      },
    ]),
    outcomesTable(document),
  ],
};

function group(caption: string, columns: readonly ColumnForm[], rows: readonly (readonly [string, string])[]): GroupDraft {
  const spare = 3 - columns.length;
  const last = columns.length - 1;
  return {
    caption,
    header: [
      [{ text: caption, colSpan: 4 }],
      [
        { text: "信息内容" },
        ...columns.map((c, i) => (i === last && spare > 0 ? { text: c.label, colSpan: spare + 1 } : { text: c.label })),
      ],
    ],
    columns,
    rows: rows.map(([key, label]) => ({ key, path: [label], name: label })),
  };
}
