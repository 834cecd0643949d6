import { expect, test } from "vitest";
import type { RollupState } from "../../../shared/src/workspace/surroundings.ts";
import { draft, findingsOf, findingsOn } from "../../support/rule.ts";
import { summaryOf } from "../../support/summaries.ts";

const rule = "rollup/incomplete";
const agencies = [summaryOf("a", draft([]))];

test.each([
  [{ missing: ["云山县水务局"] }, "缺少本年度的报告：云山县水务局。没有逐格比较。"],
  [{ unreadable: ["2023/扫描件.txt"] }, "不是年报或认不出年度：2023/扫描件.txt"],
  [{ twice: ["云山县水务局"] }, "有两份数字不同的报告：云山县水务局"],
  [{ missing: ["甲", "乙", "丙", "丁", "戊", "己", "庚"] }, "甲、乙、丙、丁、戊、己……（7）"],
  [{ agencies: [], missing: ["townships/*"] }, "缺少本年度的报告：townships/*"],
])("%j is one note", (lack: Partial<RollupState>, words) => {
  const different = draft([{ find: "| 行政许可 | 0 |", replace: "| 行政许可 | 5 |" }]);
  const findings = findingsOn(different, { rollup: state(lack) });
  expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, "information"]]);
  expect(findings[0]?.message).toContain(words);
});

test("cells that an agency leaves without a number are not compared, the others are", () => {
  const gap = summaryOf("b", draft([{ find: "| 行政许可 | 0 |", replace: "| 行政许可 | / |" }]).replaceAll("清溪镇", "石桥镇"));
  const text = draft([
    { find: "| 行政许可 | 0 |", replace: "| 行政许可 | 5 |" },
    { find: "| 行政强制 | 0 |", replace: "| 行政强制 | 4 |" },
  ]);
  const zeros = summaryOf("c", draft([{ find: "| 行政强制 | 0 |", replace: "| 行政强制 | 3 |" }]));
  const findings = findingsOn(text, { rollup: state({ agencies: [gap, zeros] }) }).filter((f) => f.rule.startsWith("rollup/"));
  expect(findings.find((finding) => finding.rule === rule)?.message).toBe(
    "石桥镇人民政府有 1 格空白或认不出。这些格没有比较，其余各格已比较。",
  );
  expect(findings.some(({ message }) => message.startsWith("行政强制"))).toBe(true);
  expect(findings.some(({ message }) => message.startsWith("行政许可"))).toBe(false);
});

test("an agency without a report and another with a gap are both told", () => {
  const gap = summaryOf("b", draft([{ find: "| 行政许可 | 0 |", replace: "| 行政许可 | / |" }]));
  const message = findingsOf(rule, draft([]), { rollup: state({ agencies: [gap], missing: ["云山县水务局"] }) })[0]?.message;
  expect(message).toContain("缺少本年度的报告：云山县水务局");
});

test("tables of the other edition have no number to add", () => {
  const old = summaryOf("b", draft([], { year: 2020 }));
  expect(findingsOf(rule, draft([]), { rollup: state({ agencies: [old] }) })[0]?.message).toContain("格空白或认不出");
});

test("silent where everything is there, and where no roll-up names the report", () => {
  expect(findingsOf(rule, draft([]), { rollup: state({}) })).toEqual([]);
  expect(findingsOf(rule, draft([]))).toEqual([]);
});

function state(lack: Partial<RollupState>): RollupState {
  return { agencies, missing: [], unreadable: [], twice: [], ...lack };
}
