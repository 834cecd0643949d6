import { fileURLToPath } from "node:url";
import { Client } from "./client.mjs";
import { report10K } from "./draft.mjs";
import { bar, median, percentile } from "./measure.mjs";

const own = fileURLToPath(new URL("../server/bin/xxgk-language-server.cjs", import.meta.url));
const none = fileURLToPath(new URL("dist/null-server.cjs", import.meta.url));

/** The language server with one draft, beside one that finds nothing: start, key press, memory. */
export async function benchOneDraft() {
  console.log("Language server, one draft, beside one that finds nothing:");
  await benchStart();
  await benchKeys();
  await benchMemory();
}

async function benchStart() {
  // What V8 compiled is kept when a server ends as an editor ends it.
  for (const file of [own, none]) await (await started(file)).end();
  const times = [[], []];
  for (let round = 0; round < 15; round++) {
    for (const [i, file] of [own, none].entries())
      times[i].push(await timed(() => started(file).then((client) => client.stop())));
  }
  const [spent, least] = times.map(median);
  const ratio = (spent / least).toFixed(2);
  console.log(
    `  start to the answer to initialize: ${spent.toFixed(0)} ms, null server ${least.toFixed(0)} ms; ratio ${ratio} (aim 1.3)`,
  );
  bar("the language server's start / a server that finds nothing", spent / least, 1.3);
}

async function benchKeys() {
  console.log(
    "  key press to fresh diagnostics            median       p95   null server: median       p95   p95 beyond it (aim 10 ms)",
  );
  const clients = [await started(own), await started(none)];
  for (const [name, times, presses] of [
    ["10 KB", 1, 200],
    ["100 KB", 10, 60],
    ["1 MB", 100, 20],
  ]) {
    const text = Array(times).fill(report10K()).join("\n\n");
    for (const [where, at] of Object.entries({
      "in a cell": text.indexOf("| 126 |") + 2,
      "in prose": text.indexOf("政务新媒体由党政") + 25,
    })) {
      for (const client of clients) await client.open(text);
      const spent = [[], []];
      const keys = keysAt(text, at);
      for (let i = 0; i < presses + 4; i++) {
        for (const [c, client] of clients.entries()) {
          const time = await timed(() => keys(client, i));
          // The first ones find the code cold.
          if (i >= 4) spent[c].push(time);
        }
      }
      const [late, leastLate] = spent.map((values) => percentile(values, 0.95));
      bar(
        `a key press in ${name}, ${where}: the server beyond one that finds nothing, 95th percentile`,
        late - leastLate,
        10,
        "ms",
      );
      const [[middle, high], [least, leastHigh]] = spent.map((values) => [median(values), percentile(values, 0.95)].map(ms));
      console.log(
        `    ${`${name}, ${where}`.padEnd(30)}${middle}${high}             ${least}${leastHigh}${ms(late - leastLate)}`,
      );
    }
  }
  for (const client of clients) client.stop();
}

async function benchMemory() {
  const client = await started(own);
  const text = report10K();
  await client.open(text);
  const keys = keysAt(text, text.indexOf("| 126 |") + 2);
  const held = [];
  for (let i = 0; i < 5000; i++) {
    if (i === 500) held.push(client.memory());
    await keys(client, i);
  }
  held.push(client.memory());
  client.stop();
  const [before, after] = held.map((megabytes) => megabytes.toFixed(0));
  console.log(`  memory after 500 edits: ${before} MB, after 5000: ${after} MB`);
}

/** A digit is typed at an offset, and taken away again. */
function keysAt(text, offset) {
  const before = text.slice(0, offset).split("\n");
  const start = { line: before.length - 1, character: before.at(-1).length };
  const end = { ...start, character: start.character + 1 };
  return (client, i) => (i % 2 === 0 ? client.type({ start, end: start }, "9") : client.type({ start, end }, ""));
}

async function started(file) {
  const client = new Client(file);
  await client.start();
  return client;
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function ms(time) {
  return `${time.toFixed(1)} ms`.padStart(10);
}
