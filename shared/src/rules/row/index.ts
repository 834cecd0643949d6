import type { Rule } from "../rule.ts";
import { rowDuplicate } from "./duplicate.ts";
import { rowLabel } from "./label.ts";
import { rowLength } from "./length.ts";
import { rowMissing } from "./missing.ts";
import { rowOrder } from "./order.ts";
import { rowUnknown } from "./unknown.ts";

export const rowRules: readonly Rule[] = [rowMissing, rowDuplicate, rowOrder, rowUnknown, rowLabel, rowLength];
