import { type CellFinder, column, defineTable, type RowDraft } from "../define.ts";
import type { Bound, CellKind, ColumnForm, Form, OverYears, Relation } from "../form.ts";
import { variants } from "./variants.ts";

const document = "国办函〔2018〕12号";

/** One value a row: the number, the words or the box that is ticked. */
function value(kind: CellKind, unit = "", isOptional = false): ColumnForm {
  return { ...column("value", "数量", kind, unit, names[kind] ?? "数量"), ...(isOptional && { isOptional }) };
}

const names: { readonly [kind in CellKind]?: string } = { words: "内容", choice: "是否" };

/** A label as the sheet prints it, with its unit. What stands before it in messages, where the label alone is another row's too. */
function count(key: string, label: string, unit: string, name = label): RowDraft {
  return field(key, `${label}（单位：${unit}）`, name, value("count", unit));
}

function field(key: string, label: string, name: string, column: ColumnForm): RowDraft {
  return { key, path: [label], name, fullName: name, columns: [column] };
}

function words(key: string, label: string, isOptional = false, name = label): RowDraft {
  return field(key, label, name, value("words", "", isOptional));
}

function choice(key: string, label: string): RowDraft {
  return field(key, label, label, value("choice"));
}

function optional(row: RowDraft): RowDraft {
  return { ...row, columns: (row.columns ?? []).map((own) => ({ ...own, isOptional: true as const })) };
}

/** How these rows go on from last year's report. */
function overYears(how: OverYears, keys: readonly string[], rows: readonly RowDraft[]): RowDraft[] {
  const withHow = (own: ColumnForm) => ({ ...own, overYears: how });
  return rows.map((row) => (keys.includes(row.key) ? { ...row, columns: (row.columns ?? []).map(withHow) } : row));
}

/** Rows below a label that they share. */
function below(label: string, rows: readonly RowDraft[]): RowDraft[] {
  return rows.map((row) => ({ ...row, path: [label, ...row.path] }));
}

/** Rows whose unit stands with the label that they share. */
function counted(
  label: string,
  unit: string,
  rows: readonly (readonly [key: string, label: string, name?: string])[],
): RowDraft[] {
  const own = rows.map(([key, words, name = words]) => field(key, words, name, value("count", unit)));
  return below(`${label}（单位：${unit}）`, own);
}

const rows: readonly RowDraft[] = [
  words("name", "网站名称"),
  words("address", "首页网址"),
  words("host", "主办单位"),
  words("type", "网站类型"),
  words("code", "政府网站标识码"),
  words("icp", "ICP备案号"),
  words("police", "公安机关备案号", true),
  count("visitors", "独立用户访问总量", "个"),
  count("visits", "网站总访问量", "次"),
  ...counted("信息发布", "条", [
    ["published", "总数", "信息发布总数"],
    ["general", "概况类信息更新量"],
    ["news", "政务动态信息更新量"],
    ["disclosed", "信息公开目录信息更新量"],
  ]),
  ...counted("专栏专题", "个", [
    ["specials", "维护数量", "专栏专题维护数量"],
    ["newSpecials", "新开设数量", "专栏专题新开设数量"],
  ]),
  ...below("解读回应", [
    ...below("解读信息发布", [
      count("explained", "总数", "条", "解读信息发布总数"),
      count("explanations", "解读材料数量", "条"),
      count("products", "解读产品数量", "个"),
      count("comments", "媒体评论文章数量", "篇"),
    ]),
    count("responses", "回应公众关注热点或重大舆情数量", "次"),
  ]),
  ...below("办事服务", [
    choice("hasCatalogue", "是否发布服务事项目录"),
    count("users", "注册用户数", "个"),
    count("services", "政务服务事项数量", "项"),
    count("online", "可全程在线办理政务服务事项数量", "项"),
    ...counted("办件量", "件", [
      ["handled", "总数", "办件量总数"],
      ["individuals", "自然人办件量"],
      ["organisations", "法人办件量"],
    ]),
  ]),
  ...below("互动交流", [
    choice("hasPlatform", "是否使用统一平台"),
    ...below("留言办理", [
      count("messages", "收到留言数量", "条"),
      count("settled", "办结留言数量", "条"),
      field("days", "平均办理时间（单位：天）", "平均办理时间", value("decimal", "天")),
      count("answered", "公开答复数量", "条"),
    ]),
    ...below("征集调查", [
      count("surveys", "征集调查期数", "期"),
      count("opinions", "收到意见数量", "条"),
      count("results", "公布调查结果期数", "期"),
    ]),
    ...below("在线访谈", [
      count("interviews", "访谈期数", "期"),
      count("questions", "网民留言数量", "条"),
      count("replies", "答复网民提问数量", "条"),
    ]),
    choice("hasAssistant", "是否提供智能问答"),
  ]),
  ...below("安全防护", [
    count("checks", "安全检测评估次数", "次"),
    count("flaws", "发现问题数量", "个"),
    count("mended", "问题整改数量", "个"),
    choice("hasWarning", "是否建立安全监测预警机制"),
    choice("hasDrill", "是否开展应急演练"),
    choice("hasOfficer", "是否明确网站安全责任人"),
  ]),
  ...below("移动新媒体", [
    choice("hasMedia", "是否有移动新媒体"),
    ...below("微博", [
      words("weiboName", "名称", true, "微博名称"),
      optional(count("weiboPosts", "信息发布量", "条", "微博信息发布量")),
      optional(count("weiboFollowers", "关注量", "个", "微博关注量")),
    ]),
    ...below("微信", [
      words("wechatName", "名称", true, "微信名称"),
      optional(count("wechatPosts", "信息发布量", "条", "微信信息发布量")),
      optional(count("wechatFollowers", "订阅数", "个", "微信订阅数")),
    ]),
    words("otherMedia", "其他", true, "其他移动新媒体"),
  ]),
  words("innovation", "创新发展", true),
];

const kept = overYears("kept", ["name", "host", "type"], rows);
const same = overYears("same", ["address", "code", "icp", "police"], kept);
const growing = overYears("grows", ["users"], same);
const differing = ["visitors", "visits", "published", "news", "disclosed", "handled", "individuals", "organisations"];
const wholeRows = overYears("differs", differing, growing).map((row) => ({ ...row, accepted: variants[row.key] ?? [] }));

/** The sheet of 国办函〔2018〕12号, for the years from 2017 on (国办发〔2017〕47号 asks for it). */
export const edition2017: Form = {
  id: "website-2017",
  name: { zh: "政府网站工作年度报表", en: "sheet of 2017" },
  from: 2017,
  to: 9999,
  document,
  title: "政府网站工作年度报表",
  heading: "政府网站工作年度报表（{year}年度）",
  opening: "填报单位：{agency}",
  closing: "单位负责人：（请填写）　审核人：（请填写）　填报人：（请填写）　联系电话：（请填写）　填报日期：{date}",
  due: {
    ...{ month: 1, day: 31, fromMonth: 12 },
    source: { document, clause: "二、方式和时间：于每年1月31日前在本网站首页显著位置发布", evidence: "O" },
  },
  sections: [],
  tables: [
    defineTable({
      key: "website",
      name: { zh: "政府网站工作年度报表", en: "sheet of the website" },
      labelColumns: 3,
      width: 4,
      groups: [{ header: [], columns: [value("count")], rows: wholeRows }],
      relations: (cell) => [
        isSum(cell, "published", ["general", "news", "disclosed"], "信息发布：总数"),
        isSum(cell, "explained", ["explanations", "products", "comments"], "解读信息发布：总数"),
        isSum(cell, "handled", ["individuals", "organisations"], "办件量：总数"),
      ],
      bounds: (cell) => [
        isAtMost(cell, "visitors", "visits", { zh: "每个独立用户至少访问一次", en: "every visitor comes at least once" }),
        isAtMost(cell, "online", "services", {
          zh: "可全程在线办理的是政务服务事项的一部分",
          en: "services that can be had online are part of all services",
        }),
      ],
    }),
  ],
};

function isSum(cell: CellFinder, row: string, parts: readonly string[], clause: string): Relation {
  const total = cell(row, 0);
  return {
    rule: "sum/results",
    left: parts.map((part) => cell(part, 0)),
    right: [total],
    total,
    asks: { zh: "“总数”应等于其下各项之和", en: "总数 is the sum of what stands below it" },
    source: { document, clause: `附件 政府网站工作年度报表 ${clause}`, evidence: "I" },
  };
}

function isAtMost(cell: CellFinder, lesser: string, greater: string, asks: Bound["asks"]): Bound {
  const source = { document, clause: "附件 政府网站工作年度报表", evidence: "I" } as const;
  return { rule: "sum/results", lesser: cell(lesser, 0), greater: cell(greater, 0), asks, source };
}
