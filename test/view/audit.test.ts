import { lint } from "@xxgk-lint/shared/lint.ts";
import { buildSheet } from "@xxgk-lint/shared/sheet/build.ts";
import type { Audit, AuditCard } from "@xxgk-lint/view/audit/audit.ts";
import { auditPage } from "@xxgk-lint/view/audit/page.tsx";
import { expect, test } from "vitest";
import { goodDraft } from "../support/drafts.ts";

/** The audit sheet as a text: what is in it, and what cannot get out of it. */

const hostile = `</script><img src=x onerror=alert(1)>"'&`;

function page(card: Partial<AuditCard>, audit: Partial<Audit> = {}): string {
  const { report, findings } = lint(goodDraft.replace("| 行政许可 | 0 |", "| 行政许可 |  |"));
  if (!report) throw new Error("no report");
  const { sheet } = buildSheet({ report, findings, surroundings: {}, locale: "zh", isDrafting: false });
  const tables = sheet.blocks.filter(({ kind }) => kind === "table");
  const whole: AuditCard = {
    ...{ id: "a1", agency: "云山县清溪镇人民政府", status: "returned", word: "退回", rank: 0 },
    ...{ counts: { error: 1, warning: 0, information: 0 }, files: [], notes: [], findings: [] },
    reports: [{ label: "云山县清溪镇人民政府", sheet: { ...sheet, blocks: tables } }],
    ...card,
  };
  const all: Audit = { locale: "zh", title: "审核", about: "第 1 轮", verdict: [], cards: [whole], others: [], ...audit };
  return [...auditPage(all, () => "hash")].join("");
}

test("every word of a report or a file's name is a word", () => {
  const item = {
    severity: "error",
    place: hostile,
    message: hostile,
    stated: hostile,
    expected: hostile,
    clause: hostile,
  } as const;
  const changes = { mended: [item], left: 0, added: 0, numbers: [{ place: hostile, before: 1, after: null }] };
  const names = {
    agency: hostile,
    kind: hostile,
    contact: hostile,
    phone: hostile,
    files: [hostile],
    notes: [hostile],
    word: hostile,
  };
  const html = page(
    { ...names, findings: [item], changes },
    { title: hostile, about: hostile, others: [{ file: hostile, reason: hostile }] },
  );
  expect(html).not.toContain("<img");
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/ on\w+="/);
});

test("takes nothing from outside, and lets no script run but its own", () => {
  const html = page({});
  expect(html).toContain("script-src 'sha256-hash'");
  expect(html.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|<link [^>]*href="(?!data:)|@import|url\(/);
});

test("tells every relation with both sides, by the rows' own words", () => {
  const html = page({});
  expect(html).toMatch(/<summary>核对了 \d+ 处勾稽关系，\d+ 处平<\/summary>/);
  expect(html).toContain("<td>“（四）无法提供—2.没有现成信息需要另行制作”</td><td>自然人＋商业企业");
  expect(html).toContain('<td class="number error blank"');
  expect(html).not.toContain("<td>“三（四）2”行");
});
