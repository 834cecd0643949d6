import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { measure } from "./corpus.ts";

const { alarms, faults } = measure(fileURLToPath(new URL(".", import.meta.url)));
const groups = [...new Set(faults.map(({ fault }) => fault.group))];

test("nothing is said of sound reports, whatever the hand", () => {
  expect(alarms).toEqual([]);
});

describe("planted faults", () => {
  test.each(groups)("nine of ten are found, and little else is said: %s", (group) => {
    const judged = faults.filter(({ fault }) => fault.group === group);
    const missed = judged.filter(({ verdict }) => !verdict.isFound).map(({ fault }) => fault.line);
    const besides = judged.flatMap(({ fault, verdict }) => verdict.others.map((other) => `${other} — ${fault.line}`));
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(judged.length / 10);
    expect(besides.length, besides.join("\n")).toBeLessThanOrEqual(judged.length / 10);
  });
});
