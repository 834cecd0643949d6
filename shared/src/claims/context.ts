import type { Reading } from "../prose/reading.ts";
import type { Token } from "../prose/token.ts";
import type { CaseKey } from "../prose/word.ts";
import type { Claim, Scope } from "./claim.ts";

/** What the reader needs to know beside the sentence. */
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
  /** What the paragraph before counted as all applications, where this one goes on with them. */
  readonly whole?: Claim;
}

/** What earlier clauses of a paragraph say for the later ones. */
export interface Context {
  scope: Scope;
  year?: number;
  /** The year is 去年, said of this sentence alone. */
  lastYear?: boolean;
  /** What a verb alone (办结12件) is about. */
  topic: "applications" | "cases" | "documents" | "rules" | "other" | "none";
  /** The case that 维持2件 belongs to. */
  case?: CaseKey;
  /** The last case of the sentence that is not 0: 行政复议10件，行政诉讼0件，结果维持2件. */
  filledCase?: CaseKey;
  /** The case of the last number, where that was no outcome. */
  lastCase?: CaseKey;
  /** The count of this sentence that 其中自然人10件 belongs to. */
  base?: Claim;
  /** The same, of the sentence before. */
  whole?: Claim;
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
  /** The sentence lists how applications ended, so that 公开5件、不掌握2件 are results. */
  results: boolean;
}

export function newContext(topic: Context["topic"] = "none"): Context {
  return {
    scope: "unknown",
    topic,
    afterPart: false,
    within: false,
    channel: false,
    disclosure: false,
    partOfYear: false,
    results: false,
  };
}

/** A clause of a sentence, with what it must be read with. */
export interface Clause {
  readonly paragraph: Reading;
  readonly tokens: readonly Token[];
  readonly surroundings: Surroundings;
  readonly context: Context;
}
