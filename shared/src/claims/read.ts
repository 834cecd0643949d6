import type { Reading } from "../prose/reading.ts";
import { sentencesOf } from "../prose/sentence.ts";
import { type Token, tokenize } from "../prose/token.ts";
import type { Claim } from "./claim.ts";
import { readClause } from "./clause.ts";
import { type Context, newContext, type Surroundings } from "./context.ts";
import { readLeftOver } from "./left-over.ts";

/** Words without one of which no paragraph claims anything that the tables hold. */
const subject =
  /申请|自然人|受理|答复|办结|结转|复议|诉讼|败诉|纠错|规范性文件|规章|行政许可|行政处罚|行政强制|事业性收费|不予|予以|同意公开|无法提供/;
/** A number that is no date, or a word that denies or takes in all. */
const amount =
  /\d(?!\d*[年月日〕])|[零一二三四五六七八九十百千两][件份宗条起次例项个笔]|未[收接受办有发产出新制被曾]|[无没]|零|均|全部|不涉及|不存在/;

/**
 * What a paragraph claims about the numbers of the form's tables, in its order. A clause with a word that the reader does not know
 * claims nothing: a missed claim costs less than a false one. Linear in the text.
 */
export function readClaims(paragraph: Reading, surroundings: Surroundings, tokensOf?: () => readonly Token[]): Claim[] {
  const { text } = paragraph;
  if (!subject.test(text) || !amount.test(text)) return [];
  const claims: Claim[] = [];
  let before = 0;
  let context = newContext(surroundings.isAboutApplications ? "applications" : "none");
  if (surroundings.whole) context.whole = surroundings.whole;
  for (const sentence of sentencesOf(tokensOf?.() ?? tokenize(text, surroundings.agency))) {
    const { tokens, from, to, clauses } = sentence;
    const words = text.slice(from, to);
    beginSentence(context, words, tokens, text.charAt(from - 1) === "；");
    if (context.topic === "other" && surroundings.isAboutApplications) context.topic = "applications";
    if (text.charAt(from - 1) !== "；") before = claims.length;
    if (isElsewhere(words, surroundings)) continue;
    let outside: Context | undefined;
    let opened = 0;
    for (const clause of clauses) {
      if (clause.opens) {
        outside = { ...context };
        opened = claims.length;
      }
      for (const claim of readClauseOf(paragraph, clause.tokens, surroundings, context)) claims.push(claim);
      // What stands in brackets is said in passing.
      if (clause.closes && outside) {
        // 直接起诉3件（维持2件），复议后起诉4件: each has its own outcomes, and what follows is of the last alone.
        if (claims.length > opened) delete outside.lastCase;
        context = outside;
      }
    }
    if (surroundings.speaksOfApplications && !claims.slice(before).some(({ counted }) => counted === "carriedOut"))
      claims.push(...readLeftOver(paragraph, sentence, context, surroundings.year));
    noteCarried(claims.slice(before));
  }
  return withoutDoubtful(claims);
}

const disclosure = /信息公开|政务公开|依申请|申请公开|公开申请/;

/** Documents sorted by whether they are published: 印发文件126件，其中主动公开96件，不予公开18件. */
const papers =
  /公文|公开属性|[印制下]发(?:各类)?文件|制发(?:各类)?(?:政府)?信息|(?:审核|审查|发布)[^，。]{0,8}(?:信息|文件|公文)\d/;
/** 行政诉讼2件，均与政府信息公开无关; 均为土地征收引起. */
const others =
  /与[^，。]{0,4}信息公开[^，。]{0,6}(?:无关|无涉)|(?:[不未]|没有)涉及[^，。]{0,4}信息公开|[均都]?非[^，。]{0,4}信息公开|均[为系因由][^，。公]{2,16}引[起发]|行政(?:执法|处罚)案件\d/;
const normative = "规范性文件";
const cleared = /清理[^，。]{0,12}规范性文件/;
const revised = /修[订改][^，。]{0,6}\d+[件份个]/g;
const sinceThen = /[自从]([^，。]{2,24})(?:以来|至今)，/;

/** The sentence counts what the tables do not hold: papers, cases of another kind, several years. */
function isElsewhere(words: string, { year }: Surroundings): boolean {
  if (papers.test(words) || others.test(words) || cleared.test(words) || revises(words)) return true;
  const since = sinceThen.exec(words)?.[1];
  return since !== undefined && !/[今本]年|年初/.test(since) && !(year !== undefined && since.includes(String(year)));
}

/** 有1名申请人全年提出申请9件 tells of some applicants, who may not be all. */
const ofSome = /[名位]申请人|[同某]一申请人|(?:个别|部分|该|有的)申请人/;

/** 新制定规范性文件3件、修订2件: both may be 制发. */
function revises(words: string): boolean {
  const [first, last] = [words.indexOf(normative), words.lastIndexOf(normative)];
  if (first < 0) return false;
  return [...words.matchAll(revised)].some(({ 0: found, index }) => first < index || last >= index + found.length);
}

/** A clause beyond this length is none. */
const longest = 300;

function readClauseOf(paragraph: Reading, tokens: readonly Token[], surroundings: Surroundings, context: Context): Claim[] {
  const from = tokens[0]?.start ?? 0;
  const to = tokens.at(-1)?.end ?? 0;
  // A number at the very end of a torn line may go on in the next.
  if (ofSome.test(paragraph.text.slice(from, to))) context.within = true;
  const isTorn = to === paragraph.text.length && /\d$/.test(paragraph.text);
  if (tokens.length === 0 || isTorn || to - from > longest) return [];
  return readClause({ paragraph, tokens, surroundings, context });
}

/** A sentence with one of the form's results lists them, so that 公开2件 in it is one. */
const listsResults = /部分公开|不予公开|无法提供|不掌握|不予处理/;

/** Cases and parts are named again in each sentence, but where 其中 or the applicants come next; scope, year and topic go on. */
function beginSentence(context: Context, words: string, tokens: readonly Token[], goesOn: boolean): void {
  const first = tokens.find(({ kind }) => kind !== "filler" && kind !== "comma" && kind !== "ordinal" && kind !== "year");
  if (context.base) context.whole = context.base;
  if (first?.kind !== "within") {
    delete context.base;
    if (!goesOn) delete context.case;
    if (!goesOn) delete context.filledCase;
    context.within = false;
    context.results = (goesOn && context.results) || (context.topic === "applications" && listsResults.test(words));
  }
  if (context.lastYear) {
    delete context.year;
    delete context.lastYear;
  }
  context.channel = false;
  context.disclosure = disclosure.test(words) || (goesOn && context.disclosure);
  context.partOfYear = false;
}

/** 共收到91件（含上年结转5件） counts what was carried in, 收到86件，上年结转5件 does not. */
function noteCarried(claims: readonly Claim[]): void {
  const carried = claims.findIndex(({ counted, value }) => counted === "carriedIn" && value > 0);
  const isIncluded = claims[carried]?.isIncluded;
  for (const claim of claims.slice(0, Math.max(0, carried))) {
    if (claim.counted === "received" || claim.counted === "accepted") claim.carried = isIncluded ? "included" : "apart";
  }
}

/** 均已办结 says nothing of the whole where the same paragraph carries some over. */
function withoutDoubtful(claims: readonly Claim[]): Claim[] {
  const carries = claims.some(({ counted, form, value }) => counted === "carriedOut" && form === "stated" && value > 0);
  return claims.filter((claim) => claim.form !== "implied" || claim.counted !== "carriedOut" || !carries);
}
