import type { Text } from "@xxgk-lint/shared/text/range.ts";
import type { Status } from "./round.ts";

export const statusWords: { readonly [status in Status]: Text } = {
  returned: { zh: "退回", en: "returned" },
  twice: { zh: "重复", en: "twice" },
  unreadable: { zh: "读不了", en: "unreadable" },
  missing: { zh: "未报", en: "missing" },
  check: { zh: "请核对", en: "to check" },
  passed: { zh: "通过", en: "passed" },
};
