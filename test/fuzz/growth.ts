/** How the time of some work grows with what it is given. */
export interface Growth {
  /** By how much each doubling makes it longer: 2 is in proportion, 4 is as the square. */
  readonly factor: number;
  /** Milliseconds of processor time for the smallest, the double and the fourfold. */
  readonly times: readonly [number, number, number];
  /** UTF-16 code units of the smallest. */
  readonly length: number;
}

const shortest = 4_000;
const longest = 128_000;
/** What takes less is noise. */
const leastTime = 40;
/** A machine that does other things too makes single runs slow: the fastest of so many counts. */
const mostRuns = 4;

/** Measures work at n, 2n and 4n, n so large that there is something to measure. Measures anew while the growth seems above `limit`. */
export function growthOf(work: (length: number) => () => void, limit: number): Growth {
  let length = shortest;
  while (timeOf(work(length)) < leastTime && length < longest) length *= 2;
  const runs = [work(length), work(2 * length), work(4 * length)] as const;
  const times: [number, number, number] = [Infinity, Infinity, Infinity];
  for (let count = 0; count < mostRuns; count++) {
    runs.forEach((run, i) => {
      times[i] = Math.min(times[i] ?? Infinity, timeOf(run));
    });
    if (factorOf(times) <= limit) break;
  }
  return { factor: factorOf(times), times, length };
}

function factorOf([once, , fourfold]: readonly [number, number, number]): number {
  return fourfold < 2 * leastTime ? 1 : Math.sqrt(fourfold / Math.max(once, 1));
}

function timeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1000;
}
