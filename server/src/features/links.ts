import { isRuleId } from "@xxgk-lint/shared/rules/ids.ts";
import type { DocumentLink } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import type { Client } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { rulePage } from "../markup.ts";
import { toLspRange } from "../positions.ts";

/** Addresses in the text, and the pages of the rules that a directive names. */
export const links: Feature<Client & Drafts> = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register(server) {
    server.connection.onDocumentLinks(aboutReport(server, (draft) => [...addresses(draft), ...namedRules(draft)]));
  },
};

/** Chinese words and punctuation may follow an address without a space; a full stop or bracket at its end is the sentence's. */
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'*+,;=%]+/g;

function addresses({ report, document }: ReportDraft): DocumentLink[] {
  return [...report.source.matchAll(address)].map(({ 0: found, index }) => {
    const target = found.replace(/[.,;:!?'\]]+$/, "");
    return { range: toLspRange(document, { start: index, end: index + target.length }), target };
  });
}

function namedRules({ report, document }: ReportDraft): DocumentLink[] {
  return [...report.source.matchAll(/xxgk-lint-[^\r\n]*/g)].flatMap(({ 0: directive, index }) =>
    [...directive.matchAll(/[a-z]+\/[a-z-]*[a-z]/g)].flatMap(({ 0: rule, index: at }) => {
      const range = { start: index + at, end: index + at + rule.length };
      return isRuleId(rule) ? [{ range: toLspRange(document, range), target: rulePage(rule) }] : [];
    }),
  );
}
