import { readdirSync } from "node:fs";
import { describe } from "vitest";
import { findingsInWords } from "../support/findings.ts";
import { testDocument } from "../support/said.ts";

/* All that the rules say of reports with one thing changed, word by word: see `said/`. */

const folder = new URL("said/", import.meta.url);

describe.each(readdirSync(folder))("%s", (file) => testDocument(new URL(file, folder), findingsInWords));
