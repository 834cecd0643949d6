import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import { touches } from "@xxgk-lint/shared/text/range.ts";
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import { blankReportAction, insertionActions, rewriteActions } from "../actions/of-draft.ts";
import { fillOffers, findingOffers, fixAllOffers, sameRuleOffers } from "../actions/of-findings.ts";
import { waiverOffers } from "../actions/of-waivers.ts";
import { fixAllKind, insertKind, type Offer } from "../actions/offer.ts";
import { aboutDraft, guarded } from "../answer.ts";
import type { Client, Speaker } from "../client.ts";
import type { Draft, Drafts, OpenDocuments } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { toOffsets } from "../positions.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";

type Needs = Client & Drafts & OpenDocuments & Speaker & WithWorkspace<"configFor">;

/** The most actions that are offered: a request about a whole file with many faults must not take long. */
const mostOffers = 1000;

/** Quick fixes for what is found here, and what can be done with the whole document. */
export const codeActions: Feature<Needs> = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, insertKind, fixAllKind, CodeActionKind.RefactorRewrite],
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

function offers(draft: Draft, { range, context }: Pick<CodeActionParams, "range" | "context">, server: Needs): Offer[] {
  const here = toOffsets(draft.document, range);
  const wanted = (kind: string) => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const found = draft.result.findings.filter((finding) => touches(finding.range, here));
  const all = [
    ...(wanted(fixAllKind) && context.only ? fixAllOffers(draft, server) : []),
    ...found.flatMap((finding) => findingOffers(finding)),
    ...sameRuleOffers(found, draft),
    ...fillOffers(found, draft),
    ...insertionActions(draft, here),
    ...blankReportAction(draft),
    ...rewriteActions(draft, here),
    ...found.flatMap((finding) => waiverOffers(finding, draft, server)),
  ];
  return all.filter((offer) => wanted(offer.kind)).slice(0, mostOffers);
}

/** Where the client resolves edits later, the action carries what it takes to find the offer again. */
function toAction(offer: Offer, at: number, draft: Draft, params: CodeActionParams, server: Needs): CodeAction {
  const { document } = draft;
  const resolves = server.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes("edit");
  const title = typeof offer.title === "string" ? offer.title : server.say(offer.title);
  const diagnostic = params.context.diagnostics.find((shown) => isOf(shown, offer.finding));
  return {
    title,
    kind: offer.kind,
    ...(offer.isPreferred && { isPreferred: true }),
    ...(diagnostic && { diagnostics: [diagnostic] }),
    ...(offer.command && { command: { title, command: offer.command.command, arguments: [...offer.command.arguments] } }),
    ...(!offer.edits
      ? {}
      : resolves
        ? { data: { uri: document.uri, version: document.version, range: params.range, only: params.context.only, at } }
        : { edit: toWorkspaceEdit(offer.edits(), draft, server) }),
  };
}

function isOf(diagnostic: Diagnostic, finding: Finding | undefined): boolean {
  return finding !== undefined && diagnostic.code === finding.rule && diagnostic.message === finding.message;
}

function resolve(action: CodeAction, server: Needs): CodeAction {
  const { uri, version, range, only, at } = action.data ?? {};
  const draft = typeof uri === "string" ? server.draft(uri) : undefined;
  if (!draft || draft.document.version !== version) return action;
  const offer = offers(draft, { range, context: { diagnostics: [], only } }, server)[at];
  return offer?.edits ? { ...action, edit: toWorkspaceEdit(offer.edits(), draft, server) } : action;
}
