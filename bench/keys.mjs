import MarkdownIt from "markdown-it";
import { LiveLint, lint } from "./dist/engine.mjs";
import { report10K } from "./draft.mjs";
import { bar, median, percentile } from "./measure.mjs";

/**
 * What a key press costs the engine: one character more in a paragraph, one digit more in a cell. Beside it markdown-it's parse of the whole and a
 * fresh lint, in turn on the same texts, so that a noisy machine slows all alike.
 */
export function benchKeys() {
  console.log("A key press, in the engine (median of what it takes beside the others, in turn):");
  const parser = new MarkdownIt();
  for (const [size, times, presses] of [
    ["10 KB", 1, 600],
    ["100 KB", 10, 120],
    ["1 MB", 100, 30],
  ]) {
    for (const [where, keyIn] of Object.entries(places)) {
      const draft = Array(times).fill(report10K()).join("\n\n");
      const live = new LiveLint();
      const tasks = [(source) => live.lint({ source }), (source) => lint(source), (source) => parser.parse(source, {})];
      const [own, fresh, parse] = spend(tasks, typing(draft, keyIn(draft), presses));
      const ratio = (median(own) / median(parse)).toFixed(2);
      if (times === 1)
        bar(`a key press in ${size}, ${where}: the engine / markdown-it's parse`, median(own) / median(parse), 0.25);
      else bar(`a key press in ${size}, ${where}: the engine`, median(own), 5, "ms");
      console.log(
        `  ${size}, ${where.padEnd(9)} ${ms(median(own))}, p95 ${ms(percentile(own, 0.95))}; a fresh lint ${ms(median(fresh))}; / markdown-it ${ratio} (aim 0.25${times === 100 ? ", below 5 ms" : ""})`,
      );
    }
  }
}

/** Where is typed, and what. */
const places = {
  "in prose": (text) => ({ at: text.indexOf("政务新媒体由党政") + 25, keys: "认真落实各项要求" }),
  "in a cell": (text) => ({ at: text.indexOf("| 126 |") + 2, keys: "12" }),
};

/** The text after each key press; after the last key all of them are taken away, and it begins anew. */
function* typing(text, { at, keys }, presses) {
  for (let i = 0; i < presses; i++) {
    const typed = keys.slice(0, i % (keys.length + 1));
    yield text.slice(0, at) + typed + text.slice(at);
  }
}

function spend(tasks, texts) {
  const spent = tasks.map(() => []);
  for (const text of texts) {
    for (const [i, task] of tasks.entries()) {
      const start = performance.now();
      task(text);
      spent[i].push(performance.now() - start);
    }
  }
  // The first ones find the code cold.
  return spent.map((times) => times.slice(times.length / 4));
}

function ms(time) {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}
