import type { ApplicantKey, Counted } from "../forms/disclosure/claims.ts";

/** The meaning of a word for the reader of claims. A clause with a word that is not listed is not understood. */
export type Word =
  /** 我局, 本机关; 本级; 县政府; 全县; 各乡镇. */
  | { readonly kind: "scope"; readonly says: "own" | "level" | "government" | "area" | "part" }
  /** 收到, 受理, 办理, 答复, 办结. */
  | { readonly kind: "verb"; readonly says: Verb }
  /** 予以公开, 上年结转: says by itself what is counted. short: only in a list of results (公开5件、不掌握2件). */
  | { readonly kind: "count" | "short"; readonly says: Counted }
  | { readonly kind: "applicant"; readonly says: ApplicantKey }
  | { readonly kind: "case"; readonly says: CaseKey }
  | { readonly kind: "outcome"; readonly says: OutcomeKey }
  | { readonly kind: "documentVerb"; readonly says: Deed }
  /** 行政许可, 行政处罚, 行政强制: decisions of the disclosure table. */
  | { readonly kind: "decision"; readonly says: "permits" | "penalties" | "coercions" }
  /** 今年, 全年 say this year; 上年, 去年 last year; 下年, 明年 next year. */
  | { readonly kind: "time"; readonly says: "this" | "last" | "next" }
  /** 维持率 and 办结率: at 100 % they imply that there is none of the rest. */
  | { readonly kind: "rate"; readonly says: "upheld" | "concluded" }
  | { readonly kind: PlainKind; readonly says?: undefined };

/** Words whose kind is their whole meaning. */
export type PlainKind =
  /** 政府信息公开申请; 政府信息公开; 规范性文件; 规章; 行政事业性收费. */
  | "application"
  | "disclosure"
  | "document"
  | "rule"
  | "fee"
  /** 败诉: a lawsuit corrected. */
  | "lost"
  /** 举报, 投诉: named together with 行政复议 where none of them happened. */
  | "complaint"
  /** 在办, 未办结: carried over, or not yet decided. */
  | "unfinished"
  /** Words that are known to mean something else. */
  | "other"
  /** 结转; 至 in 结转至2024年; 和. */
  | "carry"
  | "next"
  | "and"
  | "not"
  | "all"
  | "each"
  | "within"
  | "sum"
  | "comparison"
  /** 其余, 另有: introduces the remaining part. */
  | "rest"
  /** 网络, 信函: a way in which applications come. */
  | "channel"
  /** 因, 引起, 针对: words that introduce the reason for a case. */
  | "link"
  /** 情况, 案件: may follow a noun without changing its meaning. */
  | "tail"
  | "filler";

export type Verb = "receive" | "newly" | "accept" | "handle" | "answer" | "conclude" | "happen";
export type Deed = "made" | "repealed" | "inForce";
export type CaseKey = "review" | "suit" | "directSuit" | "suitAfterReview";
export type OutcomeKey = "upheld" | "corrected" | "otherOutcome" | "pending";
