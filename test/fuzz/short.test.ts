import { expect, test } from "vitest";
import { staleAfterEdits } from "./edits.ts";
import { harmOfFolder } from "./folders.ts";
import { failedRequests } from "./requests.ts";

/* A little of what `npm run fuzz` tries by the thousand. What takes time to be measured is left to it. */

test("a workspace after some edits shows what a fresh one shows", async () => {
  expect(await staleAfterEdits(0, 40)).toEqual([]);
});

test("a session of requests", async () => {
  expect(await failedRequests(0)).toEqual([]);
});

test("a hostile folder", async () => {
  expect(await harmOfFolder(0)).toEqual([]);
});
