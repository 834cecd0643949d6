import { passagesOf } from "../../prose/index.ts";
import type { Report } from "../../report/report.ts";
import { counted } from "../../text/counted.ts";
import { yuan } from "../../text/decimal.ts";
import type { Range } from "../../text/range.ts";
import { type Found, rule } from "../rule.ts";
import { numberCell } from "./cells.ts";

export type FeeFacts =
  | { readonly kind: "notice"; readonly unpaid: number; readonly denied: boolean }
  | { readonly kind: "amount"; readonly charged: number; readonly all: number };

/** Where a fee was not paid, a notice was sent; and what was charged is part of all charges. */
export const figureFee = rule<FeeFacts>({
  id: "figure/fee",
  severity: "warning",
  summary: { zh: "信息处理费的说法与两张表一致", en: "What is said of the processing fee agrees with the tables" },
  explanation: {
    zh: "三（六）2“逾期未按收费通知要求缴纳费用”大于 0，说明发出过收费通知，第六部分应写明发出的件数和金额；信息处理费按行政事业性收费管理，收取的数额不能大于表二的行政事业性收费。",
    en: "Where row （六）2 is above 0 a fee notice was sent, and section six must report it. The fee is an administrative charge, so it cannot exceed all of them.",
  },
  sources: [{ document: "政府信息公开信息处理费管理办法（国办函〔2020〕109号）", clause: "第八条、第九条", evidence: "O" }],
  fix: "none",
  examples: {
    bad: {
      edits: [
        {
          find: "| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
          replace: "| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | ⟦1⟧ |",
        },
        {
          find: "| （一）予以公开 |  | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
          replace: "| （一）予以公开 |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
        },
      ],
    },
    good: { edits: [] },
  },
  prose: ({ section, span }) => section?.form?.key === "others" || span.text.includes("处理费"),
  *check(report) {
    yield* missingNotice(report);
    yield* tooMuch(report);
  },
  message: {
    zh: (facts) =>
      facts.kind === "amount"
        ? `正文说收取信息处理费 ${yuan(facts.charged)}，而主动公开政府信息情况表“行政事业性收费”一行的“本年收费金额”全部只有 ${yuan(facts.all)}，请核对。`
        : `收到和处理政府信息公开申请情况表（六）其他处理第 2 行“申请人逾期未按收费通知要求缴纳费用”总计 ${facts.unpaid} 件，说明发出过收费通知，第六部分却${facts.denied ? "说没有发出" : "没有写"}。请写明发出收费通知的件数和总金额。`,
    en: (facts) =>
      facts.kind === "amount"
        ? `The fee charged, ${yuan(facts.charged)}, exceeds all administrative charges, ${yuan(facts.all)}.`
        : `${counted(facts.unpaid, "application")} ended because a fee was not paid, but section six ${facts.denied ? "denies" : "does not report"} any fee notice.`,
  },
});

const denial = /(?:未|没有|无|不存在)[^，。；]{0,6}(?:收费通知|收取费用通知)|收费通知书?(?:为)?(?:0|零)[件份]/;

function* missingNotice(report: Report): Iterable<Found<FeeFacts>> {
  const unpaid = numberCell(report, "applications", "feeUnpaid", "total");
  const others = report.sections.find((section) => section.form?.key === "others");
  if (!unpaid || unpaid.value === 0 || !others) return;
  const prose = feeProse(report);
  const denied = denial.test(prose);
  if (prose.includes("收费通知") && !denied) return;
  yield { range: unpaid.range, facts: { kind: "notice", unpaid: unpaid.value, denied } };
}

function feeProse(report: Report): string {
  const passages = passagesOf(report).filter((passage) => passage.section?.form?.key === "others");
  return passages.map((passage) => passage.reading.text).join("\n");
}

const charged =
  /(?:收取|收缴|征收|共收|收到)[^，。；\d]{0,12}信息处理费[^，。；\d每标按]{0,8}?(\d+(?:\.\d+)?)(万元|元)|信息处理费[^，。；\d未无]{0,6}?收取[^，。；\d每标按]{0,6}?(\d+(?:\.\d+)?)(万元|元)/g;

function* tooMuch(report: Report): Iterable<Found<FeeFacts>> {
  const all = numberCell(report, "disclosure", "charges", "fees");
  if (!all) return;
  for (const { amount, range } of amounts(report)) {
    // The table may be rounded to two decimals of 万元.
    if (amount > all.value + 0.005) yield { range, facts: { kind: "amount", charged: amount, all: all.value } };
  }
}

/** Amounts charged this year, in 万元. */
function* amounts(report: Report): Iterable<{ readonly amount: number; readonly range: Range }> {
  for (const passage of passagesOf(report)) {
    if (!passage.span.text.includes("处理费")) continue;
    const { text, locate } = passage.reading;
    for (const match of text.matchAll(charged)) {
      if (isOfAnotherYear(text, match.index, report.year)) continue;
      const unit = match[2] ?? match[4];
      const amount = unit === "元" ? Number(match[1] ?? match[3]) / 10_000 : Number(match[1] ?? match[3]);
      yield { amount, range: locate(match.index, match.index + match[0].length) };
    }
  }
}

function isOfAnotherYear(text: string, at: number, year: number | undefined): boolean {
  const sentence = text.slice(Math.max(0, at - 40, text.lastIndexOf("。", at)), at);
  const named = /(20\d{2})年(?!.*20\d{2}年)/.exec(sentence)?.[1];
  return /上年|去年|上一年/.test(sentence) || (named !== undefined && Number(named) !== year);
}
