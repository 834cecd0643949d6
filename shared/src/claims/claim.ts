import type { ApplicantKey, Counted } from "../forms/disclosure/claims.ts";
import type { Range } from "../text/range.ts";

/**
 * Whose number a claim is: the agency's own, its level alone where it has others below it (本级), the area's government's (县政府), the
 * whole area's (全县), a part of the area's (各乡镇), or nobody is named.
 */
export type Scope = "own" | "level" | "government" | "area" | "part" | "unknown";

/** What a clause of the prose says about a number that one of the form's tables holds. */
export interface Claim {
  readonly counted: Counted;
  /** One kind of applicant, where the claim is about it: 其中自然人10件. */
  readonly applicant?: ApplicantKey;
  /** 0 for 未收到, 无; for 均已办结 the 0 that it implies for what is carried over. */
  readonly value: number;
  /** stated: a number stands there. denied: 未, 无, 没有. implied: 均已办结. */
  readonly form: "stated" | "denied" | "implied";
  readonly unit?: string;
  readonly scope: Scope;
  /** The year that the clause or the paragraph names as its time; missing where it names none. */
  readonly year?: number;
  /** Of what was received: whether the sentence counts what was carried in with it, or beside it. */
  carried?: "included" | "apart";
  /** Of what was carried in: it is a part of the number before, 含上年结转5件. */
  readonly isIncluded?: true;
  /** What 均由自然人提出 is said of: where that is wrong, this says nothing new. */
  readonly basis?: Claim;
  /** The number, or the words that deny it. */
  readonly range: Range;
  /** The digits alone, where a fix may write another number. */
  readonly number?: Range;
}
