import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { convert } from "@xxgk-lint/shared/convert/convert.ts";
import { partsOf } from "@xxgk-lint/shared/convert/parts.ts";
import { newWordFile } from "@xxgk-lint/shared/files/new-word-file.ts";
import { openWordFile, withText } from "@xxgk-lint/shared/files/word-file.ts";
import { applyEdits } from "@xxgk-lint/shared/fix.ts";
import { lint } from "@xxgk-lint/shared/lint.ts";
import { changeCells } from "@xxgk-lint/shared/sheet/change.ts";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { folderWith, runProcess } from "../../support/command.ts";
import { writeReport } from "../../support/generate.ts";
import { printPdf } from "../../support/pdf.ts";
import { example } from "../support/drafts.ts";
import type { WebBrowser, WebPage } from "./support/browser.ts";
import { startChromium } from "./support/chromium.ts";
import { WebDesk } from "./support/desk.ts";
import { type Site, serveSite } from "./support/site.ts";

/** Files as offices have them: Word and PDF, in other encodings and with other line endings; what cannot be read; and what is kept. */

let site: Site;
let browser: WebBrowser;
let page: WebPage;
let desk: WebDesk;

beforeAll(async () => {
  site = await serveSite();
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  page = await browser.open();
  await page.goto(site.address);
  desk = new WebDesk(page);
  await desk.until(`document.querySelector('input[type="file"]')`);
});

afterEach(async () => {
  expect(page.complaints).toEqual([]);
  await page.close();
});

const faulty = writeReport().replace("| 行政许可 | 0 |", "| 行政许可 | １２ |").replace("## 五、", "## 四、");

function asWordFile(source: string): Buffer {
  const { text, title } = convert({ source }, "docx");
  return Buffer.from(newWordFile(text, title));
}

function asPdf(source: string): Buffer {
  return Buffer.from(printPdf(partsOf({ source })));
}

test("a Word file is mended and given back, in its own layout, as the command mends it", async () => {
  // What the fixes leave: a number that no sum has.
  const file = asWordFile(faulty.replace("申请数量 |  |  | 0 |", "申请数量 |  |  | 5 |"));
  const folder = folderWith({ "年报.docx": file });
  await desk.openText("年报.docx", file);
  await desk.checked();
  const [result] = JSON.parse(runProcess(["--format", "json", join(folder, "年报.docx")]).out);
  const expected = result.messages.map(({ ruleId, message }: { ruleId: string; message: string }) => ({ rule: ruleId, message }));
  expect(await desk.findings()).toEqual(expected);
  runProcess(["--fix", join(folder, "年报.docx")]);
  await desk.button("修正格式");
  await desk.until(`document.querySelector(".notice:not([hidden])")`);
  const mended = await desk.takeHome("原来的格式（.docx）");
  expect(mended.equals(readFileSync(join(folder, "年报.docx")))).toBe(true);

  await page.click("#disclosure-9");
  await page.type("7");
  await page.press("Tab");
  const typed = await desk.takeHome("原来的格式（.docx）");
  const opened = openWordFile(mended);
  if (typeof opened === "string") throw new Error(opened);
  const { report } = lint(opened.document);
  const changed = report && changeCells(report, [{ table: "disclosure", cell: 9, text: "7" }]);
  if (!changed || "refusal" in changed) throw new Error("not changed");
  expect(typed.equals(Buffer.from(withText(opened, applyEdits(opened.document.source, changed.edits))))).toBe(true);

  const annotated = openWordFile(await desk.takeHome("Word（带批注的副本）"));
  if (typeof annotated === "string") throw new Error(annotated);
  expect(annotated.document.source).toContain("<w:commentReference");

  await desk.button("转成文稿来改");
  await desk.until(`document.querySelector(".cm-content")?.textContent.includes("政府信息公开")`);
  const draft = join(folder, "年报.md");
  writeFileSync(join(folder, "typed.docx"), typed);
  runProcess(["convert", join(folder, "typed.docx"), "-o", draft]);
  expect((await desk.takeHome("原来的格式（.md）")).equals(readFileSync(draft))).toBe(true);
});

test("a PDF becomes a draft, as the command converts it, and says so", async () => {
  const file = asPdf(faulty);
  const folder = folderWith({ "年报.pdf": file });
  await desk.openText("年报.pdf", file);
  await desk.checked();
  expect(await page.evaluate(`document.querySelector(".notice").textContent`)).toContain("由 PDF");
  runProcess(["convert", join(folder, "年报.pdf"), "-o", join(folder, "年报.md")]);
  expect((await desk.takeHome("原来的格式（.md）")).equals(readFileSync(join(folder, "年报.md")))).toBe(true);
});

test.each([
  ["年报.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "旧格式的文件"],
  ["照片.docx", Buffer.from("89504e470d0a1a0a", "hex"), "是图片"],
  ["坏了.docx", asWordFile(faulty).subarray(0, 4000), "已损坏"],
  ["坏了.pdf", Buffer.from("%PDF-1.7\nnothing"), "PDF 已损坏"],
] as const)("%s is refused, with what to do", async (name, bytes, words) => {
  await desk.openText(name, bytes);
  expect(await page.evaluate(`document.querySelector(".notice").textContent`)).toContain(words);
});

test.each(["\r\n", "\r"])("line endings %j stay", async (eol) => {
  const text = writeReport({ eol });
  await desk.openText("年报.md", text);
  await desk.checked();
  expect((await desk.takeHome("原来的格式（.md）")).toString()).toBe(text);
});

test("what is written is there again after the page is loaded anew, until it is thrown away", async () => {
  await desk.openText("年报.md", await example("good/qingxi-2023.md"));
  await desk.checked();
  await page.click("#disclosure-0");
  await page.type("77");
  await page.press("Tab");
  await desk.until(`document.querySelector(".cm-content").textContent.includes("| 规章 | 77 |")`);
  await desk.button("English");
  await desk.until(`document.documentElement.lang === "en" && document.getElementById("disclosure-0")`);
  expect(await desk.field("disclosure", 0)).toBe("77");
  await desk.button("Undo");
  expect(await desk.field("disclosure", 0)).toBe("77");
  await desk.button("Close");
  await desk.button("Go on");
  await desk.until(`document.getElementById("disclosure-0")`);
  expect(await desk.field("disclosure", 0)).toBe("77");
  await desk.button("Close");
  await page.evaluate("window.confirm = () => true");
  await desk.button("Throw away");
  await desk.until(`!document.querySelector(".kept")`);
  await page.reload();
  await desk.until(`document.querySelector(".start")`);
  expect(await page.evaluate(`document.querySelector(".kept") === null`)).toBe(true);
});

test("a draft that was closed stays closed, though it was changed a moment before", async () => {
  await desk.openText("年报.md", await example("good/qingxi-2023.md"));
  await desk.checked();
  await page.click("#disclosure-0");
  await page.type("77");
  await page.press("Tab");
  await desk.until(`document.querySelector(".cm-content").textContent.includes("| 规章 | 77 |")`);
  await desk.button("关闭");
  await desk.until(`document.querySelector(".kept")?.textContent.includes("年报.md")`);
  await page.reload();
  await desk.until(`document.querySelector(".kept")?.textContent.includes("年报.md")`);
  expect(await page.evaluate(`document.querySelector(".desk") === null`)).toBe(true);
});

test("a file that is dropped is opened, whatever it is dropped on; text that is dragged stays the editor's", async () => {
  await desk.openText("年报.md", await example("good/qingxi-2023.md"));
  await desk.checked();
  const drop = (fill: string) =>
    page.evaluate(`(() => {
      const data = new DataTransfer();
      ${fill};
      const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector(".cm-content").dispatchEvent(event);
    })()`);
  await drop(`data.setData("text/plain", "拖动的文字")`);
  expect(await page.evaluate(`document.querySelector(".top .file").textContent`)).toBe("年报.md");
  await drop(`data.items.add(new File([${JSON.stringify(faulty)}], "另一份.md"))`);
  await desk.until(`document.querySelector(".top .file").textContent === "另一份.md"`);
  await desk.checked();
  expect((await desk.findings()).length).toBeGreaterThan(0);
});

test("a server that has died is started anew, also for a Word file", async () => {
  await page.evaluate(`(() => {
    const started = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...args) { globalThis.engine = this; return started.apply(this, args); };
  })()`);
  await desk.openText("年报.docx", asWordFile(faulty));
  await desk.checked();
  const found = await desk.findings();
  await page.evaluate(`engine.terminate(); engine.dispatchEvent(new ErrorEvent("error"))`);
  await desk.button("重新启动");
  await desk.until(`!document.querySelector(".gone")`);
  await desk.button("修正格式");
  await desk.until(`document.querySelectorAll(".findings-pane .row").length < ${found.length}`);
});

test("once loaded, it opens without a server", async () => {
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  site.close();
  await page.reload();
  await desk.openText("年报.pdf", asPdf(faulty));
  await desk.checked();
  site = await serveSite();
});

test("the final check lists what is open as errors, and back", async () => {
  await page.evaluate(`document.querySelector(".blank input").focus()`);
  await page.type("云山县水务局");
  await page.press("Enter");
  await desk.checked();
  const count = `document.querySelector(".findings-pane h2").textContent`;
  expect(await page.evaluate(count)).toBe("0 处问题");
  await desk.button("定稿检查");
  await desk.until(`!${count}.startsWith("0 ")`);
  await desk.button("继续填写");
  await desk.until(`${count} === "0 处问题"`);
});
