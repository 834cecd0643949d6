import { readNumeral } from "../prose/numeral.ts";
import type { Reading } from "../prose/reading.ts";
import type { Sentence } from "../prose/sentence.ts";
import type { Claim } from "./claim.ts";
import type { Context } from "./context.ts";

/** Why an application is not concluded stands between its number and where it goes: 尚有1件正在征求第三方意见，结转下一年度继续办理. */
const pattern =
  /(?:^|[，。；：])(?:另外?|还|尚|仍)?有?(?:其余|剩余|余下)?(?:的)?(\d{1,5})[件宗份](?:申请)?(?:因|由于|正在|涉及|需|尚在|仍在|已|依法)[^。；：（\d]{2,48}?(?:结转|转)(?:至|到|入)?(?:下一?年度?|次年|20(\d\d)年)/g;

/** What a sentence says is carried over behind a reason that no list of words holds. */
export function readLeftOver(reading: Reading, { from, to }: Sentence, context: Context, year: number | undefined): Claim[] {
  const words = reading.text.slice(from, to);
  if (!/转/.test(words) || context.topic === "cases") return [];
  return [...words.matchAll(pattern)].flatMap((match) => {
    const [all, digits = "", next] = match;
    const at = from + match.index + all.indexOf(digits);
    const isNext = next === undefined || year === undefined || Number(next) === (year + 1) % 100;
    const numeral = readNumeral(reading.text, at);
    if (!isNext || !numeral || /其中/.test(words.slice(0, match.index + all.indexOf(digits)))) return [];
    const { scope } = context;
    const range = reading.locate(at, numeral.end);
    return {
      counted: "carriedOut",
      value: numeral.value,
      form: "stated",
      scope,
      range,
      number: reading.locate(at, numeral.numberEnd),
    };
  });
}
