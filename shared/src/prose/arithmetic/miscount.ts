import type { Quantity } from "../quantity.ts";

/** A number that other numbers of the text contradict. Offsets are those of the reading. */
export interface Miscount {
  /**
   * share: part over whole. rate: 回复率 and the like. growth: 增长 n% against two numbers. difference: 增加 n 件 against two numbers.
   * direction: 增长 where it fell. contrary: 增加512条，下降6.1%.
   */
  readonly kind: "share" | "rate" | "growth" | "difference" | "direction" | "contrary";
  readonly from: number;
  readonly to: number;
  readonly said: string;
  /** What the numbers give, as the text would write it. */
  readonly right: string;
  /** Part and whole; this year's number and last year's. */
  readonly numbers: readonly [Counted, Quantity];
}

/** A number as it stands, or several added up, with the words for them. */
export type Counted = Quantity & { readonly words?: string };
