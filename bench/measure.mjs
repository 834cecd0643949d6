/** How long each task runs before it counts: what a long-lived process feels. The command's benches count the start. */
const warmUp = 1500;

/**
 * Runs the tasks in turn, round after round, each for about so many milliseconds, so that a noisy machine slows all alike. Prints and
 * returns the median milliseconds of one run of each.
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
  const start = performance.now();
  let count = 0;
  do {
    run();
    count++;
  } while (performance.now() - start < milliseconds);
  return (performance.now() - start) / count;
}

export function median(values) {
  return percentile(values, 0.5);
}

export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)];
}
