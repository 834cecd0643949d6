import { type Part, parts } from "./parts.ts";

/* `npm run fuzz`: prints, for each part, how many were tried and what failed. What fails is named by its seed. */

/** How many failures are printed of one part. */
const mostShown = 10;

async function run(name: string, { count, fails }: Part, share: number, seed: number): Promise<number> {
  const start = Date.now();
  const all = count();
  const tried = Math.max(1, Math.ceil(all * share));
  let failures = 0;
  for (let i = 0; i < tried; i++) {
    const number = Math.floor((i * all) / tried) + seed;
    const wrong = await attempted(fails, number);
    if (wrong.length === 0) continue;
    failures++;
    if (failures <= mostShown) console.log(`  ${name} ${number}: ${wrong.join("; ").slice(0, 1000)}`);
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
