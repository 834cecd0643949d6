import type { Rule } from "../rule.ts";
import { tableBroken } from "./broken.ts";
import { tableHeader } from "./header.ts";
import { tableMissing } from "./missing.ts";
import { tableUnread } from "./unread.ts";

export const tableRules: readonly Rule[] = [tableMissing, tableUnread, tableHeader, tableBroken];
