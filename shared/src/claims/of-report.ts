import type { Counted } from "../forms/disclosure/claims.ts";
import { type Passage, passagesOf } from "../prose/passage.ts";
import type { Report } from "../report/report.ts";
import { readOrdinal } from "../text/ordinal.ts";
import type { Claim } from "./claim.ts";
import type { Surroundings } from "./context.ts";
import { readClaims } from "./read.ts";

/** Every claim of a report's prose about the numbers of its tables, in order; read once a report. */
export function claimsOf(report: Report): readonly Claim[] {
  const claims = known.get(report) ?? read(report);
  known.set(report, claims);
  return claims;
}

/** Says what the claims of a report are, where that is known already. */
export function keepClaims(report: Report, claims: readonly Claim[]): void {
  known.set(report, claims);
}

const known = new WeakMap<Report, readonly Claim[]>();

/** No report makes as many claims; a text that does is none. */
const most = 1000;

function read(report: Report): Claim[] {
  const claims: Claim[] = [];
  if (!report.kind.claims) return claims;
  let headings: Heading[] = [];
  /** The last paragraph that told of applications, and what it counted as their whole. */
  let told: Told | undefined;
  for (const passage of passagesOf(report)) {
    const { text } = passage.reading;
    if (headings[0]?.passage.section !== passage.section) headings = [];
    if (passage.isHeading) headings = [...headings.filter(({ rank }) => rank < rankOf(text)), { passage, rank: rankOf(text) }];
    if (!mayClaim(passage)) continue;
    const above = headings.flatMap((heading) => (heading.passage === passage ? [] : heading.passage.reading.text)).join("\n");
    const before = told && goesOn(passage, told) ? told : undefined;
    const found = claimsIn(passage, surroundings(report, passage, above, before));
    for (const claim of found) claims.push(claim);
    if (claims.length > most) return [];
    told = toldBy(passage, found) ?? before;
  }
  return claims;
}

/**
 * What a passage claims among these surroundings. Kept with the passage, for the surroundings that it was read in last: while a report is
 * typed into, its other passages stay.
 */
function claimsIn(passage: Passage, around: Surroundings): readonly Claim[] {
  const before = lastRead.get(passage);
  if (before && isAlike(before.around, around)) return before.claims;
  const claims = readClaims(passage.reading, around, passage.tokens);
  lastRead.set(passage, { around, claims });
  return claims;
}

const lastRead = new WeakMap<Passage, { readonly around: Surroundings; readonly claims: readonly Claim[] }>();

function isAlike(a: Surroundings, b: Surroundings): boolean {
  return surroundingKeys.every((key) => a[key] === b[key]);
}

const surroundingKeys = [
  "agency",
  "year",
  "whole",
  "speaksOfApplications",
  "speaksOfDisclosure",
  "isAboutDisclosure",
  "isAboutApplications",
] as const satisfies readonly (keyof Surroundings)[];

interface Told {
  readonly passage: Passage;
  readonly whole: Claim;
}

function toldBy(passage: Passage, claims: readonly Claim[]): Told | undefined {
  const whole = claims.find(
    ({ counted, applicant, form }) => wholes.has(counted) && applicant === undefined && form === "stated",
  );
  return whole && { passage, whole };
}

const wholes: ReadonlySet<Counted> = new Set<Counted>(["received", "newlyReceived", "accepted"]);
/** What begins another topic of section one. */
const otherTopic = /^[^，。]{0,24}(?:管理|平台|监督|保障|主动公开|公文|属性|考核|培训|审查|文件|复议|诉讼|解读|回应|网站)/;

/** 办理结果：予以公开27件…: a paragraph that goes on with the applications of the one before. */
function goesOn({ section, isHeading, reading: { text } }: Passage, { passage }: Told): boolean {
  return section === passage.section && !isHeading && !readOrdinal(text) && !otherTopic.test(text) && !hasOtherMatters(text);
}

interface Heading {
  readonly passage: Passage;
  readonly rank: number;
}

/** 一、 stands above （一）, that above 1., that above what has no number. */
function rankOf(text: string): number {
  const style = readOrdinal(text)?.style;
  return style === undefined ? 3 : ["chinese", "bracketed", "digit"].indexOf(style);
}

/** Whether a paragraph may claim something. */
export function mayClaim({ reading }: Passage): boolean {
  return claimWords.test(reading.text);
}

/** Paragraphs that have none of these claim nothing; their tokens are not even asked for. */
const claimWords =
  /申请|自然人|受理|办结|答复|结转|复议|诉讼|败诉|纠错|规范性文件|规章|行政许可|行政处罚|行政强制|事业性收费|不予|予以/;
const applications = /申请/;
/** A sub-heading about applications or about cases of disclosure. */
const cases = /依申请|申请公开|公开申请|(?:收到|受理|办理|处理)[^，。]{0,6}申请|信息公开.*(?:复议|诉讼)/;
const aboutApplications = /依申请|申请公开|公开申请|(?:收到|受理|办理|处理)[^，。]{0,6}申请/;
/** What is received and answered too. */
const otherMatters = /留言|来信|信件|信箱|热线|工单|建议|提案|咨询|投诉|来电|来访|网民/;
/** 信访投诉类 is a kind of application. */
const kindOfApplication = /信访[^，。；\d]{0,8}类|(?:举报投诉|投诉举报)类/g;

function hasOtherMatters(text: string): boolean {
  return otherMatters.test(text) && otherMatters.test(text.replace(kindOfApplication, ""));
}

const disclosure = /信息公开|政务公开|申请公开|公开申请/;

function surroundings(
  { agency, year }: Report,
  { section, reading }: Passage,
  headings: string,
  told: Told | undefined,
): Surroundings {
  const key = section?.form?.key;
  const isOwnSection = key === "applications" || key === "litigation";
  const text = `${headings}\n${reading.text}`;
  return {
    agency: agency !== undefined && agency.length <= 60 ? agency : "",
    ...(year !== undefined && { year }),
    ...(told && { whole: told.whole }),
    speaksOfApplications: key === "applications" || told !== undefined || applications.test(text),
    speaksOfDisclosure: isOwnSection || disclosure.test(text),
    isAboutDisclosure: isOwnSection || cases.test(headings),
    isAboutApplications:
      key === "applications" || told !== undefined || (aboutApplications.test(headings) && !hasOtherMatters(reading.text)),
  };
}
