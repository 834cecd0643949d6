import { readdirSync } from "node:fs";
import { describe } from "vitest";
import { portrait, tablesInWords } from "../support/portrait.ts";
import { testDocument } from "../support/said.ts";

/* What small changes make of a report's title, dates, sections, tables and cells: see `portraits/`. */

const folder = new URL("portraits/", import.meta.url);

describe.each(readdirSync(folder))("%s", (file) =>
  testDocument(new URL(file, folder), file.startsWith("tables") ? tablesInWords : portrait),
);
