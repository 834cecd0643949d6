import { existsSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { report10K } from "./draft.mjs";
import { median } from "./measure.mjs";

const executablePath = process.env.XXGK_E2E_CHROMIUM ?? "/usr/bin/chromium";

/** The form view beside a page that draws nothing: from the key press to the totals on the screen, and from the report to the form. */
export async function benchView() {
  if (!existsSync(executablePath)) return console.log("\nThe form view: not measured, there is no Chromium");
  const text = report10K();
  console.log(`\nThe form view, ${Math.round(Buffer.byteLength(text) / 1024)} KB (median to the next frame)`);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const script = await deskScript();
    const style = readFileSync(new URL("../view/src/sheet.css", import.meta.url), "utf8");
    await page.setContent(`<style>${style}</style><input id="nothing"><div id="root"></div>`);
    await page.addScriptTag({ content: `var desk;${script}` });
    await page.addScriptTag({ content: measuring });
    await openings(page, text);
    await keyPresses(page);
  } finally {
    await browser.close();
  }
}

/** In the page: milliseconds from a moment to the frame that shows what came of it. */
const measuring = `
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  async function opened(draw) { const start = performance.now(); draw(); await frames(); return performance.now() - start; }
  let pressed;
  addEventListener("keydown", () => {
    const start = performance.now();
    pressed = frames().then(() => performance.now() - start);
  }, true);
`;

async function openings(page, text) {
  const open = `opened(() => {
    const place = document.createElement("div");
    root.replaceChildren(place);
    desk = new Desk(place, ${JSON.stringify(text)});
  })`;
  const [nothing, form] = await inTurn(25, [
    () => page.evaluate("opened(() => root.replaceChildren())"),
    () => page.evaluate(open),
  ]);
  const fields = await page.locator(".field").count();
  if (fields !== 200) throw new Error(`${fields} fields are shown, not 200`);
  tell("opening: nothing", nothing);
  tell("opening: the form", form, nothing);
}

/** Digits into a total, whose sums at the margins are drawn anew. */
async function keyPresses(page) {
  const press = async (id) => {
    await page.focus(id);
    const before = await page.locator(".margin").allTextContents();
    await page.keyboard.press("1");
    const spent = await page.evaluate("pressed");
    const after = await page.locator(".margin").allTextContents();
    if (id !== "#nothing" && before.join() === after.join()) throw new Error("the totals did not change");
    await page.keyboard.press(id === "#nothing" ? "Backspace" : "Escape");
    return spent;
  };
  const [nothing, form] = await inTurn(40, [() => press("#nothing"), () => press("#applications-0")]);
  tell("key press: nothing", nothing);
  tell("key press: the form's totals", form, nothing);
}

/** So that a noisy machine slows all alike. The first tenth is for warming up. */
async function inTurn(rounds, tasks) {
  const spent = tasks.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of tasks.entries()) spent[i].push(await run());
  }
  return spent.map((each) => median(each.slice(Math.ceil(rounds / 10))));
}

function tell(name, milliseconds, beside) {
  const difference = beside === undefined ? "" : `  (+${(milliseconds - beside).toFixed(1)})`;
  console.log(`  ${name.padEnd(36)} ${milliseconds.toFixed(1).padStart(10)} ms${difference}`);
}

async function deskScript() {
  const { outputFiles } = await build({
    entryPoints: [new URL("../test/view/desk.ts", import.meta.url).pathname],
    tsconfig: new URL("../view/tsconfig.json", import.meta.url).pathname,
    bundle: true,
    format: "iife",
    minify: true,
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}
