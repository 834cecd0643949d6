import type { Severity } from "@xxgk-lint/shared/rules/rule.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";

export const severityWords: { readonly [severity in Severity]: Text } = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  information: { zh: "提示", en: "info" },
};
