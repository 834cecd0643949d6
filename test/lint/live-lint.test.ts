import { describe, expect, test } from "vitest";
import { claimsOf } from "../../shared/src/claims/index.ts";
import { type LintResult, lint } from "../../shared/src/lint.ts";
import { LiveLint } from "../../shared/src/live/live-lint.ts";
import { passagesOf } from "../../shared/src/prose/index.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { rules } from "../../shared/src/rules/index.ts";
import { strip } from "../support/marks.ts";
import { splice } from "../support/mutations.ts";
import { pick, type Random, seededRandom, whole } from "../support/random.ts";
import { runs } from "../support/runs.ts";

/** Paragraphs as long as people write them. */
const long = `### （一）主动公开

全年公开财政预决算、惠民惠农补贴信息18条，规划计划类信息13条中，年度计划4条、专项规划9条。回应群众留言47条，平均2.5个工作日办结，乡村振兴项目从立项、招标到验收分阶段公开。

### （二）依申请公开

对内容不明确的申请，一次性告知需要补正的事项；对不属于本机关职责的，说明理由并指明去处，没有超过法定期限的答复。申请登记、转办、答复、送达各环节留痕，归档材料一件一卷。

### （三）平台建设

政务新媒体由办公室统一管理，停止维护的账号已经注销。赶集日在广场设公开咨询点，把办事指南印成折页分送到村，文化站图书室增设公报架，存放政府公报和政策汇编，供群众查阅。`;
const draft = withLongParagraphs(exampleText({ edits: [] }));

const words = [
  ...[
    "政",
    "，",
    "。",
    "（",
    "“",
    "做好做好",
    "免予公开",
    "，，",
    "12",
    "增长30%",
    "共计20条，其中A类5条、B类6条",
    "国办公开办函〔2019〕60号",
  ],
  ...["2022年", "2031年", "我局", "申请12件", "未收到申请", "行政复议3件", "信息处理费3元", "统计期限", "13800138000", "××"],
];
const wild = ["\n", "|", "<", "\t", "*", "一是", "\r\n", "# ", "<!-- xxgk-lint-disable -->"];

function withLongParagraphs(report: string): string {
  return report.replace(/(?<=^## 一、.*)(?=\n)/m, () => `\n${long}`);
}

/** One edit: most often words in a long paragraph, or digits in a cell; sometimes anything anywhere. */
function typed(text: string, random: Random): string {
  const way = random();
  const places = [...text.matchAll(way < 0.75 ? /^[^|\n]{60,}$/gm : /(?<=\| )\d+(?= \|)/g)];
  if (way > 0.98 || places.length === 0)
    return splice(text, whole(random, 0, text.length), whole(random, 0, 3), pick(random, wild));
  const { 0: found, index } = pick(random, places);
  const place = index + whole(random, Math.min(14, found.length - 1), found.length);
  return splice(text, place, pick(random, [0, 0, 0, 1]), pick(random, way < 0.75 ? words : ["", "1", "7"]));
}

/** All that is found, and where everything stands that rules and editors ask of. */
function shown({ report, findings, waived, disabled, crashes }: LintResult): string {
  const { title, sections, tables, periods, signature } = report ?? {};
  const ranges = sections?.map(({ range, heading, title }) => [range, heading.range, title.range]);
  const bound = [...(tables?.values() ?? [])].map(({ range, rows, cells }) => [
    ...[range, rows.map((row) => [row.range, row.label.range, row.row.cells.map((cell) => cell.range)])],
    cells.map((cell) => cell && [cell.state, cell.raw, cell.range]),
  ]);
  const prose = report && passagesOf(report).map(({ span, reading }) => [span.text, span.range, reading.locate(3, 5)]);
  const claims = report && claimsOf(report).map(({ range, number, value }) => [range, number, value]);
  return JSON.stringify([findings, waived, disabled, crashes, title, ranges, bound, periods, signature, prose, claims], null, 1);
}

describe("a text that is typed into", () => {
  test("is found what a fresh lint finds, after every edit", () => {
    let kept = 0;
    for (let seed = 0; seed < runs(6); seed++) {
      const random = seededRandom(seed);
      const live = new LiveLint();
      let text = draft;
      let title: unknown;
      for (let i = 0; i < 20; i++) {
        text = typed(text, random);
        const result = live.lint({ source: text });
        expect(shown(result)).toBe(shown(lint(text)));
        if (result.report?.title && result.report.title === title) kept++;
        title = result.report?.title;
      }
    }
    // Or nothing was tried but fresh lints.
    expect(kept).toBeGreaterThan(40);
  });

  test("has the findings of every rule at their new places", () => {
    for (const { examples } of rules) {
      const text = withLongParagraphs(strip(exampleText(examples.bad)).text);
      const live = new LiveLint();
      live.lint({ source: text });
      const after = text.replace("赶集日在", "赶集的日子在");
      expect(shown(live.lint({ source: after }))).toBe(shown(lint(after)));
    }
  });

  test("is read anew where the settings are others", () => {
    const live = new LiveLint();
    const wrong = draft.replace("统一管理", "统一管理管理");
    expect(live.lint({ source: wrong }).findings.map(({ rule }) => rule)).toContain("text/repeat");
    const off = { severity: { "text/repeat": "off" } } as const;
    expect(live.lint({ source: wrong }, off).findings).toEqual(lint(wrong, off).findings);
  });

  test("that is no report is one as soon as it has become one", () => {
    const live = new LiveLint();
    expect(live.lint({ source: "会议纪要" }).report).toBeUndefined();
    expect(live.lint({ source: draft }).findings).toEqual(lint(draft).findings);
  });
});
