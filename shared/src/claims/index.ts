export type { Claim, Scope } from "./claim.ts";
export { type Comparison, comparisons, conflicts } from "./compare.ts";
export { claimsOf, mayClaim } from "./of-report.ts";
export { readClaims } from "./read.ts";
