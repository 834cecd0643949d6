import { applyEdits, chooseFixes, fixAll } from "@xxgk-lint/shared/fix.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import type { Edit, Text } from "@xxgk-lint/shared/text/range.ts";
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { aboutDraft, guarded } from "../answer.ts";
import { blankReportAction, disableActions, insertionActions, rewriteActions } from "../draft-actions.ts";
import { toOffsets, toTextEdits, touches } from "../positions.ts";
import type { Feature } from "../serve.ts";
import type { Draft, Server } from "../server.ts";

const fixAllKind = "source.fixAll.xxgk";

/** An action before its edits are put into the protocol's shape. */
export interface Offer {
  readonly title: Text | string;
  readonly kind: string;
  /** Worked out when the action is shown, or resolved. */
  readonly edits: () => readonly Edit[];
  readonly finding?: Finding;
  readonly isPreferred?: boolean;
}

/** Quick fixes for what is found here, and what can be done with the whole document. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, "quickfix.xxgk.insert", fixAllKind, CodeActionKind.RefactorRewrite],
      resolveProvider: true,
    },
  }),
  register(server) {
    server.connection.onCodeAction(
      aboutDraft(server, (draft, params) =>
        offers(draft, params, server).map((offer, at) => toAction(offer, at, draft, params, server)),
      ),
    );
    server.connection.onCodeActionResolve(guarded(server, (action) => resolve(action, server)));
  },
};

function offers(draft: Draft, { range, context }: Pick<CodeActionParams, "range" | "context">, server: Server): Offer[] {
  const here = toOffsets(draft.document, range);
  const wanted = (kind: string) => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const found = draft.result.findings.filter((finding) => touches(finding.range, here));
  const all = [
    ...(wanted(fixAllKind) && context.only ? fixAllOffers(draft) : []),
    ...found.flatMap((finding) => findingOffers(finding)),
    ...sameRuleOffers(found, draft),
    ...fillOffers(found, draft),
    ...insertionActions(draft, here),
    ...blankReportAction(draft, server),
    ...rewriteActions(draft, here),
    ...found.flatMap((finding) => disableActions(finding, draft)),
  ];
  return all.filter((offer) => wanted(offer.kind));
}

/** The safe fix first; a suggestion is preferred only where it is the only thing to do. */
function findingOffers(finding: Finding): Offer[] {
  const { fix, suggestions } = finding;
  const choices = [...(fix ? [fix] : []), ...suggestions];
  return choices.map(({ title, edits }, i) => ({
    title,
    kind: /^(?:插入|Insert)/.test(title) ? "quickfix.xxgk.insert" : CodeActionKind.QuickFix,
    edits: () => edits,
    finding,
    isPreferred: i === 0 && (fix !== undefined || choices.length === 1),
  }));
}

/** Every safe fix of a rule that is found here, where it has more than one in the document. */
function sameRuleOffers(found: readonly Finding[], { result, document }: Draft): Offer[] {
  const rules = new Set(found.filter(({ fix }) => fix).map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const same = result.findings.filter((finding) => finding.rule === rule && finding.fix);
    if (same.length < 2) return [];
    const title = { zh: `修正全文所有同类问题（${rule}，共 ${same.length} 处）`, en: `Fix all ${same.length} of ${rule}` };
    return [{ title, kind: CodeActionKind.QuickFix, edits: () => chooseFixes(same, document.getText().length).flat() }];
  });
}

/** Every blank cell of the document, where this is one of several. */
function fillOffers(found: readonly Finding[], { result }: Draft): Offer[] {
  if (!found.some(({ rule }) => rule === "cell/empty")) return [];
  const blanks = result.findings.filter(({ rule, suggestions }) => rule === "cell/empty" && suggestions.length > 0);
  if (blanks.length < 2) return [];
  const title = { zh: "全文空格都填上（能推出的按勾稽关系，其余填 0）", en: "Fill all blank cells (what the sums give, else 0)" };
  return [
    { title, kind: CodeActionKind.QuickFix, edits: () => blanks.flatMap(({ suggestions }) => suggestions[0]?.edits ?? []) },
  ];
}

/** One edit that turns the text into what `--fix` makes of it, pass after pass. */
function fixAllOffers({ document, result, settings }: Draft): Offer[] {
  if (!result.findings.some(({ fix }) => fix)) return [];
  const text = document.getText();
  const title = { zh: "修正全部（只改格式，不改数字）", en: "Fix all that is safe" };
  return [{ title, kind: fixAllKind, edits: () => difference(text, fixAll(text, settings.lint).text) }];
}

/** The shortest stretch that has to be replaced, so that the cursor and the marks elsewhere stay. */
function difference(before: string, after: string): Edit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ range: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }];
}

/** Where the client resolves edits later, the action carries what it takes to find the offer again. */
function toAction(offer: Offer, at: number, draft: Draft, params: CodeActionParams, server: Server): CodeAction {
  const { document } = draft;
  const resolves = server.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes("edit");
  const diagnostic = params.context.diagnostics.find((shown) => isOf(shown, offer.finding));
  return {
    title: typeof offer.title === "string" ? offer.title : server.say(offer.title),
    kind: offer.kind,
    ...(offer.isPreferred && { isPreferred: true }),
    ...(diagnostic && { diagnostics: [diagnostic] }),
    ...(resolves
      ? { data: { uri: document.uri, version: document.version, range: params.range, only: params.context.only, at } }
      : { edit: toWorkspaceEdit(offer.edits(), draft, server) }),
  };
}

function isOf(diagnostic: Diagnostic, finding: Finding | undefined): boolean {
  return finding !== undefined && diagnostic.code === finding.rule && diagnostic.message === finding.message;
}

function resolve(action: CodeAction, server: Server): CodeAction {
  const { uri, version, range, only, at } = action.data ?? {};
  const draft = typeof uri === "string" ? server.draft(uri) : undefined;
  if (!draft || draft.document.version !== version) return action;
  const offer = offers(draft, { range, context: { diagnostics: [], only } }, server)[at];
  return offer ? { ...action, edit: toWorkspaceEdit(offer.edits(), draft, server) } : action;
}

/** With the version, so that an edit for an older text is refused and nothing is overwritten. */
function toWorkspaceEdit(edits: readonly Edit[], { document }: Draft, server: Server): WorkspaceEdit {
  // Sound edits only: a text is never lost to a fix that overlaps itself.
  applyEdits(document.getText(), edits);
  const changes = toTextEdits(document, edits);
  if (!server.capabilities.workspace?.workspaceEdit?.documentChanges) return { changes: { [document.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changes }] };
}
