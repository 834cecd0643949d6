import { expect, test } from "vitest";
import { parts } from "./parts.ts";

/** A few of what `npm run fuzz` tries by the thousand. What takes time to be measured is left to it. */
test.each([
  ["edits", 1],
  ["requests", 1],
  ["folders", 1],
])("%s: the first %i", async (name, count) => {
  for (let number = 0; number < count; number++)
    expect({ number, wrong: await parts[name]?.fails(number) }).toEqual({ number, wrong: [] });
});
