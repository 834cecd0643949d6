import type { Claim } from "./claim.ts";
import { readClause } from "./clause.ts";
import { type Context, newContext, type Surroundings } from "./context.ts";
import type { Plain } from "./plain.ts";
import { tokens } from "./token.ts";

/** Words without one of which no paragraph claims anything that the tables hold. */
const subject = /申请|受理|答复|办结|结转|复议|诉讼|败诉|纠错|规范性文件|不予|予以|同意公开|无法提供/;
/** A number that is no date, or a word that denies or takes in all. */
const amount =
  /\d(?!\d*[年月日〕])|[零一二三四五六七八九十百千两][件份宗条起次例项个笔]|未[收接受办有发产出新制被曾]|[无没]|零|均|全部|不涉及|不存在/;
/** What a clause without any amount may still say for those after it: time, scope, topic, channel. */
const setting =
  /20\d\d年|\d月|半年|季度|[今去上全本]年|其中|申请|复议|诉讼|规范性文件|[全各我本][县市区省州旗盟局镇乡街委办厅院所处单机部级中队]/;

/**
 * What a paragraph claims about the numbers of the form's tables, in its order. A clause with a word that the reader does not know
 * claims nothing: a missed claim costs less than a false one. Linear in the text.
 */
export function readClaims(paragraph: Plain, surroundings: Surroundings): Claim[] {
  const { text } = paragraph;
  if (!subject.test(text) || !amount.test(text)) return [];
  const claims: Claim[] = [];
  let context = newContext(surroundings.isAboutApplications ? "applications" : "none");
  for (const sentence of pieces(text, 0, text.length, sentenceEnd)) {
    const words = text.slice(...sentence);
    beginSentence(context, words, text.charAt(sentence[0] - 1) === "；");
    if (isElsewhere(words, surroundings)) continue;
    let outside: Context | undefined;
    for (const [from, to] of pieces(text, ...sentence, clauseEnd)) {
      if (text.charAt(from - 1) === "（") outside = { ...context };
      for (const claim of readClauseAt(paragraph, from, to, surroundings, context)) claims.push(claim);
      // What stands in brackets is said in passing.
      if (text.charAt(to) === "）" && outside) context = outside;
    }
  }
  return withoutDoubtful(claims);
}

const disclosure = /信息公开|政务公开|依申请|申请公开|公开申请/;
const channel = /网络|网上|信函|邮寄|邮件|邮箱|信箱|当面|现场|窗口|传真|在线|(?<!各[种类]|多种|不同)渠道|平台|网站/;
const sentenceEnd = /[。；！？!?]/g;
const clauseEnd = /[，（）()\n]/g;

/** Documents sorted by whether they are published: 印发文件126件，其中主动公开96件，不予公开18件. */
const papers = /公文|公开属性|[印制下]发(?:各类)?文件/;
/** 行政诉讼2件，均与政府信息公开无关; 均为土地征收引起. */
const others =
  /与[^，。]{0,4}信息公开[^，。]{0,6}(?:无关|无涉)|(?:[不未]|没有)涉及[^，。]{0,4}信息公开|[均都]?非[^，。]{0,4}信息公开|均[为系因由][^，。公]{2,16}引[起发]|行政(?:执法|处罚)案件\d/;
/** 新制定规范性文件3件、修订2件: both may be 制发. */
const revised = /规范性文件.*修[订改][^，。]{0,6}\d+[件份个]|修[订改][^，。]{0,6}\d+[件份个].*规范性文件/;
const sinceThen = /[自从]([^，。]{2,24})(?:以来|至今)，/;

/** The sentence counts what the tables do not hold: papers, cases of another kind, several years. */
function isElsewhere(words: string, { year }: Surroundings): boolean {
  if (papers.test(words) || others.test(words) || revised.test(words)) return true;
  const since = sinceThen.exec(words)?.[1];
  return since !== undefined && !/[今本]年|年初/.test(since) && !(year !== undefined && since.includes(String(year)));
}

function readClauseAt(paragraph: Plain, from: number, to: number, surroundings: Surroundings, context: Context): Claim[] {
  // A number at the very end of a torn line may go on in the next.
  const isTorn = to === paragraph.text.length && /\d$/.test(paragraph.text);
  if (isTorn) return [];
  if (to - from > longest) return [];
  const words = paragraph.text.slice(from, to);
  if (channel.test(words)) context.channel = true;
  if (!amount.test(words) && !setting.test(words)) return [];
  return readClause({ paragraph, tokens: tokens(paragraph.text, from, to, surroundings.agency), surroundings, context });
}

/** A clause beyond this length is none. */
const longest = 300;

/** Cases and parts are named again in each sentence; scope, year and topic go on. */
function beginSentence(context: Context, words: string, goesOn: boolean): void {
  delete context.case;
  delete context.base;
  context.within = false;
  context.channel = false;
  context.disclosure = disclosure.test(words) || (goesOn && context.disclosure);
  context.partOfYear = false;
}

function* pieces(text: string, from: number, to: number, end: RegExp): Generator<readonly [number, number]> {
  let start = from;
  end.lastIndex = from;
  for (let match = end.exec(text); match && match.index < to; match = end.exec(text)) {
    const next = end.lastIndex;
    if (match.index > start) yield [start, match.index];
    start = next;
    end.lastIndex = next;
  }
  if (start < to) yield [start, to];
}

/** 均已办结 says nothing of the whole where the same paragraph carries some over. */
function withoutDoubtful(claims: readonly Claim[]): Claim[] {
  const carries = claims.some(({ counted, form, value }) => counted === "carriedOut" && form === "stated" && value > 0);
  return claims.filter((claim) => claim.form !== "implied" || !carries);
}
