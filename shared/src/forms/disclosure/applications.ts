import { type CellFinder, column, defineTable, type RowDraft } from "../define.ts";
import type { ColumnForm, HeaderCell, Relation, Source, TableForm } from "../form.ts";

const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** 申请人情况: the seven number columns of the applications table. */
const applicants: readonly ColumnForm[] = [
  column("individuals", "自然人", "count", "件"),
  column("businesses", "商业企业", "count", "件"),
  column("research", "科研机构", "count", "件"),
  column("charities", "社会公益组织", "count", "件"),
  column("legalServices", "法律服务机构", "count", "件"),
  column("others", "其他", "count", "件"),
  column("total", "总计", "count", "件"),
];

const applicantsHeader: readonly (readonly HeaderCell[])[] = [
  [
    { text: corner, knownBy: "本列数据的勾稽关系为", colSpan: 3, rowSpan: 3 },
    { text: "申请人情况", colSpan: 7 },
  ],
  [
    { text: "自然人", rowSpan: 2 },
    { text: "法人或其他组织", colSpan: 5 },
    { text: "总计", rowSpan: 2 },
  ],
  [{ text: "商业企业" }, { text: "科研机构" }, { text: "社会公益组织" }, { text: "法律服务机构" }, { text: "其他" }],
];

/** The row（六）differs between the editions: one row in 2019, three items in 2021. */
export function applicationsTable(document: string, otherHandling: readonly RowDraft[]): TableForm {
  const handled = "三、本年度办理结果";
  const results: RowDraft[] = [
    {
      key: "granted",
      path: [handled, "（一）予以公开"],
      name: "三（一）",
      meaning: {
        zh: "申请公开的信息可以公开，已向申请人提供或者告知获取方式（条例第三十六条第一、二项）。",
        en: "The information may be disclosed and was given, or the way to it was named (Regulations, article 36 (1), (2)).",
      },
    },
    {
      key: "partlyGranted",
      path: [handled, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"],
      accepted: ["（二）部分公开"],
      name: "三（二）",
      meaning: {
        zh: "区分处理后公开了一部分（条例第三十七条）；只计在这一行，不再计入其他情形。",
        en: "Part of it could be separated and was disclosed (Regulations, article 37); counted here only.",
      },
    },
    ...items(handled, "（三）不予公开", "三（三）", refusals),
    ...items(handled, "（四）无法提供", "三（四）", unavailable),
    ...items(handled, "（五）不予处理", "三（五）", unprocessed),
    ...otherHandling.map((row) => ({ ...row, path: [handled, ...row.path] })),
  ];
  return defineTable({
    key: "applications",
    name: { zh: "收到和处理政府信息公开申请情况表", en: "applications table" },
    labelColumns: 3,
    width: 10,
    groups: [
      {
        header: applicantsHeader,
        columns: applicants,
        rows: [
          {
            key: "received",
            path: ["一、本年新收政府信息公开申请数量"],
            name: "一",
            meaning: {
              zh: "1月1日至12月31日新收到的政府信息公开申请（收到之日按条例第三十一条确定）。",
              en: "Applications received from 1 January to 31 December (date of receipt: Regulations, article 31).",
            },
          },
          {
            key: "carriedIn",
            path: ["二、上年结转政府信息公开申请数量"],
            name: "二",
            meaning: {
              zh: "上一年收到、结转到本年办理的申请，应等于上一年度报告的“四、结转下年度继续办理”。",
              en: "Applications of the year before, still to be answered; equals row 四 of last year's report.",
            },
          },
          ...results,
          {
            key: "resultsTotal",
            path: [handled, "（七）总计"],
            name: "三（七）",
            meaning: {
              zh: "三（一）至（六）各行之和：本年度办结的申请。",
              en: "Sum of （一） to （六）: applications concluded this year.",
            },
          },
          {
            key: "carriedOut",
            path: ["四、结转下年度继续办理"],
            name: "四",
            meaning: {
              zh: "截至12月31日尚未办结、结转下年度办理的申请。",
              en: "Applications not concluded by 31 December and carried over.",
            },
          },
        ],
      },
    ],
    relations: (cell) =>
      applicationRelations(cell, ["received", "carriedIn", ...results.map((r) => r.key), "resultsTotal", "carriedOut"], document),
  });
}

function applicationRelations(cell: CellFinder, rows: readonly string[], document: string): Relation[] {
  const label: Source = { document, clause: "附表 三、收到和处理政府信息公开申请情况：申请人情况“总计”栏", evidence: "I" };
  const results: Source = { document, clause: "附表 三、收到和处理政府信息公开申请情况：“（七）总计”行", evidence: "I" };
  const balance: Source = { document, clause: `附表 三、收到和处理政府信息公开申请情况：${corner}`, evidence: "O" };
  const parts = rows.slice(2, -2);
  return [
    ...rows.map((row): Relation => {
      const total = cell(row, 6);
      return { rule: "sum/applicants", left: [0, 1, 2, 3, 4, 5].map((c) => cell(row, c)), right: [total], total, source: label };
    }),
    ...applicants.map((_, c): Relation => {
      const total = cell("resultsTotal", c);
      return { rule: "sum/results", left: parts.map((row) => cell(row, c)), right: [total], total, source: results };
    }),
    ...applicants.map(
      (_, c): Relation => ({
        rule: "sum/balance",
        left: [cell("received", c), cell("carriedIn", c)],
        right: [cell("resultsTotal", c), cell("carriedOut", c)],
        source: balance,
      }),
    ),
  ];
}

interface Item {
  readonly key: string;
  readonly label: string;
  readonly article: string;
  readonly meaning: string;
  readonly english: string;
}

function items(handled: string, group: string, name: string, list: readonly Item[]): RowDraft[] {
  return list.map((item, i) => ({
    key: item.key,
    path: [handled, group, `${i + 1}.${item.label}`],
    name: `${name}${i + 1}`,
    meaning: {
      zh: `${item.meaning}（${item.article}）`,
      en: `${item.english} (${item.article})`,
    },
  }));
}

const refusals: readonly Item[] = [
  {
    key: "stateSecret",
    label: "属于国家秘密",
    article: "条例第十四条",
    meaning: "依法确定为国家秘密的政府信息，不予公开。",
    english: "State secret.",
  },
  {
    key: "forbiddenByLaw",
    label: "其他法律行政法规禁止公开",
    article: "条例第十四条",
    meaning: "法律、行政法规禁止公开的政府信息。",
    english: "Disclosure forbidden by another law or regulation.",
  },
  {
    key: "threeSecurities",
    label: "危及“三安全一稳定”",
    article: "条例第十四条",
    meaning: "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。",
    english: "Would endanger state, public or economic security, or social stability.",
  },
  {
    key: "thirdParty",
    label: "保护第三方合法权益",
    article: "条例第十五条、第三十二条",
    meaning: "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的政府信息。",
    english: "Trade secrets or privacy of a third party.",
  },
  {
    key: "internal",
    label: "属于三类内部事务信息",
    article: "条例第十六条第一款",
    meaning: "人事管理、后勤管理、内部工作流程三类内部事务信息。",
    english: "Internal matters: personnel, logistics, work routines.",
  },
  {
    key: "deliberative",
    label: "属于四类过程性信息",
    article: "条例第十六条第二款",
    meaning: "讨论记录、过程稿、磋商信函、请示报告四类过程性信息。",
    english: "Deliberative papers: minutes, drafts, consultations, requests for instructions.",
  },
  {
    key: "enforcementFile",
    label: "属于行政执法案卷",
    article: "条例第十六条第二款",
    meaning: "行政执法案卷信息，可以不予公开。",
    english: "Files of administrative enforcement.",
  },
  {
    key: "registryQuery",
    label: "属于行政查询事项",
    article: "条例第三十六条第七项",
    meaning: "工商、不动产登记等，依照有关法律、行政法规的规定查询。",
    english: "To be looked up in a registry under its own rules.",
  },
];

const unavailable: readonly Item[] = [
  {
    key: "notHeld",
    label: "本机关不掌握相关政府信息",
    article: "条例第三十六条第四、五项",
    meaning: "经检索没有所申请公开的信息，或者不属于本机关负责公开。",
    english: "The agency does not hold the information.",
  },
  {
    key: "toBeMade",
    label: "没有现成信息需要另行制作",
    article: "条例第三十八条",
    meaning: "需要行政机关对现有政府信息进行加工、分析的，可以不予提供。",
    english: "Would have to be created first.",
  },
  {
    key: "unclear",
    label: "补正后申请内容仍不明确",
    article: "条例第三十条",
    meaning: "申请人补正以后，所申请的内容仍然不明确。",
    english: "Still unclear after correction.",
  },
];

const unprocessed: readonly Item[] = [
  {
    key: "petition",
    label: "信访举报投诉类申请",
    article: "条例第三十九条第一款",
    meaning: "以政府信息公开申请的形式进行信访、投诉、举报等活动。",
    english: "A petition, report or complaint in the form of an application.",
  },
  {
    key: "repeated",
    label: "重复申请",
    article: "条例第三十六条第六项",
    meaning: "已就同一申请作出答复，申请人重复申请公开相同政府信息。",
    english: "A repeated application.",
  },
  {
    key: "publication",
    label: "要求提供公开出版物",
    article: "条例第三十九条第二款",
    meaning: "要求为其提供政府公报、报刊、书籍等公开出版物。",
    english: "Asks for a published work.",
  },
  {
    key: "excessive",
    label: "无正当理由大量反复申请",
    article: "条例第三十五条",
    meaning: "申请的数量、频次明显超过合理范围，且理由不合理。",
    english: "Unreasonably many applications without good reason.",
  },
  {
    key: "confirmation",
    label: "要求行政机关确认或重新出具已获取信息",
    article: "国办公开办函〔2021〕30号 填报说明",
    meaning: "要求行政机关对已获取的政府信息进行确认，或者重新出具。",
    english: "Asks the agency to confirm or reissue information already obtained.",
  },
];
