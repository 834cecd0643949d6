import { expect, test } from "vitest";
import { openFile } from "../../shared/src/files/open.ts";
import { refusals } from "../../shared/src/files/refusals.ts";
import { lint } from "../../shared/src/lint.ts";
import { damagedWordFile } from "../support/damage.ts";
import { seededRandom } from "../support/random.ts";
import { runs } from "../support/runs.ts";

test("a damaged Word file ends in findings or in a sentence", async () => {
  for (let seed = 0; seed < runs(60); seed++) {
    const opened = await openFile(damagedWordFile(seededRandom(seed)));
    if (typeof opened === "string") expect(refusals[opened].zh, `seed ${seed}`).toMatch(/请/);
    else expect(lint(opened.document).crashes, `seed ${seed}`).toEqual([]);
  }
});
