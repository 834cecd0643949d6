import { describe, expect, it } from "vitest";
import { type Claim, plain, readClaims } from "../../shared/src/claims/index.ts";
import { right, silent } from "./sentences.ts";

describe("the reader of claims", () => {
  it.each(right)("%s", (sentence, claims) => {
    expect(said(sentence)).toBe(claims);
  });

  it.each(silent)("hears no claim in %s", (sentence) => {
    expect(said(sentence)).toBe("");
  });
});

function said(text: string): string {
  const source = plain({ text, range: { start: 0, end: text.length } });
  const speaksOfDisclosure = /信息公开|依申请公开/.test(text);
  const around = {
    agency: "云山县水务局",
    year: 2023,
    speaksOfApplications: /申请/.test(text),
    speaksOfDisclosure,
    isAboutDisclosure: false,
  };
  return readClaims(source, around).map(show).join(" ");
}

function show({ counted, applicant, value, scope, year }: Claim): string {
  const whose = scope === "area" || scope === "level" ? `@${scope}` : "";
  const when = year !== undefined && year !== 2023 ? `#${year}` : "";
  return `${counted}${applicant ? `/${applicant}` : ""}${whose}${when}=${value}`;
}
