import MarkdownIt from "markdown-it";
import { lint as markdownlint } from "markdownlint/sync";
import { lint, read } from "./dist/engine.mjs";
import { report10K } from "./draft.mjs";
import { compare } from "./measure.mjs";

/** Milliseconds for one report, beside what others need for the same text, and how the time grows with the size. */
export function benchEngine() {
  const text = report10K();
  const parser = new MarkdownIt();
  console.log(`One report, ${kilobytes(text)} KB of UTF-8 (median of rounds, in turn):`);
  const [own, reading, parse, peer] = compare(
    [
      ["xxgk-lint: read, bind, all rules", () => lint(text)],
      ["  of which reading", () => read(text)],
      ["markdown-it: bare parse", () => parser.parse(text, {})],
      ["markdownlint: default lint", () => markdownlint({ strings: { text } })],
    ],
    { rounds: 30, milliseconds: 20 },
  );
  console.log(
    `  xxgk-lint / markdown-it parse: ${(own / parse).toFixed(2)} (aim 0.5); reading alone ${(reading / parse).toFixed(2)}`,
  );
  console.log(`  markdownlint / xxgk-lint: ${(peer / own).toFixed(0)} (aim 50)`);
  benchGrowth(text, own);
}

/** The text again and again, as one file: the work a byte must not grow. */
function benchGrowth(text, one) {
  console.log("Growth (one file of the text 10 and 100 times over):");
  for (const times of [10, 100]) {
    const large = Array(times).fill(text).join("\n\n");
    const [spent] = compare([[`${times} times the size`, () => lint(large)]], { rounds: 5, milliseconds: 100 });
    console.log(`  ${times} times the size takes ${(spent / one).toFixed(1)} times as long (aim: ${times} or less)`);
  }
}

function kilobytes(text) {
  return (Buffer.byteLength(text) / 1024).toFixed(1);
}
