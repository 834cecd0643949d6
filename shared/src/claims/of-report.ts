import { type Passage, passagesOf } from "../prose/passage.ts";
import type { Report } from "../report/report.ts";
import { memo } from "../text/memo.ts";
import { readOrdinal } from "../text/ordinal.ts";
import type { Claim } from "./claim.ts";
import type { Surroundings } from "./context.ts";
import { readClaims } from "./read.ts";

/** Every claim of a report's prose about the numbers of its tables, in order; read once a report. */
export const claimsOf: (report: Report) => readonly Claim[] = memo(read);

/** No report makes as many claims; a text that does is none. */
const most = 1000;

function read(report: Report): Claim[] {
  const claims: Claim[] = [];
  let headings: Heading[] = [];
  for (const passage of passagesOf(report)) {
    const { text } = passage.reading;
    if (headings[0]?.passage.section !== passage.section) headings = [];
    if (passage.isHeading) headings = [...headings.filter(({ rank }) => rank < rankOf(text)), { passage, rank: rankOf(text) }];
    if (!mayClaim.test(text)) continue;
    const above = headings.flatMap((heading) => (heading.passage === passage ? [] : heading.passage.reading.text)).join("\n");
    for (const claim of readClaims(passage.reading, surroundings(report, passage, above), passage.tokens)) claims.push(claim);
    if (claims.length > most) return [];
  }
  return claims;
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

/** Most lines have none of these; their tokens are not even asked for. */
const mayClaim = /申请|受理|办结|答复|结转|复议|诉讼|败诉|纠错|规范性文件|规章|行政许可|行政处罚|行政强制|事业性收费|不予|予以/;
const applications = /申请/;
/** A sub-heading about applications or about cases of disclosure. */
const cases = /依申请|申请公开|公开申请|(?:收到|受理|办理|处理)[^，。]{0,6}申请|信息公开.*(?:复议|诉讼)/;
const aboutApplications = /依申请|申请公开|公开申请|(?:收到|受理|办理|处理)[^，。]{0,6}申请/;
/** What is received and answered too. */
const otherMatters = /留言|来信|信件|信箱|热线|工单|建议|提案|咨询|投诉|来电|来访|网民/;
const disclosure = /信息公开|政务公开|申请公开|公开申请/;

function surroundings({ agency, year }: Report, { section, reading }: Passage, headings: string): Surroundings {
  const key = section?.form?.key;
  const isOwnSection = key === "applications" || key === "litigation";
  const text = `${headings}\n${reading.text}`;
  return {
    agency: agency !== undefined && agency.length <= 60 ? agency : "",
    ...(year !== undefined && { year }),
    speaksOfApplications: key === "applications" || applications.test(text),
    speaksOfDisclosure: isOwnSection || disclosure.test(text),
    isAboutDisclosure: isOwnSection || cases.test(headings),
    isAboutApplications: key === "applications" || (aboutApplications.test(headings) && !otherMatters.test(reading.text)),
  };
}
