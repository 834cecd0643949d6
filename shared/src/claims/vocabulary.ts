import type { ApplicantKey, Counted } from "../forms/claims.ts";

/** What a word of a claim is to the reader. A word that is not listed makes the clause one that the reader does not understand. */
export type Word =
  /** 我局, 本机关; 本级; 全县. */
  | { readonly kind: "scope"; readonly scope: "own" | "level" | "area" | "part" }
  /** 收到, 受理, 办理, 答复, 办结. */
  | { readonly kind: "verb"; readonly verb: Verb }
  /** 政府信息公开申请. */
  | { readonly kind: "application" }
  | { readonly kind: "disclosure" }
  /** 予以公开, 上年结转: says by itself what is counted. */
  | { readonly kind: "count"; readonly counted: Counted }
  | { readonly kind: "applicant"; readonly applicant: ApplicantKey }
  | { readonly kind: "case"; readonly case: CaseKey }
  | { readonly kind: "outcome"; readonly outcome: OutcomeKey }
  /** 败诉: a lawsuit corrected. */
  | { readonly kind: "lost" }
  /** 举报, 投诉: stand beside 行政复议 where none of all that happened. */
  | { readonly kind: "complaint" }
  | { readonly kind: "document" }
  | { readonly kind: "documentVerb"; readonly counted: "documentsMade" | "documentsRepealed" | "documentsInForce" }
  /** 今年, 全年 say this year; 上年, 去年 last year. */
  | { readonly kind: "time"; readonly year: "this" | "last" }
  /** 结转; 至 in 结转至2024年; 和. */
  | { readonly kind: "carry" }
  | { readonly kind: "next" | "and" }
  | { readonly kind: "not" | "all" | "each" | "within" | "sum" | "comparison" }
  /** 因, 引起, 针对: what cases have a reason by. */
  | { readonly kind: "link" }
  /** 情况, 案件: may follow a noun without changing what it is. */
  | { readonly kind: "tail" }
  | { readonly kind: "filler" };

export type Verb = "receive" | "newly" | "accept" | "handle" | "answer" | "conclude" | "happen";
export type CaseKey = "review" | "suit" | "directSuit" | "suitAfterReview";
export type OutcomeKey = "upheld" | "corrected" | "otherOutcome" | "pending";

const list: readonly (readonly [Word, string])[] = [
  [
    { kind: "scope", scope: "own" },
    "我局 我镇 我乡 我委 我办 我厅 我院 我所 我处 我队 我单位 我街道 我街 我中心 我部门 我机关 我分局 本机关 本单位 本局 本镇 本乡 本部门 本街道 本委 本办 本厅 本中心 本行政机关 局机关 委机关 机关 全局 全镇 全乡 全街道 全委 全办 全厅 全街 全处 全分局 全院 全中心 我街道办 我街道办事处 我办事处 本街道办事处 我管委会 本管委会 本办事处 我镇政府 我乡政府 局办公室 镇政府 乡政府 街道办事处 街道办 镇人民政府 乡人民政府",
  ],
  [
    { kind: "scope", scope: "level" },
    "本级 县本级 市本级 区本级 州本级 省本级 县政府 市政府 区政府 州政府 省政府 县人民政府 市人民政府 区人民政府 省人民政府 县政府办 市政府办 区政府办 县政府办公室 市政府办公室 区政府办公室 州政府办公室 县人民政府办公室 市人民政府办公室 区人民政府办公室 州人民政府办公室 市政府办公厅 省政府办公厅",
  ],
  [
    { kind: "scope", scope: "area" },
    "全县 全市 全区 全省 全州 全旗 全盟 全系统 全县各乡镇各部门 我县 我市 我区 我州 我旗 我省 各单位 各级 各级各部门 各乡镇各部门 各乡镇和部门 市县两级 各级行政机关 各地各部门 各行政机关 县域 区属",
  ],
  [
    { kind: "scope", scope: "part" },
    "各部门 各乡镇 各镇街 各镇 各乡 各县区 各区县 各县 各区 各市州 各街道 各科室 各直属单位 县直部门 市直部门 区直部门 县直各部门 市直各部门 区直各部门 省直部门 各职能部门 县级部门 市级部门 区级部门",
  ],
  [{ kind: "verb", verb: "receive" }, "收到 接到 接收 接收到 收取到 接获 接到了 收到了 共收到 共接到 共接收"],
  [{ kind: "verb", verb: "newly" }, "新收 新收到 新接收 新接到 本年新收 新增"],
  [{ kind: "verb", verb: "accept" }, "受理 新受理 受理了 接受"],
  [
    { kind: "verb", verb: "handle" },
    "办理 处理 办理了 收到和处理 收到并处理 收到并办理 收到及处理 接收办理 接收并办理 收到办理 接收处理 收件并办理 受理并办理 受理办理 受理和办理 受理并答复 办理答复 办理并答复",
  ],
  [{ kind: "verb", verb: "answer" }, "答复 回复 答复完毕 完成答复 作出答复 予以答复 给予答复 予以回复 已答复 作出回复 做出答复"],
  [{ kind: "verb", verb: "conclude" }, "办结 办结了 审结 已办结 完成 完成办理 办理完毕 办理完成 处理完毕 办结完毕"],
  [{ kind: "verb", verb: "happen" }, "发生 产生 出现 存在 有 发现 新发生"],
  [
    { kind: "application" },
    "申请 政府信息公开申请 政府信息公开的申请 信息公开申请 公开申请 申请公开 依申请公开 依申请公开申请 依申请公开政府信息申请 依申请公开政府信息 依申请公开信息 依申请信息公开 依申请政府信息公开 依申请公开件 依申请公开办件 依申请件 依申请 政府信息依申请公开 信息依申请公开 政府信息公开依申请 申请公开政府信息 申请政府信息公开 申请信息公开 公开政府信息申请 公开政府信息的申请 依申请公开政府信息公开 申请公开信息 要求公开政府信息的申请 要求提供政府信息的申请 要求获取政府信息的申请 依申请公开的申请 依申请公开政府信息的申请 政府信息公开申请书 政务公开申请 依法申请公开 依申请公开事项 政府信息申请 申请件 申请事项 申请书 依申请公开请求 信息公开请求 申请表 政府信息公开申请表 依申请政府信息 依申请信息 依申请公开来信 依申请公开来函 依申请公开案件 依申请公开案例 依申请公开业务",
  ],
  [
    { kind: "disclosure" },
    "政府信息公开 信息公开 政务公开 政府信息 政府信息公开工作 信息公开工作 政务公开工作 政府信息公开事务 信息公开事务 政府信息公开事项 政府信息公开行政行为 政府信息公开答复",
  ],
  [{ kind: "count", counted: "granted" }, "予以公开 给予公开 准予公开 全部公开 予以全部公开 全部予以公开"],
  [{ kind: "count", counted: "disclosed" }, "同意公开"],
  [{ kind: "count", counted: "partlyGranted" }, "部分公开 予以部分公开 部分予以公开 同意部分公开 区分处理"],
  [{ kind: "count", counted: "refused" }, "不予公开 不同意公开 决定不予公开"],
  [{ kind: "count", counted: "unavailable" }, "无法提供 无法提供政府信息"],
  [{ kind: "count", counted: "unprocessed" }, "不予处理"],
  [{ kind: "count", counted: "otherHandling" }, "其他处理 作其他处理 作其他方式处理 其他方式处理 其他处理结果"],
  [{ kind: "count", counted: "stateSecret" }, "属于国家秘密 国家秘密"],
  [{ kind: "count", counted: "thirdParty" }, "保护第三方合法权益 第三方合法权益"],
  [{ kind: "count", counted: "internal" }, "属于三类内部事务信息 三类内部事务信息 属于内部事务信息 内部事务信息"],
  [{ kind: "count", counted: "deliberative" }, "属于四类过程性信息 四类过程性信息 属于过程性信息 过程性信息"],
  [{ kind: "count", counted: "enforcementFile" }, "属于行政执法案卷 行政执法案卷 行政执法案卷信息"],
  [{ kind: "count", counted: "registryQuery" }, "属于行政查询事项 行政查询事项"],
  [{ kind: "count", counted: "notHeld" }, "本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息"],
  [
    { kind: "count", counted: "toBeMade" },
    "没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作 没有现成信息需另行制作",
  ],
  [{ kind: "count", counted: "unclear" }, "补正后申请内容仍不明确 补正后仍不明确 申请内容不明确"],
  [{ kind: "count", counted: "petition" }, "信访举报投诉类申请 信访举报投诉类 信访投诉举报类 信访举报投诉"],
  [{ kind: "count", counted: "repeated" }, "重复申请"],
  [{ kind: "count", counted: "publication" }, "要求提供公开出版物"],
  [{ kind: "count", counted: "feeUnpaid" }, "逾期未按收费通知要求缴纳费用 逾期未缴费 逾期未缴纳费用"],
  [{ kind: "count", counted: "notCorrected" }, "申请人无正当理由逾期不补正 逾期不补正 无正当理由逾期不补正 逾期未补正"],
  [
    { kind: "count", counted: "carriedIn" },
    "上年结转 上年度结转 上一年结转 上一年度结转 去年结转 往年结转 结转上年 结转上年度 上年结转申请 上年度结转申请 上年转结 上年度转结",
  ],
  [
    { kind: "count", counted: "carriedOut" },
    "结转下年 结转下年度 下年结转 下年度结转 下一年度结转 结转下一年 结转下一年度 结转至下年 结转至下年度 结转至下一年 结转至下一年度 结转到下年 结转到下年度 结转到下一年 结转到下一年度 结转下年度继续办理 结转下年继续办理 结转下一年度继续办理 结转至下年度继续办理 结转至下一年度继续办理 转下年 转下年度 转至下年度 结转明年 结转次年 结转至次年 结转继续办理 顺延至下年 顺延至下年度 顺延至下一年 顺延至下一年度",
  ],
  [{ kind: "carry" }, "结转 转结 转"],
  [{ kind: "next" }, "至 到 入"],
  [{ kind: "applicant", applicant: "individuals" }, "自然人 自然人申请 公民个人 自然人提出 自然人申请人"],
  [
    { kind: "applicant", applicant: "organisations" },
    "法人和其他组织 法人或其他组织 法人及其他组织 法人、其他组织 法人或者其他组织 法人与其他组织",
  ],
  [{ kind: "applicant", applicant: "businesses" }, "商业企业"],
  [{ kind: "applicant", applicant: "research" }, "科研机构"],
  [{ kind: "applicant", applicant: "charities" }, "社会公益组织"],
  [{ kind: "applicant", applicant: "legalServices" }, "法律服务机构"],
  [
    { kind: "case", case: "review" },
    "行政复议 复议 行政复议申请 申请行政复议 提起行政复议 提出行政复议 被申请行政复议 被提起行政复议 行政复议案件 行政复议案 复议案件 被复议 申请复议 提起复议 行政复议件",
  ],
  [
    { kind: "case", case: "suit" },
    "行政诉讼 诉讼 提起行政诉讼 被提起行政诉讼 行政诉讼案件 行政诉讼案 诉讼案件 被诉 被提起诉讼 提起诉讼 被诉讼 行政诉讼申请 行政应诉 行政应诉案件",
  ],
  [
    { kind: "case", case: "directSuit" },
    "未经复议直接起诉 未经行政复议直接起诉 未经复议直接起诉行政诉讼 未经复议直接起诉的行政诉讼",
  ],
  [{ kind: "case", case: "suitAfterReview" }, "复议后起诉 行政复议后起诉 经复议后起诉 复议后起诉行政诉讼 复议后起诉的行政诉讼"],
  [{ kind: "outcome", outcome: "upheld" }, "结果维持 维持 被维持 维持原行政行为 维持结果 结果为维持"],
  [{ kind: "outcome", outcome: "corrected" }, "结果纠正 纠正 被纠正 纠错 被纠错 结果被纠正 被予以纠正 被依法纠错 依法纠错"],
  [{ kind: "outcome", outcome: "otherOutcome" }, "其他结果 结果为其他"],
  [{ kind: "outcome", outcome: "pending" }, "尚未审结 未审结 尚未办结"],
  [{ kind: "lost" }, "败诉 被判败诉 被败诉 败诉案件"],
  [{ kind: "complaint" }, "举报 投诉 举报投诉 投诉举报 申诉 申诉案 申诉案例 申诉案件 举报申诉件 信访 来信来访"],
  [{ kind: "document" }, "行政规范性文件 规范性文件 行政规范性文件数 规范性文件数"],
  [
    { kind: "documentVerb", counted: "documentsMade" },
    "制发 制定 出台 印发 制定出台 制定印发 新制发 新制定 制定发布 制发了 制定了 出台了 制定并印发 制定并发布",
  ],
  [{ kind: "documentVerb", counted: "documentsRepealed" }, "废止 废止了"],
  [{ kind: "documentVerb", counted: "documentsInForce" }, "现行有效 现行有效的 继续有效 现行有效件数"],
  [{ kind: "time", year: "this" }, "今年 本年 本年度 全年 全年度 年内 当年 本年内 报告期内 报告年度 年度 一年来 今年以来"],
  [{ kind: "time", year: "last" }, "上年 上年度 去年 上一年 上一年度 往年 前年 历年 上年同期"],
  [
    { kind: "not" },
    "未 没有 无 尚未 从未 未曾 不存在 未有 并未 没 均未 暂无 暂未 不涉及 无人 没有人 均无 也无 亦无 也未 亦未 并无 皆无 尚无 不曾 再无 且无 且未 未再",
  ],
  [{ kind: "all" }, "均 均已 全部 都 已全部 已均 皆 全部已"],
  [{ kind: "each" }, "分别"],
  [{ kind: "within" }, "其中"],
  [{ kind: "sum" }, "共 共计 合计 总计 一共 总共 累计 总数 总量 共有 计"],
  [{ kind: "comparison" }, "较 比 同比 环比 相比 增长 增加 减少 下降 上升 增幅 降幅 多于 少于 持平 净增 占 占比 不足 超过 达到"],
  [
    { kind: "link" },
    "因 由 由于 针对 被提起 被申请 引起 引起的 引发 引发的 导致 导致的 所引发 所引发的 所引起的 所产生的 产生的 涉及的 有关 相关 关于 就 被 而 而被 涉 涉及 涉及到 不服",
  ],
  [
    { kind: "tail" },
    "情况 的情况 情形 的情形 案件 的案件 案例 案 事项 的事项 事件 的事件 件 办件 业务 事宜 数 数量 件数 总数量 申请数量 申请量 现象 的现象 件次 工作 问题 行为 答复 信息 相关事项 有关事项 相关情况 有关情况 相关信息",
  ],
  [{ kind: "and" }, "和 与 及 以及 或 或者"],
  [
    { kind: "filler" },
    "的 了 为 是 已 也 并 同时 则 即 并且 且 又 还 另 另有 另外 等 共同 依法 依规 依法依规 依法依规地 按时 按期 及时 规范 如期 在法定期限内 法定期限内 按规定 按照规定 依法按时 依法及时 已经 现 提出 提出的 提交 提交的 向 公民 群众 社会公众 公众 公民、法人和其他组织 公民、法人或者其他组织 公民、法人或其他组织 公民、法人及其他组织 公民、法人以及其他组织 公民法人和其他组织 申请人 申请人的 申请人提出的 申请人提交的 公民、法人和其他组织的 公民、法人或者其他组织的 属于 属 系 作出 做出 给予 予以 因为 方面 在 从 截至 年底 年末 底 末 任何 任何形式 任何形式的 各类 通过各种渠道 通过各类渠道 通过各种方式 通过各种形式 各种形式的 一是 二是 三是 四是 五是 一件 一起 一例 一宗 含 包括 包含 全部为 对 对于 为由 决定 类 处理决定 类型 范围 继续办理 情况中 期间 于 以 代表 结果 结果为 结果是 当中 任一 过 实际 仅 正式",
  ],
];

type Entry = readonly [string, Word];

/** Words by their first two characters, the longest first, and those of one character. */
const byPair = new Map<number, Entry[]>();
const alone = new Map<number, Entry>();

for (const [word, forms] of list) {
  for (const form of forms.split(" ")) {
    if (form.length === 1) alone.set(form.charCodeAt(0), [form, word]);
    else byPair.set(pairAt(form, 0), [...(byPair.get(pairAt(form, 0)) ?? []), [form, word]]);
  }
}
for (const entries of byPair.values()) entries.sort((a, b) => b[0].length - a[0].length);

/** The longest word that stands here and ends before `to`. */
export function longestWord(text: string, at: number, to: number): Entry | undefined {
  for (const entry of byPair.get(pairAt(text, at)) ?? []) {
    if (at + entry[0].length <= to && text.startsWith(entry[0], at)) return entry;
  }
  return alone.get(text.charCodeAt(at));
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
