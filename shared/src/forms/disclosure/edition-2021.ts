import { column, defineTable, type GroupDraft } from "../define.ts";
import type { ColumnForm, Form, SectionForm } from "../form.ts";
import { applicationsTable } from "./applications.ts";
import { outcomesTable } from "./outcomes.ts";
import { preamble } from "./preamble.ts";
import { sectionsOf } from "./sections.ts";

const document = "国办公开办函〔2021〕30号";
const other = "（六）其他处理";
const decisions = column("decisions", "本年处理决定数量", "count", "件");

/** The form of 国办公开办函〔2021〕30号, for report years 2021 and after: 10 + 175 + 15 numbers. */
export const edition2021: Form = {
  id: "2021",
  name: { zh: "2021年版格式", en: "2021 edition" },
  from: 2021,
  to: 9999,
  document,
  title: "政府信息公开工作年度报告",
  ...preamble(document),
  sections: sectionsOf(document).map(withFee),
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
            column("made", "本年制发件数", "count", "件"),
            column("repealed", "本年废止件数", "count", "件"),
            column("inForce", "现行有效件数", "count", "件"),
          ],
          [
            ["rules", "规章"],
            ["normativeDocuments", "行政规范性文件"],
          ],
        ),
        group("第二十条第（五）项", [decisions], [["licences", "行政许可"]]),
        group(
          "第二十条第（六）项",
          [decisions],
          [
            ["penalties", "行政处罚"],
            ["coercion", "行政强制"],
          ],
        ),
        group(
          "第二十条第（八）项",
          [column("fees", "本年收费金额（单位：万元）", "amount", "万元", "本年收费金额")],
          [["charges", "行政事业性收费"]],
        ),
      ],
      relations: () => [],
    }),
    applicationsTable(document, [
      {
        key: "notCorrected",
        path: [other, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
        name: "三（六）1",
        meaning: {
          zh: "申请人无正当理由逾期不补正，视为放弃申请，行政机关不再处理（条例第三十条）。",
          en: "The applicant did not correct the application in time (Regulations, article 30).",
        },
      },
      {
        key: "feeUnpaid",
        path: [other, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
        name: "三（六）2",
        meaning: {
          zh: "申请人逾期未按收费通知缴纳信息处理费，行政机关不再处理（条例第四十二条、国办函〔2020〕109号）。",
          en: "The applicant did not pay the processing fee in time (Regulations, article 42; 国办函〔2020〕109号).",
        },
      },
      {
        key: "otherHandling",
        path: [other, "3.其他"],
        name: "三（六）3",
        meaning: { zh: "上述情形以外的其他办理结果。", en: "Any other way in which the application was concluded." },
      },
    ]),
    outcomesTable(document),
  ],
};

function group(caption: string, columns: readonly ColumnForm[], rows: readonly (readonly [string, string])[]): GroupDraft {
  const only = columns.length === 1;
  return {
    caption,
    header: [
      [{ text: caption, colSpan: 4 }],
      [{ text: "信息内容" }, ...columns.map((c) => (only ? { text: c.label, colSpan: 3 } : { text: c.label }))],
    ],
    columns,
    rows: rows.map(([key, label]) => ({ key, path: [label], name: label })),
  };
}

function withFee(section: SectionForm): SectionForm {
  if (section.key !== "others") return section;
  return {
    ...section,
    statement: {
      words: ["处理费", "收费", "费用", "收取"],
      sentence: "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。",
      blank: "（请填写是否收取信息处理费）",
      source: { document, clause: "六、其他需要报告的事项（信息处理费见国办函〔2020〕109号）", evidence: "O" },
    },
  };
}
