import type { Rule } from "../rule.ts";
import { cellEmpty } from "./empty.ts";
import { cellFormat } from "./format.ts";
import { cellNumber } from "./number.ts";

export const cellRules: readonly Rule[] = [cellEmpty, cellNumber, cellFormat];
