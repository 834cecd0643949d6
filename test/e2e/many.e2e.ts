import { edition2021 } from "@xxgk-lint/shared/forms/index.ts";
import { printBlankReport } from "@xxgk-lint/shared/print/index.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { balancedValues } from "../support/balance.ts";
import { seededRandom } from "../support/random.ts";
import { type Desk, openDesk } from "./support/drafts.ts";
import { type SheetView, sheetIn } from "./support/sheet.ts";
import type { VSCode } from "./support/vscode.ts";

/** A province: three thousand reports lie in the folder that is open. */

const soon = { timeout: 60_000 };
const count = 3000;
const values = balancedValues(edition2021, seededRandom(11));

let desk: Desk;
let code: VSCode;

beforeAll(async () => {
  desk = await openDesk({ files: Object.fromEntries(Array.from({ length: count }, (_, i) => [`全省/${i}.md`, reportOf(i)])) });
  code = desk.code;
});

afterAll(() => desk?.close());

test("a number is typed into one of them and is in its text at once", async () => {
  await code.openFile("全省/17.md");
  await code.page.locator('.editor-actions a[aria-label^="表格视图"]').click();
  const sheet: SheetView = sheetIn(code.page);
  await sheet.field("disclosure", 6).waitFor();
  await sheet.enter("disclosure", 6);
  await sheet.type("4321");
  await sheet.press("Enter");
  await expect.poll(() => code.editorText(), soon).toBe(reportOf(17).replace(/(\| 行政许可 \| )\d+/, "$14321"));
});

test("the whole folder is checked at a wish", async () => {
  await code.runCommand("政府信息公开年报: 检查整个文件夹");
  const page = code.page.frameLocator("iframe.webview.ready").last().frameLocator("iframe#active-frame");
  await page.getByText(/^已有 30\d\d 份/).waitFor(soon);
  await code.screenshot("many");
});

function reportOf(i: number): string {
  const agency = `${"甲乙丙丁戊己庚辛壬癸"[i % 10]}山县第${i}镇人民政府`;
  const figures = { form: edition2021, agency, year: 2024, layout: "markdown", eol: "\n" } as const;
  return printBlankReport({ ...figures, values: (cell) => String(values.get(cell) ?? 0) });
}
