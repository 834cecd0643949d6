/** How long each task runs before it counts: what a long-lived process feels. The command's benches count the start. */
const warmUp = 1500;

/**
 * Runs the tasks in turn, round after round, each for about so many milliseconds, so that a noisy machine slows all alike. Prints and
 * returns the median milliseconds of one run of each: processor time, as what other programs take of the machine is none of it.
 */
export function compare(tasks, { rounds, milliseconds }) {
  const spent = tasks.map(() => []);
  for (const [, run] of tasks) spend(run, warmUp);
  for (let round = 0; round < rounds; round++) {
    for (const [i, [, run]] of tasks.entries()) spent[i].push(spend(run, milliseconds));
  }
  return tasks.map(([name], i) => {
    const middle = median(spent[i]);
    console.log(`  ${name.padEnd(36)} ${middle.toFixed(3).padStart(10)} ms`);
    return middle;
  });
}

function spend(run, milliseconds) {
  const start = process.cpuUsage();
  let count = 0;
  let spent = 0;
  do {
    run();
    count++;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1000;
  } while (spent < milliseconds);
  return spent / count;
}

export function median(values) {
  return percentile(values, 0.5);
}

export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)];
}

const bars = [];

/** Notes a bar for the table at the end: a ratio to a peer of the same run, or an amount with its unit; and what it should be at most. */
export function bar(name, value, aim, unit = "×") {
  bars.push([name, value, aim, unit]);
}

/** All bars of the run, as rows for docs/performance.md. */
export function printBars() {
  console.log("\n| bar | measured | aim | |\n|---|---:|---:|---|");
  for (const [name, value, aim, unit] of bars)
    console.log(`| ${name} | ${amount(value)} ${unit} | ${amount(aim)} ${unit} | ${value <= aim ? "met" : ""} |`);
}

function amount(value) {
  return value.toFixed(value < 10 ? 2 : 0);
}
