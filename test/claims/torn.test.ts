import { expect, test } from "vitest";
import { expectSaid, expectUnsaid, remarksOn, saying } from "../support/saying.ts";

/* Lines of text taken from a PDF end at the page's edge or at its end, in the midst of sentences. */

test.each([
  ["2023年，我镇认真办理依申请公开，全年共收到政府信息公开申请1\n2件，均按期答复，未收取任何费用。", 1],
  ["2023年，我镇认真办理依申请公开，全年共收到政府信息公开申请\n\n12件，均按期答复，未收取任何费用。", 1],
  ["全年公开信息31条，规范办理流程，共公开信息12\n0条，其中政务动态90条。", 0],
  ["规范办理流程，及时公开20\n23年度预算和2022年度决算，公开信息12条。", 0],
  ["我镇认真做好依申请公开工作，没有因\n\n申请信息公开而发生的行政复议、行政诉讼。", 0],
])("%s is one paragraph", (lines, faults) => {
  expect(remarksOn(saying(lines))).toHaveLength(faults);
});

test("the range covers what is said, over the line's end", () => {
  expectSaid("text/applications", "认真办理依申请公开，2023年全年共收到政府信息公开申请⟦1\n2件⟧。");
});

test.each([
  "严格落实信息公开保密审查的各项制度，规范有序推进\n\n推进政务公开标准化。",
  "（四）政府信息公开平台建设以及其他有关情况的说明\n\n说明如下。",
  "编制公开目录，梳理政务公开工作的事项\n\n一是事项分类清楚。",
])("headings and lists begin anew: %s", (lines) => {
  expect(remarksOn(saying(lines)).filter((remark) => !remark.startsWith("text/repeat"))).toEqual([]);
});

test("a line without a full stop may be torn", () => {
  expectUnsaid("认真落实政务公开工作要点的各项任务，及时公开政策文件、\n\n财政预决算等信息。");
});
