import { describe, expect, it } from "vitest";
import type { Surroundings } from "../../shared/src/claims/context.ts";
import { type Claim, readClaims } from "../../shared/src/claims/index.ts";
import { readingOf } from "../../shared/src/prose/index.ts";
import { right, silent } from "./sentences.ts";

describe("the reader of claims", () => {
  it.each(right)("%s", (sentence, claims) => {
    expect(said(sentence)).toBe(claims);
  });

  it.each(silent)("hears no claim in %s", (sentence) => {
    expect(said(sentence)).toBe("");
  });
});

/** Who speaks, and what its report says. */
const speakers = [
  ["云山县人民政府办公室", "2023年，县政府办公室共收到政府信息公开申请8件。", "received=8"],
  ["云山县人民政府", "2023年，县政府办公室共收到政府信息公开申请8件。", "received@government=8"],
  ["云山县梧桐街道办事处", "2023年，街道未收到政府信息公开申请。", "received=0"],
  ["云山县梧桐街道办事处", "各街道收到政府信息公开申请8件。", "received@part=8"],
  ["云山县司法局", "收到涉及政府信息公开的行政复议4件。", ""],
  ["云山县清溪镇人民政府", "收到涉及政府信息公开的行政复议4件。", "review=4"],
  ["临江市望湖区住房和城乡建设局", "区住建局收到政府信息公开申请8件。", "received=8"],
  ["临江市望湖区住房和城乡建设局", "市住建局收到政府信息公开申请8件。", ""],
  ["云山县市场监督管理局", "县市场监管局收到政府信息公开申请8件。", "received=8"],
  ["临江市望湖区住房和城乡建设局", "区城管局收到政府信息公开申请8件。", ""],
  ["云山县人民政府", "云山县政府收到政府信息公开申请8件。", "received=8"],
  ["云山县人民政府", "云山县政府办公室收到政府信息公开申请8件。", ""],
  ["云山县水务局", "云山县政府收到政府信息公开申请8件。", ""],
  ["云山县清溪镇人民政府", "清溪镇政府未收到政府信息公开申请。", "received=0"],
  ["云山县清溪镇", "清溪镇人民政府未收到政府信息公开申请。", "received=0"],
  ["云山县梧桐街道办事处", "梧桐街道办未收到政府信息公开申请。", "received=0"],
  ["云山旗白马苏木人民政府", "2023年度苏木未收到依申请公开事项。", "received=0"],
  ["云山工业园区管理委员会", "本年度，园区没有收到公开申请。", "received=0"],
  ["云山县清溪镇人民政府", "清溪镇人民政府办公室共制定规范性文件2件。", "documentsMade=2"],
] as const;

it.each(speakers)("in the report of %s: %s", (agency, sentence, claims) => {
  expect(said(sentence, { agency })).toBe(claims);
});

it("takes a heading's word for what is counted", () => {
  const heading = { isAboutApplications: true, isAboutDisclosure: true, speaksOfApplications: true };
  expect(said("2023年共受理12件，已办结11件，结转下年度1件。行政诉讼案件3件。", heading)).toBe(
    "accepted=12 concluded=11 carriedOut=1 suit=3",
  );
  // The tail of a line that a page break cut: 共受理1, 2件.
  expect(said("2件，均已办结。", heading)).toBe("");
  expect(said("接待来访12件，均已办结。", heading)).toBe("");
});

function said(text: string, more: Partial<Surroundings> = {}): string {
  const source = readingOf({ text, range: { start: 0, end: text.length } });
  const speaksOfDisclosure = /信息公开|依申请公开/.test(text);
  const around = {
    agency: "云山县水务局",
    year: 2023,
    speaksOfApplications: /申请/.test(text),
    speaksOfDisclosure,
    isAboutDisclosure: false,
    ...more,
  };
  return readClaims(source, around).map(show).join(" ");
}

function show({ counted, applicant, value, scope, year }: Claim): string {
  const whose = scope === "area" || scope === "level" || scope === "government" || scope === "part" ? `@${scope}` : "";
  const when = year !== undefined && year !== 2023 ? `#${year}` : "";
  return `${counted}${applicant ? `/${applicant}` : ""}${whose}${when}=${value}`;
}
