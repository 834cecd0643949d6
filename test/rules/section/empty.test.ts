import { expect, test } from "vitest";
import { edition2021 } from "../../../shared/src/forms/index.ts";
import { printReport } from "../../../shared/src/print/index.ts";
import { draft, faultsOn, severitiesOf } from "../../support/rule.ts";

const closing = "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。";

test.each(["markdown", "tabs", "lines", "html"] as const)(
  "in a blank report the sections that hold only sub-headings are empty: %s",
  (layout) => {
    const text = printReport({ form: edition2021, agency: "清溪镇人民政府", year: 2023, layout, eol: "\n", values: () => "0" });
    expect(faultsOn(text)).toEqual(["section/empty error", "section/empty error"]);
  },
);

test("the signature is no content", () => {
  expect(faultsOn(draft([{ find: closing, replace: "" }]))).toEqual(["section/empty error"]);
});

test.each(["六、其他需要报告的事项：无收费。", "六、其他需要报告的事项\n\n未收费"])(
  "what follows on the line, or below, is content: %s",
  (replace) => {
    const text = draft(
      [
        { find: closing, replace: "" },
        { find: "六、其他需要报告的事项", replace },
      ],
      { layout: "tabs" },
    );
    expect(faultsOn(text)).toEqual([]);
  },
);

test("short numbered lines are content where they are not the form's own sub-headings", () => {
  const text = draft([{ find: closing, replace: "（一）未收取信息处理费" }], { layout: "tabs" });
  expect(severitiesOf("section/empty", text)).toEqual([]);
});

test("a section that lacks its table is the table's matter", () => {
  const table = /\| 行政复议[\s\S]*?(?=\n\n)/.exec(draft([]))?.[0] ?? "";
  expect(faultsOn(draft([{ find: table, replace: "" }]))).toEqual(["table/missing error"]);
});
