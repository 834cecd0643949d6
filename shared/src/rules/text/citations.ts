import type { Passage } from "../../prose/index.ts";
import { chineseValue } from "../../prose/numeral.ts";
import type { Report } from "../../report/report.ts";
import { must } from "../../text/must.ts";
import { newSign } from "../../text/signs.ts";
import { articleClaims, articleCount, type CitedDocument, citedDocuments, decrees, itemCounts } from "../../words/citations.ts";
import type { Found, Severity } from "../rule.ts";
import { scan } from "./scan.ts";
import type { WordFacts } from "./word-rule.ts";

/** Documents and articles that are cited wrong: 〔2012〕30号, 国务院令第771号, 第三十六条第（八）项. */
export function* findCitations(report: Report): Iterable<Found<WordFacts>> {
  yield* documents(report);
  yield* decreesIn(report);
  yield* articles(report);
}

const issuer = newSign("", ["国办"]);
const documentWords = /(国办公开办函|国办函)([〔［[【（〈]?)(\d{2,5})([〕］\]】）〉]?)(?:第)?(\d{1,4})(号?)/g;

function* documents(report: Report): Iterable<Found<WordFacts>> {
  for (const { match, range, text } of scan(report, documentWords, issuer)) {
    const [wrong, name = "", open, year = "", close, number = "", mark] = match;
    const isFeeDocument = year === "2020" && slips(number, "109") <= 1 && number !== "109";
    const isFee = isFeeDocument || text.slice(Math.max(0, match.index - 60), match.index + 60).includes("信息处理费");
    if (name === "国办函" && !isFee) continue;
    const known = citedDocuments.filter((document) => document.issuer === name);
    const own = known.find((document) => document.year === Number(year) && document.number === Number(number));
    if (own) {
      if (open === "〔" && close === "〕" && mark === "号") continue;
      // A bracket of another shape is a matter of form; one that is lost is not.
      const isWhole = open !== "" && close !== "" && mark === "号";
      yield cited(range, wrong, own, "文号的年份用六角括号，后面写“号”", isWhole ? "information" : "warning");
    } else {
      const near = mostSimilarDocument(year + number, known, report.form.document);
      if (near) yield cited(range, wrong, near, `《${near.title}》的文号`, "warning");
    }
  }
}

/** The document whose digits are two slips away at most; the one that the report must rest on, where it is among them. */
function mostSimilarDocument(digits: string, known: readonly CitedDocument[], asked: string): CitedDocument | undefined {
  const close = known.filter(({ year, number }) => slips(digits, `${year}${number}`) <= 2);
  return close.find((document) => written(document) === asked) ?? close[0];
}

/** How many digits are wrong; two in the wrong order are one slip, a lost or added one is too. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 9;
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short) ? 1 : 9;
  }
  const wrong = [...a].flatMap((digit, i) => (digit === b.charAt(i) ? [] : [i]));
  const [first = 0, second = 0] = wrong;
  const isSwapped = wrong.length === 2 && a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first);
  return isSwapped ? 1 : wrong.length;
}

function written({ issuer: name, year, number }: CitedDocument): string {
  return `${name}〔${year}〕${number}号`;
}

function cited(
  range: Found<WordFacts>["range"],
  wrong: string,
  document: CitedDocument,
  source: string,
  severity: Severity,
): Found<WordFacts> {
  return suggested(range, wrong, written(document), source, severity);
}

function suggested(
  range: Found<WordFacts>["range"],
  wrong: string,
  right: string,
  source: string,
  severity: Severity,
): Found<WordFacts> {
  const title = { zh: `改为“${right}”`, en: `Change to ${right}` };
  return {
    range,
    severity,
    facts: { wrong, right, source, kind: "listed" },
    suggestions: [{ title, edits: [{ range, text: right }] }],
  };
}

const state = newSign("", ["院令", "国务"]);
const decreeWords = /国务院令(?:第)?(\d{2,5})号|国务院第(\d{2,5})号令|第(\d{2,5})号国务院令/g;

/** Only where the Regulations are named directly before or after: other regulations have similar article numbers. */
function* decreesIn(report: Report): Iterable<Found<WordFacts>> {
  for (const { match, text, locate } of scan(report, decreeWords, state)) {
    const digits = match[1] ?? match[2] ?? match[3] ?? "";
    if (decrees.includes(Number(digits)) || slips(digits, "711") > 2) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (
      !/(?:政府信息公开条例|《条例)》?[（(，]?[^《》]{0,4}$/.test(before) &&
      !/^[^。；]{0,6}《(?:中华人民共和国)?政府信息公开条例/.test(after)
    )
      continue;
    const start = match.index + match[0].indexOf(digits);
    const range = locate(match.index, match.index + match[0].length);
    const right = match[0].replace(digits, "711");
    const found = suggested(
      range,
      match[0],
      right,
      "《中华人民共和国政府信息公开条例》2019年4月3日国务院令第711号修订",
      "warning",
    );
    yield {
      ...found,
      suggestions: [
        {
          title: found.suggestions?.[0]?.title ?? { zh: "", en: "" },
          edits: [{ range: locate(start, start + digits.length), text: "711" }],
        },
      ],
    };
  }
}

const article = newSign("", ["条例"]);
const articleWords =
  /条例》?(?:（[^（）]{0,40}）)?第([一二三四五六七八九十百\d]{1,5})条(?:第[一二三]款)?(?:第?（?([一二三四五六七八九十]{1,3})）?项)?/g;

/** 《政府信息公开条例》 has 56 articles, and the one that lists how applications are answered seven items. */
function* articles(report: Report): Iterable<Found<WordFacts>> {
  for (const { match, passage, text, locate } of scan(report, articleWords, article)) {
    if (!isOfRegulations(passage, text, match.index)) continue;
    const number = numberOf(must(match[1], "a number"));
    const item = match[2] === undefined ? 0 : numberOf(match[2]);
    const most = itemCounts.get(number);
    const start = match.index + match[0].indexOf(`第${match[1]}`);
    const range = locate(start, match.index + match[0].length);
    const wrong = text.slice(start, match.index + match[0].length);
    if (number > articleCount || number === 0) yield noSuch(range, wrong, "《政府信息公开条例》共五十六条，没有这一条");
    else if (most !== undefined && item > most)
      yield noSuch(range, wrong, `《政府信息公开条例》第${match[1]}条只有${most}项，没有这一项`);
    else yield* misquoted(range, wrong, text.slice(match.index, match.index + match[0].length + 60), number);
  }
}

/** 根据《条例》第四十五条规定，编制本年度报告: another article says so. */
function* misquoted(range: Found<WordFacts>["range"], wrong: string, words: string, number: number): Iterable<Found<WordFacts>> {
  const [sentence = ""] = words.split(/[。；]/, 1);
  // Where several articles are named, the content may be that of any of them.
  if ((sentence.match(/第[一二三四五六七八九十百\d]{1,5}条/g)?.length ?? 0) > 1) return;
  const claim = articleClaims.find(({ says }) => says.test(sentence));
  if (!claim || claim.articles.includes(number)) return;
  const right = claim.words;
  yield noSuch(range, wrong, `《政府信息公开条例》中规定${claim.about}的是${right}`);
}

function noSuch(range: Found<WordFacts>["range"], wrong: string, source: string): Found<WordFacts> {
  return { range, severity: "warning", facts: { wrong, right: "", source, kind: "listed" } };
}

/** 《条例》 is short for the Regulations, but for a paragraph about another law. */
function isOfRegulations({ reading }: Passage, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  return (
    /政府信息公开$|《$|[依根按照据]$|^$/.test(before) &&
    !/《(?!(?:中华人民共和国)?政府信息公开条例|条例)[^》]{2,20}条例》/.test(reading.text)
  );
}

function numberOf(words: string): number {
  return /^\d+$/.test(words) ? Number(words) : (chineseValue(words) ?? 0);
}
