import { createHash } from "node:crypto";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { Audit, AuditCard } from "@xxgk-lint/view/audit/audit.ts";
import { countFindings } from "../format/count.ts";
import { visible } from "../format/visible.ts";
import type { ReviewedReport } from "./agency-result.ts";
import { type AgencyResult, type Round, statuses } from "./round.ts";
import { statusWords } from "./status-words.ts";

/** 汇总.html, the audit sheet. */
export async function auditHtml(round: Round, reports: readonly ReviewedReport[], locale: Locale): Promise<Buffer> {
  const { auditPage } = await import("@xxgk-lint/view/audit/page.tsx");
  const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");
  const pieces: Buffer[] = [];
  // As bytes at once: as a text a piece takes twice as much.
  for (const piece of auditPage(auditOf(round, reports, locale), sha256)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

function auditOf(round: Round, reports: readonly ReviewedReport[], locale: Locale): Audit {
  const byStatus = round.agencies.toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status));
  const count = (status: string) => round.agencies.filter((result) => result.status === status).length;
  return {
    locale,
    title:
      locale === "zh"
        ? `${round.year ?? ""}年政府信息公开工作年度报告审核`
        : `Yearly reports on information disclosure ${round.year ?? ""}: review`,
    about: aboutWords(round, locale),
    verdict: statuses
      .map((status) => ({ status, word: statusWords[status][locale], count: count(status) }))
      .filter((standing) => standing.count > 0),
    cards: byStatus.map((result, i) => cardOf(result, `a${i + 1}`, reports, locale)),
    others: round.others.map(({ file, reason }) => ({ file: visible(file), reason: visible(reason) })),
  };
}

function aboutWords({ number, date, previous, agencies }: Round, locale: Locale): string {
  const zh = [`第 ${number} 轮`, date, `${agencies.length} 个机关`, previous && `与第 ${previous} 轮比较`];
  const en = [`Round ${number}`, date, `${agencies.length} agencies`, previous && `held against round ${previous}`];
  return (locale === "zh" ? zh : en).filter(Boolean).join(locale === "zh" ? "，" : ", ");
}

function cardOf(result: AgencyResult, id: string, reports: readonly ReviewedReport[], locale: Locale): AuditCard {
  const { name, kind, contact, phone, status, files, notes, findings, changes } = result;
  const own = reports.filter(({ agency }) => agency === name);
  return {
    ...{ id, agency: visible(name), status, word: statusWords[status][locale], rank: statuses.indexOf(status) },
    ...(kind && { kind: visible(kind) }),
    ...(contact && { contact: visible(contact) }),
    ...(phone && { phone: visible(phone) }),
    counts: countFindings(findings),
    files: files.map(visible),
    notes: notes.map(visible),
    findings: findings.map(shown),
    ...(changes && { changes: { ...changes, mended: changes.mended.map(shown) } }),
    reports: own.map(({ sheet, text }) => ({ label: visible(own.length > 1 ? `${name} ${text.filePath}` : name), sheet })),
  };
}

/** Words of a report may hold what steers a terminal or turns a line around; a page shows them as �, too. */
function shown<T extends AgencyResult["findings"][number]>(item: T): T {
  return { ...item, place: visible(item.place), message: visible(item.message) };
}
