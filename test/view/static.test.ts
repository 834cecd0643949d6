import { lint } from "@xxgk-lint/shared/lint.ts";
import { buildSheet } from "@xxgk-lint/shared/sheet/build.ts";
import { renderSheet } from "@xxgk-lint/view/static.tsx";
import { describe, expect, test } from "vitest";
import { layouts, writeReport } from "../support/generate.ts";
import { writeSheet } from "../support/website.ts";

const row = "| 二、上年结转政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";

function rendered(text: string): string {
  const { report, findings } = lint(text);
  if (!report) throw new Error("no report");
  return renderSheet(buildSheet({ report, findings, surroundings: {}, locale: "zh", isDrafting: false }).sheet);
}

/** Of each table how many columns and rows its cells fill, spans counted. */
function areas(html: string): number[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => {
    const cells = [...table.matchAll(/<t[dh]\b[^>]*>/g)].filter(([tag]) => !/class="margin/.test(tag));
    const span = (tag: string, name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(tag)?.[1] ?? 1);
    return cells.reduce((sum, [tag]) => sum + span(tag, "colspan") * span(tag, "rowspan"), 0);
  });
}

describe("a sheet as static HTML", () => {
  test.each(layouts)("of %s holds the three tables as the form prints them, and nothing that can be pressed", (layout) => {
    const html = rendered(writeReport({ layout }));
    expect(areas(html)).toEqual([4 * 14, 10 * 28, 15 * 4]);
    expect(html).not.toMatch(/<(?:input|button|script)\b| on\w+=| style=/);
    expect(html).toContain('<th colspan="3" rowspan="3" class="edge" scope="colgroup">（本列数据的勾稽关系为');
    expect(html).toMatch(/<th[^>]* class="label own edge" scope="row"[^>]*>四、结转下年度继续办理<\/th>/);
  });

  test("says what was found where it was found, and shows the sums that do not balance", () => {
    const html = rendered(writeReport().replace(row, row.replace("| 0 |", "| 3 |")));
    const [cell = ""] = /<td class="number error[\s\S]*?<\/td>/.exec(html) ?? [];
    expect(cell).toContain('tabindex="0"');
    expect(cell).toContain("错误：二、上年结转「自然人」写的是 3，应为 0");
    expect(html).toMatch(/<td class="margin off"[^>]*>3≠0<span class="difference">\+3<\/span>/);
  });

  test.each(layouts)("of a kind whose cells hold words and boxes, shows these: %s", (layout) => {
    const html = rendered(writeSheet(layout));
    expect(areas(html)).toEqual([4 * 54]);
    for (const words of ["https://www.yunshan.gov.cn", "☑是 □否", "3.5"]) expect(html).toContain(words);
  });

  test("shows words as words", () => {
    const html = rendered(writeReport().replace("12月31日止。", "12月31日止。&lt;script&gt;alert(1)&lt;/script&gt;"));
    expect(html).toContain("&lt;script>alert(1)&lt;/script>");
  });
});
