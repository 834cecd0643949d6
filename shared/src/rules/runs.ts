/** Splits a list into runs: an item for which `joins` holds belongs to the same run as the one before it. */
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
