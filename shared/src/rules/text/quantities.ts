import { type Passage, passagesOf } from "../../prose/index.ts";
import { type Quantity, quantitiesOf } from "../../prose/quantity.ts";
import type { Report } from "../../report/report.ts";

/** A paragraph that counts things. */
export interface Counting {
  readonly passage: Passage;
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** A paragraph that goes on longer is a list or data. */
const longest = 6000;

/** The paragraphs with two numbers or more. */
export function* countingPassages(report: Report): Iterable<Counting> {
  for (const passage of passagesOf(report)) {
    const { text } = passage.reading;
    if (text.length > longest || !relates.test(text) || !twoNumbers.test(text)) continue;
    const quantities = quantitiesOf(text, passage.tokens());
    if (quantities.length > 1) yield { passage, text, quantities };
  }
}

/** Words without one of which numbers are only told one after the other. */
const relates = /%|其中|包括|[共合总]计|共\d|分别|[：（]|较|同比|[增减]|按|从/;
const twoNumbers = /[\d一二两三四五六七八九十][^\d.,]+[\d一二两三四五六七八九十]/;
