export type { Claim, Scope } from "./claim.ts";
export { type Comparison, comparisons, conflicts } from "./compare.ts";
export { claimsOf } from "./of-report.ts";
export { type Passage, passagesOf } from "./passages.ts";
export { type Plain, plain } from "./plain.ts";
export { readClaims } from "./read.ts";
