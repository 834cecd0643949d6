import type { Report } from "../report/report.ts";
import { memo } from "../text/memo.ts";
import type { Claim } from "./claim.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { readClaims } from "./read.ts";

/** Every claim of a report's prose about the numbers of its tables, in order; read once a report. */
export const claimsOf: (report: Report) => readonly Claim[] = memo(read);

/** No report makes as many claims; a text that does is none. */
const most = 1000;

function read(report: Report): Claim[] {
  const claims: Claim[] = [];
  let heading: Passage | undefined;
  for (const passage of passagesOf(report)) {
    const above = heading?.section === passage.section ? heading : undefined;
    if (passage.isHeading) heading = passage;
    if (!mayClaim.test(passage.span.text)) continue;
    for (const claim of readClaims(passage.plain, surroundings(report, passage, above))) claims.push(claim);
    if (claims.length > most) return [];
  }
  return claims;
}

/** Most lines have none of these; they are not even folded. */
const mayClaim = /申\s*请|受理|办结|答复|结转|复议|诉讼|败诉|纠错|规范性文件|不予|予以/;
const applications = /公开.{0,6}申请|申请.{0,4}公开|申请/;
/** A sub-heading about applications or about cases of disclosure. */
const cases = /依申请|申请公开|公开申请|信息公开.*(?:复议|诉讼)/;
/** （二）依申请公开情况。, where the paragraph goes on in the same line. */
const lead = /^(?:（[一二三四五六七八九十\d]{1,2}）|[一二三四五六七八九十\d]{1,2}[、.．])[^，。：；]{2,24}(?=[。：])/;
/** What is received and answered too. */
const otherMatters = /留言|来信|信件|信箱|热线|工单|建议|提案|咨询|投诉|来电|来访|网民/;
const disclosure = /信息公开|政务公开|申请公开|公开申请/;

function surroundings(report: Report, passage: Passage, heading: Passage | undefined) {
  const { agency } = report;
  const key = passage.section?.form?.key;
  const isOwnSection = key === "applications" || key === "litigation";
  const label = lead.exec(passage.plain.text)?.[0] ?? heading?.plain.text ?? "";
  const text = `${heading?.plain.text ?? ""}\n${passage.plain.text}`;
  return {
    agency: agency !== undefined && agency.length <= 60 ? agency : "",
    ...(report.year !== undefined && { year: report.year }),
    speaksOfApplications: key === "applications" || applications.test(text),
    speaksOfDisclosure: isOwnSection || disclosure.test(text),
    isAboutDisclosure: isOwnSection || cases.test(label),
    isAboutApplications:
      key === "applications" || (/依申请|申请公开|公开申请/.test(label) && !otherMatters.test(passage.plain.text)),
  };
}
