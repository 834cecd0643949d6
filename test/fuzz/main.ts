import { fixAll } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import { seededRandom } from "../support/random.ts";
import { fuzzFixes } from "./fixes.ts";
import { growthOf } from "./growth.ts";
import { shapes } from "./shapes.ts";

/* `npm run fuzz`: prints, for each part, how many were tried and what failed. What fails is named by its seed. */

/** Gives what is wrong with the one of this number; nothing where all is right. */
type Part = { readonly count: number; readonly fails: (number: number) => readonly string[] | Promise<readonly string[]> };

/** Above this, a text of double length takes much more than double the time. */
const mostGrowth = 2.6;

const parts: Readonly<Record<string, Part>> = {
  texts: { count: 26_000, fails: (number) => fuzzFixes(seededRandom(number)).wrong },
  growth: { count: shapes.length, fails: (number) => growthFails(number, (text) => void lint(text)) },
  "growth of --fix": { count: shapes.length, fails: (number) => growthFails(number, (text) => void fixAll(text)) },
};

function growthFails(number: number, work: (text: string) => void): string[] {
  const shape = shapes[number];
  if (!shape) return [];
  const { factor, times, length } = growthOf((size) => {
    const text = shape.grown(size);
    return () => work(text);
  }, mostGrowth);
  const shown = times.map((time) => `${Math.round(time)}`).join(", ");
  return factor > mostGrowth ? [`${shape.name}: ${factor.toFixed(2)} a doubling (${shown} ms from ${length} on)`] : [];
}

/** How many failures are printed of one part. */
const mostShown = 10;

async function run(name: string, { count, fails }: Part, share: number, seed: number): Promise<number> {
  const start = Date.now();
  let failures = 0;
  const tried = Math.max(1, Math.ceil(count * share));
  for (let i = 0; i < tried; i++) {
    const number = share < 1 ? Math.floor((i * count) / tried) + seed : i + seed;
    const wrong = await attempted(fails, number);
    if (wrong.length === 0) continue;
    failures++;
    if (failures <= mostShown) console.log(`  ${name} ${number}: ${wrong.join("; ").slice(0, 500)}`);
  }
  console.log(`${name}: ${tried} tried, ${failures} failed (${Math.round((Date.now() - start) / 1000)} s)`);
  return failures;
}

async function attempted(fails: Part["fails"], number: number): Promise<readonly string[]> {
  try {
    return await fails(number);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

let failures = 0;
const [share = "1", seed = "0", ...wanted] = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) failures += await run(name, part, Number(share), Number(seed));
}
process.exitCode = failures > 0 ? 1 : 0;
