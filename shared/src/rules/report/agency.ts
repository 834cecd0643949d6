import { passagesOf, type Token } from "../../prose/index.ts";
import { isSameOrgan } from "../../prose/organ.ts";
import type { Report } from "../../report/report.ts";
import { isAgency } from "../../report/title/agency-name.ts";
import { bare } from "../../text/fold.ts";
import { memo, memoOfText } from "../../text/memo.ts";
import { type Found, rule } from "../rule.ts";

export interface ReportAgencyFacts {
  /** author: who the opening says has written the report. signature: who signs it. self: what the agency calls itself (我局). */
  readonly kind: "author" | "signature" | "self";
  readonly found: string;
  readonly agency: string;
  /** What would be right, where that is known. */
  readonly right: string | undefined;
}

/** Title, opening, signature and self-name are of one agency. */
export const reportAgency = rule<ReportAgencyFacts>({
  id: "report/agency",
  severity: "error",
  summary: { zh: "标题、开头、落款和自称是同一个机关", en: "Title, opening, signature and self-name are of one agency" },
  explanation: {
    zh: "借用别的机关的稿子时，开头“由某某局编制”、落款、“我局”“本镇”之类的自称常常忘了改。全称、简称、代政府报告的办公室都算同一个机关；只是提到上级机关、合作单位的不算。自称与机关的类别不符（苏木的报告里写“我局”）只作警告。",
    en: "A borrowed draft often keeps the other agency's name in its opening, its signature, or its self-name (我局, 本镇). Full and short names, and the office that reports for a government, are one agency; superiors and partners that are merely mentioned are left alone. A self-name of another kind is a warning.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "格式：标题“机关名称＋年份…”；落款", evidence: "I" }],
  fix: "suggestion",
  examples: {
    bad: { edits: [{ find: "本报告根据", replace: "本报告由⟦宁江市审计局⟧编制，根据" }] },
    good: { edits: [{ find: "本报告根据", replace: "本报告由清溪镇党政办公室编制，经县政府办公室审核，根据" }] },
  },
  prose: ({ reading }) => selfName.test(reading.text) || authorsIn(reading.text.slice(0, 300)).length > 0,
  cells: "none",
  *check(report) {
    const agency = bare(report.title?.agency ?? "");
    if (!isAgency(agency) || agency.length < 4) return;
    yield* authors(report, agency);
    yield* signers(report, agency);
    yield* selfNames(report, agency);
  },
  message: {
    zh: ({ kind, found, agency, right }) => {
      if (kind === "author") return `标题是“${agency}”的报告，这里却写由“${found}”编制，可能是借用了别处的稿子，请核对。`;
      if (kind === "signature") return `落款“${found}”与标题的机关“${agency}”不是同一个机关，请核对。`;
      return `“${agency}”的报告里自称“${found}”，机关类别不符${right ? `，是否为“${right}”？` : "，请核对。"}`;
    },
    en: ({ kind, found, agency, right }) => {
      if (kind === "author") return `The title names ${agency}, but the opening names ${found} as the author.`;
      if (kind === "signature") return `Signed by ${found}, but the title names ${agency}.`;
      return `The report of ${agency} speaks of itself as ${found}${right ? `; ${right}?` : "."}`;
    },
  },
});

const name = "([\\u4e00-\\u9fff（）]{4,30}?)";
/** Where the opening says whose report it is; the name in brackets. */
const authorship: readonly RegExp[] = [
  new RegExp(`由${name}(?:负责)?(?:编制|编写|汇总|整理|依据|依照|根据|按照)`),
  new RegExp(`^${name}(?:根据|依据|按照|依照)(?:《|中华|国务院|国办)`),
  new RegExp(`(?:现将|现公布|特公布|特编制|公布)${name}20\\d\\d年`),
  new RegExp(`^${name}(?:编制|公布|发布)(?:本|20\\d\\d)`),
  /^(?:20\d\d年度?，?)?([\u4e00-\u9fff]{2,20}[省市县区州旗盟][\u4e00-\u9fff]{1,12}(?:局|[镇乡]人民政府|街道办事处))(?:坚持|认真|严格|高度重视|深入|全面|紧紧|紧扣|围绕|持续|积极|扎实|切实)/,
];

/** In the opening, and in the first paragraph of section one. */
function* authors(report: Report, agency: string): Iterable<Found<ReportAgencyFacts>> {
  const passages = passagesOf(report);
  const first = passages.findIndex(({ section, isHeading }) => section?.form?.key === "overview" && !isHeading);
  for (const passage of passages.slice(0, first < 0 ? 6 : first + 1)) {
    const [author] = authorsIn(passage.reading.text.slice(0, 300));
    if (!author || isSameOrgan(author.words, agency)) continue;
    const range = passage.reading.locate(author.at, author.at + author.words.length);
    const title = { zh: `改为“${agency}”`, en: `Change to ${agency}` };
    yield {
      range,
      facts: { kind: "author", found: author.words, agency, right: agency },
      suggestions: [{ title, edits: [{ range, text: agency }] }],
    };
  }
}

/** Who is named as an author, by each way of saying so that is found. */
const authorsIn = memoOfText((text): readonly { readonly words: string; readonly at: number }[] =>
  authorship.flatMap((pattern) => {
    const match = pattern.exec(text);
    const words = match?.[1]?.replace(/（[^）]*）$/, "") ?? "";
    const isOne = isAgency(words) && /[省市县区州旗盟镇乡]|国家|中国|海关|街道|苏木/.test(words);
    return match && isOne ? [{ words, at: match.index + match[0].indexOf(words) }] : [];
  }),
);

function* signers({ signature }: Report, agency: string): Iterable<Found<ReportAgencyFacts>> {
  const found = bare(signature.agency?.text ?? "");
  const isOffice = /公开(?:工作)?(?:领导小组)?办公?室?$|领导小组/.test(found);
  if (!signature.agency || !isAgency(found) || isOffice || isSameOrgan(found, agency)) return;
  const { range } = signature.agency;
  const title = { zh: `改为“${agency}”`, en: `Change to ${agency}` };
  yield {
    range,
    facts: { kind: "signature", found, agency, right: agency },
    suggestions: [{ title, edits: [{ range, text: agency }] }],
  };
}

/** Kinds of agencies that can be told by one name: a report that says 我局 is not that of a 镇. */
const kinds = /^[我本](局|镇|乡|街道|苏木|厅|委|院|关|校)$/;
const mostShown = 3;
const selfName = /[我本][局镇乡街苏厅委院关校县区旗州市]/;

/** Kept with the tokens, which a paragraph keeps. */
const scopesIn = memo((tokens: readonly Token[]) => tokens.filter(({ kind }) => kind === "scope"));

function* selfNames(report: Report, agency: string): Iterable<Found<ReportAgencyFacts>> {
  const own = ["苏木", "街道", "镇", "乡", "局", "厅", "海关", "委", "院", "中心", "校"].find((kind) => endsAs(agency, kind));
  const isKnown = own !== undefined || otherKinds.test(agency);
  let shown = 0;
  for (const { reading, tokens } of passagesOf(report)) {
    if (shown >= mostShown || !selfName.test(reading.text)) continue;
    for (const token of scopesIn(tokens())) {
      if (shown >= mostShown) continue;
      const found = reading.text.slice(token.start, token.end);
      const kind = kinds.exec(found)?.[1];
      const isOther = kind === undefined ? isLower(found, agency) : isKnown && !agency.includes(kind);
      if (!isOther || isOfOthers(reading.text, token.end) || isToo(kind, agency)) continue;
      shown++;
      const right = kind !== undefined && own !== undefined ? found.charAt(0) + (own === "海关" ? "关" : own) : undefined;
      const range = reading.locate(token.start, token.end);
      const title = { zh: `改为“${right}”`, en: `Change to ${right}` };
      yield {
        range,
        severity: "warning",
        facts: { kind: "self", found, agency, right },
        ...(right !== undefined && { suggestions: [{ title, edits: [{ range, text: right }] }] }),
      };
    }
  }
}

/** Agencies that call themselves by no kind of the list, so that one of it is another's. */
const otherKinds = /(?:公司|集团|中学|小学|大学|学院|师|团|研究室|[总支大]队|分行|馆|管理委员会|[省市县区州旗盟]人民政府)$/;
/** What such an agency is besides: a 团 may be a 镇, a 中学 is a 校. */
function isToo(kind: string | undefined, agency: string): boolean {
  return (kind === "镇" && agency.endsWith("团")) || (kind === "校" && /(?:学|学院)$/.test(agency));
}

const areas = ["省", "市州盟", "县区旗"] as const;

/** 我县 in the report of a 市 or a 旗: an area that the agency is not of; one above it may be meant by 我市 in a county's. */
function isLower(found: string, agency: string): boolean {
  const level = /^我([县区旗州市])$/.exec(found)?.[1];
  if (level === undefined || agency.includes(level)) return false;
  const last = /[省市州盟县区旗](?=[^省市州盟县区旗]*$)/.exec(agency)?.[0];
  const rank = (character: string) => areas.findIndex((characters) => characters.includes(character));
  return last !== undefined && !/[镇乡]|街道|苏木/.test(agency) && rank(level) >= rank(last);
}

/** 本院校, 本局域网: the characters belong to a longer word. */
function isOfOthers(text: string, end: number): boolean {
  return /^(?:校|域网|长|务|里村)/.test(text.slice(end));
}

/** 清溪镇人民政府 is a 镇, 梧桐街道办事处 a 街道. */
function endsAs(agency: string, kind: string): boolean {
  return new RegExp(`${kind}(?:人民政府|政府|办事处|办公室|员会|党政办公室)?$`).test(agency);
}
