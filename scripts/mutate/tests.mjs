// Stands for "vitest" in the bundle of tests: collects the tests of a file, for them to be run in any order and any number of times.
export { expect } from "vitest";

/** What has been collected from the file that was loaded last. */
let collected = [];

/** The tests of a file, in order, as functions. */
export async function testsOf(load) {
  collected = [];
  await load();
  return collected;
}

export function test(name, ...rest) {
  collected.push({ name, run: functionIn(rest) });
}

test.each =
  (cases) =>
  (name, ...rest) => {
    for (const values of cases) test(name, () => functionIn(rest)(...[values].flat()));
  };

export function describe(_name, define) {
  define();
}

describe.each = (cases) => (_name, define) => {
  for (const values of cases) define(...[values].flat());
};

export { test as it };

/** For tests that run the built command, which are left out. */
export function onTestFinished() {}

/** What a test does; its options and its time-out stand beside it. */
function functionIn(parts) {
  return parts.find((part) => typeof part === "function");
}
