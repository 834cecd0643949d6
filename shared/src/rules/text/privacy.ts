import { newSign } from "../../text/signs.ts";
import { rule } from "../rule.ts";
import { type Hit, scanRaw } from "./scan.ts";

export interface PrivacyFacts {
  readonly kind: "identity" | "mobile" | "card";
  readonly shown: string;
}

const digit = newSign("0123456789");
const numbers = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|1[3-9]\d{9}|62\d{14,17})(?![\dA-Za-z]|@[\dA-Za-z])/g;

/** A citizen's number in clear. */
export const textPrivacy = rule<PrivacyFacts>({
  id: "text/privacy",
  severity: "error",
  summary: { zh: "不出现公民身份号码、手机号、银行卡号", en: "No citizen's ID, mobile or bank card number in clear" },
  explanation: {
    zh: "身份证号按校验码核对，银行卡号按 Luhn 算法核对。手机号可能是本机关公布的联系方式，只作提醒。固定电话、12345 等热线和统一社会信用代码不算。",
    en: "ID numbers count when their check digit is right, card numbers when Luhn's sum is. A mobile may be the agency's published contact and is a warning. Fixed lines, hot lines and credit codes are no private numbers.",
  },
  sources: [
    { document: "政府信息公开条例", clause: "第十五条", evidence: "O" },
    { document: "个人信息保护法", clause: "第二十五条、第二十八条", evidence: "O" },
    { document: "GB 11643-1999 公民身份号码", clause: "校验码", evidence: "O" },
  ],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。申请人身份证号⟦11010519491231002X⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。联系电话：010-12345678，热线12345。" }] },
  },
  prose: "each",
  cells: "none",
  *check(report) {
    for (const hit of scanRaw(report, numbers, digit)) {
      const kind = kindOf(hit);
      if (!kind) continue;
      const severity = kind === "mobile" ? "warning" : "error";
      yield { range: hit.range, facts: { kind, shown: masked(hit.match[0]) }, severity };
    }
  },
  message: {
    zh: ({ kind, shown }) =>
      `正文出现${kindsZh[kind]}（${shown}），发布前应删去或作遮盖处理。${kind === "mobile" ? "若是本机关公布的联系电话，建议改用固定电话。" : ""}`,
    en: ({ kind, shown }) => `The prose shows a ${kindsEn[kind]} (${shown}); delete or mask it before publication.`,
  },
});

const kindsZh = { identity: "公民身份号码", mobile: "手机号码", card: "银行卡号" } as const;
const kindsEn = { identity: "citizen's ID number", mobile: "mobile number", card: "bank card number" } as const;

function kindOf({ match, text }: Hit): PrivacyFacts["kind"] | undefined {
  const digits = match[0];
  if (/信用代码.{0,4}$/.test(text.slice(Math.max(0, match.index - 10), match.index))) return undefined;
  if (digits.length === 18 && isIdentity(digits)) return "identity";
  if (digits.length === 11) return "mobile";
  return digits.startsWith("62") && digits.length >= 16 && isCard(digits) ? "card" : undefined;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Region, birthday and check digit as the standard has them. */
function isIdentity(digits: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
  return "10X98765432".charAt(sum % 11) === digits.charAt(17).toUpperCase();
}

function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Findings are printed and stored; they do not repeat what must not be seen. */
function masked(digits: string): string {
  return `${digits.slice(0, 3)}****${digits.slice(-2)}`;
}
