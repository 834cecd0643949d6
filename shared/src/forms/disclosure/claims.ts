import type { Answer, ClaimForm, Way } from "../claim.ts";

const refusals = [
  "stateSecret",
  "forbiddenByLaw",
  "threeSecurities",
  "thirdParty",
  "internal",
  "deliberative",
  "enforcementFile",
  "registryQuery",
] as const;
const unavailable = ["notHeld", "toBeMade", "unclear"] as const;
const unprocessed = ["petition", "repeated", "publication", "excessive", "confirmation"] as const;
const otherHandling = ["notCorrected", "feeUnpaid", "otherHandling"] as const;
const opened = ["granted", "partlyGranted"] as const;

const outcomeKinds = {
  upheld: { zh: "结果维持", columns: ["upheld"] },
  corrected: { zh: "结果纠正", columns: ["corrected"] },
  otherOutcome: { zh: "其他结果", columns: ["otherOutcome"] },
  pending: { zh: "尚未审结", columns: ["pending"] },
  /** What 均获维持 (all were upheld) implies a zero for. */
  notUpheld: { zh: "未获维持的（纠正、其他结果、尚未审结）", columns: ["corrected", "otherOutcome", "pending"] },
} as const;
type OutcomeKey = keyof typeof outcomeKinds;

/** Every kind of number that the reader of claims knows. */
const answers = {
  // 收到 is often used for all applications, including those carried over from last year; 新收 is not.
  received: application(
    "收到的申请",
    "applications received",
    [{ plus: ["received"] }, { plus: ["received", "carriedIn"] }],
    "error",
  ),
  newlyReceived: application("新收的申请", "new applications", [{ plus: ["received"] }], "error"),
  accepted: application("受理的申请", "applications accepted", [{ plus: ["received"] }, { plus: ["received", "carriedIn"] }]),
  handled: application("办理的申请", "applications handled", [
    { plus: ["received"] },
    { plus: ["received", "carriedIn"] },
    { plus: ["resultsTotal"] },
    { plus: ["resultsTotal"], minus: ["carriedIn"] },
    { plus: ["resultsTotal"], minus: otherHandling },
  ]),
  due: application("应办理的申请", "applications to be handled", [{ plus: ["received", "carriedIn"] }]),
  carriedIn: application("上年结转的申请", "applications carried in", [{ plus: ["carriedIn"] }], "error"),
  concluded: application("办结的申请", "applications concluded", [
    { plus: ["resultsTotal"] },
    { plus: ["resultsTotal"], minus: ["carriedIn"] },
    // What was withdrawn is 其他处理, and not everyone calls it 办结.
    { plus: ["resultsTotal"], minus: otherHandling },
    { plus: ["resultsTotal"], minus: [...unprocessed, ...otherHandling] },
  ]),
  // Not every conclusion is an answer: 不予处理 and 其他处理 may end without one.
  answered: application("答复的申请", "applications answered", [
    { plus: ["resultsTotal"] },
    { plus: ["resultsTotal"], minus: ["carriedIn"] },
    { plus: ["resultsTotal"], minus: otherHandling },
    { plus: ["resultsTotal"], minus: unprocessed },
    { plus: ["resultsTotal"], minus: [...unprocessed, ...otherHandling] },
    { plus: ["resultsTotal"], minus: ["unclear", ...unprocessed, ...otherHandling] },
    { plus: [...opened, ...refusals] },
    { plus: opened },
  ]),
  carriedOut: application("结转下年度的申请", "applications carried over", [{ plus: ["carriedOut"] }], "error"),
  granted: application("予以公开", "granted", [{ plus: ["granted"] }]),
  partlyGranted: application("部分公开", "granted in part", [{ plus: ["partlyGranted"] }]),
  disclosed: application("予以公开和部分公开", "granted in full or in part", [{ plus: ["granted"] }, { plus: opened }]),
  refused: application("不予公开", "refused", [{ plus: refusals }]),
  unavailable: application("无法提供", "not available", [{ plus: unavailable }]),
  unprocessed: application("不予处理", "not processed", [{ plus: unprocessed }]),
  otherHandling: application("其他处理", "other handling", [{ plus: otherHandling }]),
  ...items({
    stateSecret: "属于国家秘密",
    forbiddenByLaw: "其他法律行政法规禁止公开",
    threeSecurities: "危及“三安全一稳定”",
    thirdParty: "保护第三方合法权益",
    internal: "属于三类内部事务信息",
    deliberative: "属于四类过程性信息",
    enforcementFile: "属于行政执法案卷",
    registryQuery: "属于行政查询事项",
    notHeld: "本机关不掌握相关政府信息",
    toBeMade: "没有现成信息需要另行制作",
    unclear: "补正后申请内容仍不明确",
    petition: "信访举报投诉类申请",
    repeated: "重复申请",
    publication: "要求提供公开出版物",
    excessive: "无正当理由大量反复申请",
    confirmation: "要求行政机关确认或重新出具已获取信息",
    feeUnpaid: "申请人逾期未按收费通知要求缴纳费用",
    notCorrected: "申请人无正当理由逾期不补正",
  }),
  review: outcome("行政复议", "reviews", ["review.total"]),
  suit: outcome("行政诉讼", "lawsuits", ["directSuit.total", "suitAfterReview.total"]),
  directSuit: outcome("未经复议直接起诉", "direct lawsuits", ["directSuit.total"]),
  suitAfterReview: outcome("复议后起诉", "lawsuits after review", ["suitAfterReview.total"]),
  cases: outcome("行政复议和行政诉讼", "reviews and lawsuits", ["review.total", "directSuit.total", "suitAfterReview.total"]),
  ...outcomes("review", "行政复议", "reviews", ["review"]),
  ...outcomes("suit", "行政诉讼", "lawsuits", ["directSuit", "suitAfterReview"]),
  ...outcomes("directSuit", "未经复议直接起诉", "direct lawsuits", ["directSuit"]),
  ...outcomes("suitAfterReview", "复议后起诉", "lawsuits after review", ["suitAfterReview"]),
  documentsMade: disclosed("制发的行政规范性文件", "normative documents issued", "normativeDocuments/made"),
  documentsRepealed: disclosed("废止的行政规范性文件", "normative documents repealed", "normativeDocuments/repealed"),
  documentsInForce: disclosed("现行有效的行政规范性文件", "normative documents in force", "normativeDocuments/inForce"),
  rulesMade: disclosed("制定的规章", "rules issued", "rules/made"),
  rulesRepealed: disclosed("废止的规章", "rules repealed", "rules/repealed"),
  rulesInForce: disclosed("现行有效的规章", "rules in force", "rules/inForce"),
  permits: disclosed("行政许可决定", "licences", "licences/decisions"),
  penalties: disclosed("行政处罚决定", "penalties", "penalties/decisions"),
  coercions: disclosed("行政强制决定", "coercive measures", "coercion/decisions"),
  fees: disclosed("行政事业性收费", "administrative charges", "charges/fees"),
} as const satisfies Record<string, Answer>;

export type Counted = keyof typeof answers;

/** The columns of the applications table that a claim about one kind of applicant adds up. */
const applicantColumns = {
  individuals: ["individuals"],
  organisations: ["businesses", "research", "charities", "legalServices", "others"],
  businesses: ["businesses"],
  research: ["research"],
  charities: ["charities"],
  legalServices: ["legalServices"],
} as const satisfies Record<string, readonly string[]>;

export type ApplicantKey = keyof typeof applicantColumns;

export const disclosureClaims: ClaimForm = { answers, total: "total", applicants: applicantColumns };

function application(zh: string, en: string, ways: readonly Way[], severity: Answer["severity"] = "warning"): Answer {
  return { table: "applications", words: { zh, en }, ways, severity };
}

type ItemKey = (typeof refusals | typeof unavailable | typeof unprocessed | typeof otherHandling)[number];

function items<Key extends ItemKey>(labels: Readonly<Record<Key, string>>): Readonly<Record<Key, Answer>> {
  const entries = Object.entries<string>(labels).map(([key, label]) => [key, application(label, label, [{ plus: [key] }])]);
  return Object.fromEntries(entries) as Readonly<Record<Key, Answer>>;
}

function outcome(zh: string, en: string, columns: readonly string[]): Answer {
  const cells = columns.map((column) => `cases/${column}`);
  return { table: "outcomes", words: { zh, en }, ways: [{ plus: cells }], severity: "warning" };
}

function outcomes<Case extends string>(name: Case, zh: string, en: string, blocks: readonly string[]) {
  const entries = Object.entries(outcomeKinds).map(([key, { zh: label, columns }]) => [
    `${name}.${key}`,
    outcome(
      `${zh}${label}`,
      `${en}: ${label}`,
      blocks.flatMap((block) => columns.map((column) => `${block}.${column}`)),
    ),
  ]);
  return Object.fromEntries(entries) as Readonly<Record<`${Case}.${OutcomeKey}`, Answer>>;
}

function disclosed(zh: string, en: string, cell: string): Answer {
  return { table: "disclosure", words: { zh, en }, ways: [{ plus: [cell] }], severity: "warning" };
}
