import fc from "fast-check";

const asked = Number(process.env.PROPERTY_RUNS ?? 0);

/** How often a property is tried: so often in the suite, as PROPERTY_RUNS says at night. */
export function runs(usual: number): number {
  return asked || usual;
}

// Most properties lint some reports in each run, at a few milliseconds a report; what is cheaper asks for more. The suite tries the same
// cases each time, so that it fails only by what was changed; the night draws new ones.
fc.configureGlobal({ numRuns: runs(20), ...(asked === 0 && { seed: 20_261_121 }) });
