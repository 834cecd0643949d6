import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { edition2021 } from "@xxgk-lint/shared/forms/index.ts";
import { printReport } from "@xxgk-lint/shared/print/index.ts";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { writeReport } from "../support/generate.ts";
import { launch, openSheet, type PageOptions, type SheetPage } from "./support/sheet-page.ts";

/** The form view by itself, in a browser: what keys, pointer and clipboard do, and who can use it. */

const good = writeReport();
const blank = printReport({ form: edition2021, agency: "云山县水务局", year: 2025, layout: "markdown", eol: "\n" });
const row = "| 二、上年结转政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
const wrong = good.replace(row, row.replace("| 0 |", "| 3 |"));

let browser: Browser;
let sheet: SheetPage;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

afterEach(async () => {
  const { complaints } = sheet;
  await sheet.page.context().close();
  expect(complaints).toEqual([]);
});

async function open(text: string, options?: PageOptions): Promise<void> {
  sheet = await openSheet(browser, text, options);
}

/** The applications table's cell: column from 0. */
function at(key: string, column = 0): number {
  const form = edition2021.tables[1]?.rows.find((each) => each.key === key);
  if (!form) throw new Error(`no row ${key}`);
  return form.firstCell + column;
}

describe("keys are a spreadsheet's", () => {
  test("Tab, Enter and arrows go on, over the tables' ends", async () => {
    await open(good);
    await sheet.enter("disclosure", 9);
    await sheet.press("Tab");
    expect(await sheet.focused()).toBe("applications-0");
    await sheet.press("Shift+Tab");
    expect(await sheet.focused()).toBe("disclosure-9");
    await sheet.press("Tab", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp");
    expect(await sheet.focused()).toBe("applications-7");
    await sheet.press("Enter", "Enter", "Shift+Enter");
    expect(await sheet.focused()).toBe("applications-14");
    await sheet.press("End");
    expect(await sheet.focused()).toBe("applications-20");
    await sheet.press("Home", "Control+End");
    expect(await sheet.focused()).toBe("applications-174");
    await sheet.press("Control+Home");
    expect(await sheet.focused()).toBe("applications-0");
    expect(await sheet.text()).toBe(good);
  });

  test("arrows cross rows of other widths", async () => {
    await open(good);
    await sheet.enter("disclosure", 4);
    await sheet.press("ArrowDown");
    expect(await sheet.focused()).toBe("disclosure-6");
    await sheet.press("ArrowUp");
    expect(await sheet.focused()).toBe("disclosure-3");
  });

  test("typing replaces, Enter writes, and the text has the smallest change", async () => {
    await open(good);
    await sheet.enter("applications", at("carriedIn"));
    await sheet.type("12");
    expect(await sheet.text()).toBe(good);
    await sheet.press("Enter");
    await expect.poll(() => sheet.text()).toBe(good.replace(row, row.replace("| 0 |", "| 12 |")));
    expect(await sheet.depth()).toBe(1);
  });

  test("F2 edits within the number, Esc takes it back", async () => {
    await open(wrong);
    await sheet.enter("applications", at("carriedIn"));
    await sheet.press("F2", "End");
    await sheet.type("4");
    await sheet.press("ArrowLeft");
    expect(await sheet.focused()).toBe(`applications-${at("carriedIn")}`);
    expect(await sheet.field("applications", at("carriedIn")).inputValue()).toBe("34");
    await sheet.press("Escape");
    expect(await sheet.field("applications", at("carriedIn")).inputValue()).toBe("3");
    await sheet.press("Tab");
    expect(await sheet.text()).toBe(wrong);
  });

  test("full-width digits of an input method are digits", async () => {
    await open(good);
    await sheet.enter("applications", at("carriedIn"));
    await sheet.page.keyboard.insertText("１２");
    await sheet.press("Tab");
    await expect.poll(() => sheet.text()).toContain(row.replace("| 0 |", "| 12 |"));
  });

  test("Delete clears, and a block too", async () => {
    await open(good);
    await sheet.enter("applications", at("received"));
    await sheet.press("Shift+ArrowRight", "Shift+ArrowDown");
    expect(await sheet.frame.locator("td.selected").count()).toBe(4);
    await sheet.press("Delete");
    const cleared = row.replace("| 0 | 0 |", "|  |  |");
    await expect.poll(() => sheet.text()).toContain(cleared);
    expect(await sheet.depth()).toBe(1);
    expect(await sheet.field("applications", at("received", 1)).inputValue()).toBe("");
  });

  test("leaving the page's field in any way writes what was typed", async () => {
    await open(good);
    await sheet.enter("applications", at("carriedIn"));
    await sheet.type("7");
    await sheet.frame.locator("h1").click();
    await expect.poll(() => sheet.text()).toContain(row.replace("| 0 |", "| 7 |"));
  });
});

describe("blocks", () => {
  test("are copied as tab-separated text", async () => {
    await open(good.replace(row, row.replace("| 0 | 0 |", "| 1 | 2 |")));
    await sheet.enter("applications", at("received"));
    await sheet.press("Shift+ArrowRight", "Shift+ArrowDown");
    expect(await sheet.copied()).toBe("0\t0\n1\t2");
  });

  test("are selected by dragging", async () => {
    await open(good);
    await sheet.field("applications", at("received")).hover();
    await sheet.page.mouse.down();
    await sheet.field("applications", at("carriedIn", 2)).hover();
    await sheet.page.mouse.up();
    expect(await sheet.frame.locator("td.selected").count()).toBe(6);
  });

  test("from a spreadsheet are pasted in one step, headings and labels skipped", async () => {
    await open(blank);
    await sheet.enter("applications", at("received"));
    await sheet.paste("类别\t自然人\t企业\n新收\t3\t1\n结转\t1\t0\n");
    await expect.poll(() => sheet.text()).toContain("| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 |  |");
    expect(await sheet.depth()).toBe(1);
  });

  test("that do not fit are told before anything is written", async () => {
    await open(good);
    await sheet.enter("applications", at("carriedOut", 5));
    await sheet.paste("1\t2\t3\n4\t5\t6\n");
    const question = sheet.frame.getByRole("dialog");
    await question.waitFor();
    expect(await question.textContent()).toContain("3：“四、结转下年度继续办理”行右边没有更多的格");
    expect(await question.textContent()).toContain("放得下的有 2 格，其中 2 格已有别的数");
    expect(await sheet.depth()).toBe(0);
    await sheet.button("填入").click();
    await expect.poll(() => sheet.text()).toMatch(/四、结转下年度继续办理 \| {2}\| {2}\| 0 \| 0 \| 0 \| 0 \| 0 \| 1 \| 2 \|/);
  });

  test("of blanks are filled with 0, totals with their sums", async () => {
    await open(blank);
    await sheet.enter("applications", at("received"));
    await sheet.type("3");
    await sheet.press("Enter");
    await sheet.enter("applications", at("granted"));
    await sheet.type("3");
    await sheet.press("Enter");
    await sheet.frame.locator('[data-form="applications"]').getByRole("button", { name: "空格填 0" }).click();
    await expect.poll(() => sheet.text()).toContain("申请数量 |  |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n| 二、");
    await expect.poll(() => sheet.text()).toContain("| （七）总计 |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |");
  });
});

describe("sums", () => {
  test("run along while a number is typed, before anything is written", async () => {
    await open(good);
    await sheet.enter("applications", at("carriedIn"));
    await sheet.type("12");
    const margin = sheet.frame.locator("tr", { has: sheet.field("applications", at("carriedIn")) }).locator(".margin");
    expect(await margin.textContent()).toBe("12≠0+12");
    expect(await sheet.text()).toBe(good);
  });

  test("are offered for a blank total, taken by Tab, left alone by an arrow", async () => {
    const text = good.replace(row, row.replace("| 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 3 | 1 | 0 | 0 | 0 | 0 |  |"));
    await open(text);
    const total = sheet.field("applications", at("carriedIn", 6));
    expect(await total.getAttribute("placeholder")).toBe("4");
    await sheet.enter("applications", at("carriedIn", 6));
    await sheet.press("ArrowDown");
    expect(await sheet.text()).toBe(text);
    await sheet.enter("applications", at("carriedIn", 6));
    await sheet.press("Tab");
    await expect
      .poll(() => sheet.text())
      .toContain(row.replace("| 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 3 | 1 | 0 | 0 | 0 | 0 | 4 |"));
  });

  test("of a blank form are nowhere judged", async () => {
    await open(blank);
    expect(await sheet.frame.locator(".margin.off, td.error, .flag.error").count()).toBe(0);
    expect(await sheet.left()).toEqual(["还有 200 格未填", "2 处待写"]);
  });
});

describe("findings", () => {
  test("stand at their cell: the arithmetic and a button that mends it, by keyboard alone", async () => {
    await open(wrong);
    await sheet.press("F8");
    expect(await sheet.focused()).toBe(`applications-${at("carriedIn")}`);
    const field = sheet.field("applications", at("carriedIn"));
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    const described = await field.getAttribute("aria-describedby");
    expect(await sheet.frame.locator(`#${described}`).textContent()).toContain("写的是 3，应为 0");
    expect(await sheet.dock()).toContain("自然人（3）＝3，总计（0）");
    expect(await sheet.frame.locator("td.lit").count()).toBeGreaterThan(8);
    await sheet.press("Control+.");
    expect(await sheet.focusedText()).toBe("把二「自然人」改为 0");
    await sheet.press("Enter");
    await expect.poll(() => sheet.text()).toBe(good);
    await expect.poll(() => sheet.left()).toEqual(["200 格都已填写", "没有发现问题"]);
    expect(await sheet.focused()).toBe(`applications-${at("carriedIn")}`);
  });

  test("come up beside the pointer, with their button", async () => {
    await open(wrong);
    await sheet.field("applications", at("carriedIn")).hover();
    const card = sheet.frame.locator(".hover-card");
    await card.waitFor();
    expect(await card.textContent()).toContain("写的是 3，应为 0");
    await card.getByRole("button", { name: "把二「自然人」改为 0" }).click();
    await expect.poll(() => sheet.text()).toBe(good);
  });

  test("stand at a label, a heading and in the prose, too", async () => {
    const text = good
      .replace("2.重复申请", "2.重复申情")
      .replace("## 五、", "## 四、")
      .replace("12月31日止。", "12月31日止。\n\n依法申请公开有序。");
    await open(text);
    const flags = sheet.frame.locator(".flag");
    expect(await flags.count()).toBe(3);
    expect(await sheet.frame.locator("mark").textContent()).toBe("依法申请公开");
    for (const words of ["依申请公开", "重复申请", "五"]) {
      await sheet.press("F8");
      expect(await sheet.dock()).toContain(words);
    }
  });

  test("wait for the final check in a form that is being filled in", async () => {
    await open(blank);
    await sheet.button("定稿检查").click();
    await expect.poll(() => sheet.left()).toContain("5 处错误");
    await sheet.button("继续填写").click();
    await expect.poll(() => sheet.left()).toEqual(["还有 200 格未填", "2 处待写"]);
  });
});

test("the text may change under it: what is being typed stays", async () => {
  await open(good);
  await sheet.enter("applications", at("carriedIn"));
  await sheet.type("5");
  await sheet.page.evaluate(
    `desk.write(desk.text.replace("第二十条第（五）项 |  |  |  |\\n", "$&").replace("行政许可 | 0", "行政许可 | 8"))`,
  );
  await expect.poll(() => sheet.field("disclosure", 6).inputValue()).toBe("8");
  expect(await sheet.field("applications", at("carriedIn")).inputValue()).toBe("5");
  await sheet.press("Enter");
  await expect.poll(() => sheet.text()).toContain(row.replace("| 0 |", "| 5 |"));
  expect(await sheet.text()).toContain("行政许可 | 8");
});

describe("anybody can use it", () => {
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

  test.each<[string, string, PageOptions]>([
    ["light", wrong, {}],
    ["dark", wrong, { scheme: "dark" }],
    ["blank", blank, {}],
    ["a phone", wrong, { width: 360, height: 700 }],
    ["200 %", wrong, { zoom: 2 }],
  ])("axe finds nothing: %s", async (_, text, options) => {
    await open(text, options);
    await sheet.press("F8");
    await sheet.page.evaluate(await readFile(axe, "utf8"));
    const found = await sheet.page.evaluate<readonly string[]>(
      `axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + " " + nodes.slice(0, 3).map(({ html }) => html).join(" ")))`,
    );
    expect(found).toEqual([]);
  });

  test("each field is named by its row and column", async () => {
    await open(good);
    const field = sheet.frame.getByRole("textbox", { name: "三、本年度办理结果 · （五）不予处理 · 2.重复申请 · 总计" });
    expect(await field.getAttribute("id")).toBe(`applications-${at("repeated", 6)}`);
    expect(await sheet.frame.locator('[data-form="applications"] th[scope="row"]').count()).toBe(25 + 2);
  });

  test("on a phone the tables scroll and the labels stay in sight", async () => {
    await open(good, { width: 360, height: 700 });
    const label = sheet.frame.getByRole("rowheader", { name: "2.重复申请" });
    await sheet.enter("applications", at("repeated", 6));
    const box = await label.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    const field = await sheet.field("applications", at("repeated", 6)).boundingBox();
    expect(field && box && field.x >= box.x + box.width && field.x + field.width <= 360).toBe(true);
    expect(await sheet.page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
