import { mayClaim } from "../../claims/index.ts";
import { wrongParts } from "../../prose/arithmetic/parts.ts";
import { type Passage, passagesOf } from "../../prose/index.ts";
import { type Quantity, quantitiesOf } from "../../prose/quantity.ts";
import type { Report } from "../../report/report.ts";
import { memo } from "../../text/memo.ts";

/** A paragraph that counts things. */
export interface Counting {
  readonly passage: Passage;
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** Whether a paragraph may count things, or claim what contradicts what is counted. */
export function mayCount(passage: Passage): boolean {
  return relatesNumbers(passage) || mayClaim(passage);
}

/** A longer paragraph is a list or data. */
const longestParagraph = 6000;

/** The paragraphs with at least two numbers; two rules use them. */
export const countingPassages = memo((report: Report): readonly Counting[] => [...findCounting(report)]);

/** What is wrong with the parts of a paragraph; two rules use this. */
export const wrongPartsOf = memo(({ quantities, text }: Counting) => [...wrongParts(quantities, text)]);

function* findCounting(report: Report): Iterable<Counting> {
  let before: Counting | undefined;
  for (const passage of passagesOf(report)) {
    const own = countingIn(passage);
    if (own.quantities.length < 2) continue;
    const told = before?.passage.section === passage.section && tellsApart.test(own.text) ? carriedOver(before) : [];
    yield told.length === 0 ? own : { ...own, quantities: [...told, ...own.quantities] };
    before = own;
  }
}

/** What a paragraph by itself counts; kept with it. */
const countingIn = memo((passage: Passage): Counting => {
  const { text } = passage.reading;
  return { passage, text, quantities: relatesNumbers(passage) ? quantitiesOf(text, passage.tokens()) : [] };
});

function relatesNumbers({ reading: { text } }: Passage): boolean {
  return text.length <= longestParagraph && relates.test(text) && twoNumbers.test(text);
}

/** 从申请人看：自然人58件，占81.7%: the whole stands in the paragraph before. */
const tellsApart = /^(?:[从按][^，。；\d]{2,14}(?:看|分|划分|统计|分类)|其中)[，：]/;

/** The counts of another paragraph, which have no place in this one. */
function carriedOver(before: Counting | undefined): Quantity[] {
  const { text = "", quantities = [] } = before ?? {};
  return quantities.flatMap((quantity) => {
    const { unit, start, end, isApproximate } = quantity;
    const elsewhere = {
      start: -1,
      end: -1,
      numberEnd: -1,
      labelStart: -1,
      label: "",
      sentence: -1,
      words: text.slice(start, end),
    };
    return unit === "%" || isApproximate ? [] : [{ ...quantity, ...elsewhere }];
  });
}

/** Words that relate numbers to each other; without any of them, numbers are only listed. */
const relates = /%|其中|包括|[共合总]计|共\d|分别|[：（]|较|同比|[增减]|按|从/;
const twoNumbers = /[\d一二两三四五六七八九十][^\d.,]+[\d一二两三四五六七八九十]/;
