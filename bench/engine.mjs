import MarkdownIt from "markdown-it";
import { lint as markdownlint } from "markdownlint/sync";
import { lint, read } from "./dist/engine.mjs";
import { report10K } from "./draft.mjs";
import { bar, compare } from "./measure.mjs";
import { reports } from "./workspace.mjs";

/** Milliseconds for one report, beside what others need for the same text, and how the time grows with the size. */
export function benchEngine() {
  const text = report10K();
  const parser = new MarkdownIt();
  console.log(`One report, ${kilobytes(text)} KB of UTF-8 (median of rounds, in turn):`);
  const next = textsNeverSeen();
  const [fresh, own, reading, parse, peer] = compare(
    [
      ["xxgk-lint: a text never seen before", () => lint(next())],
      ["xxgk-lint: the same text again", () => lint(text)],
      ["  of which reading", () => read(text)],
      ["markdown-it: bare parse", () => parser.parse(text, {})],
      ["markdownlint: default lint", () => markdownlint({ strings: { text } })],
    ],
    { rounds: 30, milliseconds: 20 },
  );
  console.log(`  xxgk-lint / markdown-it parse: ${(fresh / parse).toFixed(2)} (aim 2), again ${(own / parse).toFixed(2)}`);
  console.log(`  reading alone / markdown-it parse: ${(reading / parse).toFixed(2)}`);
  bar("lint of a 10 KB text never seen before / markdown-it's parse", fresh / parse, 2);
  bar("lint of the same text again / markdown-it's parse", own / parse, 2);
  bar("reading alone / markdown-it's parse", reading / parse, 0.5);
  bar("lint of the same text again / markdownlint", own / peer, 0.02);
  console.log(`  markdownlint / xxgk-lint: ${(peer / own).toFixed(0)} (aim 50)`);
  benchGrowth(text, own);
}

/** What was made of a paragraph is remembered for the next look at it. A command over many files finds each of them new. */
function textsNeverSeen() {
  const texts = reports().map(({ text }) => text);
  let at = 0;
  return () => texts[at++ % texts.length];
}

/** The text again and again, as one file: the work a byte must not grow. */
function benchGrowth(text, one) {
  console.log("Growth (one file of the text 10 and 100 times over):");
  for (const times of [10, 100]) {
    const large = Array(times).fill(text).join("\n\n");
    const [spent] = compare([[`${times} times the size`, () => lint(large)]], { rounds: 5, milliseconds: 100 });
    console.log(`  ${times} times the size takes ${(spent / one).toFixed(1)} times as long (aim: ${times} or less)`);
    bar(`time of ${times} times the text / time of one`, spent / one, times);
  }
}

function kilobytes(text) {
  return (Buffer.byteLength(text) / 1024).toFixed(1);
}
