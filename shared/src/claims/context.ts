import type { Claim, Scope } from "./claim.ts";
import type { CaseKey } from "./vocabulary.ts";

/** What the reader must know beside the sentence. */
export interface Surroundings {
  /** The agency's full name, "" where it is unknown. */
  readonly agency: string;
  /** 报告年度. */
  readonly year?: number;
  /** The place speaks of applications for disclosure, even where the sentence does not say so. */
  readonly speaksOfApplications: boolean;
  /** The place speaks of disclosure, so that 未发生行政复议 there is about it. */
  readonly speaksOfDisclosure: boolean;
  /** Section or sub-heading are about disclosure, so that 行政复议3件 there is; elsewhere the sentence must say so. */
  readonly isAboutDisclosure: boolean;
  /** Section or sub-heading are about applications, so that 共受理12件 there counts them. */
  readonly isAboutApplications?: boolean;
}

/** What earlier clauses of a paragraph say for the later ones. */
export interface Context {
  scope: Scope;
  year?: number;
  /** What a verb alone (办结12件) is about. */
  topic: "applications" | "cases" | "documents" | "other" | "none";
  /** The case that 维持2件 belongs to. */
  case?: CaseKey;
  /** The count that 其中自然人10件 belongs to. */
  base?: Claim;
  /** A part (其中, or one of several results) came last, so 均已办结 may be about it alone. */
  afterPart: boolean;
  /** 其中 was said in this sentence. */
  within: boolean;
  /** The sentence speaks of one way in which applications come: 网络, 信函. */
  channel: boolean;
  /** The sentence speaks of disclosure. */
  disclosure: boolean;
  /** The sentence tells of a part of the year: 2023年3月，… */
  partOfYear: boolean;
}

export function newContext(topic: Context["topic"] = "none"): Context {
  return { scope: "unknown", topic, afterPart: false, within: false, channel: false, disclosure: false, partOfYear: false };
}
