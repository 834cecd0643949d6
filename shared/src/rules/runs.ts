/** Things in a row, told apart into runs: whatever joins the one before it goes on with its run. */
export function runsOf<T>(items: Iterable<T>, joins: (last: T, next: T) => boolean): [T, ...T[]][] {
  const runs: [T, ...T[]][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && joins(last, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
