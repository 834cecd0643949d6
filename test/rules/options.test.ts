import { expect, test } from "vitest";
import { lint } from "../../shared/src/lint.ts";
import { ruleIds } from "../../shared/src/rules/ids.ts";
import { type OptionValues, optionOf, ruleOptions } from "../../shared/src/rules/options.ts";
import { goodDraft } from "../support/drafts.ts";
import { draft } from "../support/rule.ts";

/** Thresholds that a configuration may set: each one changes what its rule says. prior/copied and rollup/total have tests of their own. */

const count = (rule: string, text: string, options: OptionValues) =>
  lint(text, { options }).findings.filter((finding) => finding.rule === rule).length;

test("every option is one of a rule that there is, and has a default", () => {
  expect(Object.keys(ruleOptions).filter((id) => !ruleIds.some((known) => known === id))).toEqual([]);
  expect(optionOf("prior/copied", "share", {})).toBe(0.8);
  expect(optionOf("prior/copied", "share", { options: { "prior/copied": { sentences: 3 } } })).toBe(0.8);
});

test("cell/empty: rows", () => {
  const two = goodDraft.replace(/(信访举报投诉类申请 \|.*) 0 \|\n(.*) 0 \|\n/, "$1  |\n$2  |\n");
  expect(count("cell/empty", two, {})).toBe(2);
  expect(count("cell/empty", two, { "cell/empty": { rows: 2 } })).toBe(1);
});

test("text/repeat: sentence and elsewhere", () => {
  const sentence = "乡村公开栏每月更新一次内容。";
  const twice = draft([{ find: "12月31日止。", replace: `12月31日止。${sentence}另设咨询电话。${sentence}` }]);
  expect(count("text/repeat", twice, {})).toBe(1);
  expect(count("text/repeat", twice, { "text/repeat": { sentence: 20 } })).toBe(0);
  const far = draft([
    { find: "12月31日止。", replace: `12月31日止。${sentence}` },
    { find: "## 六、其他需要报告的事项", replace: `${sentence}\n\n## 六、其他需要报告的事项` },
  ]);
  expect(count("text/repeat", far, {})).toBe(0);
  expect(count("text/repeat", far, { "text/repeat": { elsewhere: 10 } })).toBe(1);
});
