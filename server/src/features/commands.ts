import type { ExecuteCommandParams, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { balanceSheet } from "../balance-sheet.ts";
import type { Client, Speaker } from "../client.ts";
import type { Drafts } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { insertSums } from "../insert-sums.ts";
import { toLspRange } from "../positions.ts";
import type { WithSettings } from "../settings.ts";
import { noReason, waive } from "../waive.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";

type Needs = Client & Drafts & Speaker & WithSettings & WithWorkspace<"configFor" | "rollupOf" | "textOf">;

/** Its argument is the uri of the county's draft. */
export const insertSumsCommand = "xxgkLint.server.insertSums";
/** Its arguments are the draft's uri, the finding's id, and whether it is about the whole report. */
export const waiveCommand = "xxgkLint.server.waive";
/** Its argument is the draft's uri. The extension for VS Code has a command of its own that shows more. */
export const showBalanceCommand = "xxgkLint.showBalance";

/** What editors run by a code action or a lens. */
export const commands: Feature<Needs> = {
  capabilities: (server) => ({
    executeCommandProvider: {
      commands: [insertSumsCommand, ...(server.hasExtension ? [] : [waiveCommand, showBalanceCommand])],
    },
  }),
  register(server) {
    server.connection.onExecuteCommand((params) => run(params, server));
  },
};

async function run(
  { command, arguments: [uri, finding, isWhole] = [] }: ExecuteCommandParams,
  server: Needs,
): Promise<string | null> {
  if (typeof uri !== "string") return null;
  if (command === insertSumsCommand) await insertSums(uri, server);
  if (command === waiveCommand && typeof finding === "string") await waiveHere(uri, finding, isWhole === true, server);
  return command === showBalanceCommand ? showBalance(uri, server) : null;
}

/** For clients that cannot ask for a reason: it is to be filled in. */
async function waiveHere(
  uri: string,
  finding: string,
  isWhole: boolean,
  server: Client & Drafts & Speaker & WithWorkspace<"configFor" | "textOf">,
): Promise<void> {
  const config = await waive({ uri, finding, isWhole, reason: server.say(noReason) }, server);
  if (!config) return;
  const document = TextDocument.create(config.uri, "json", 0, config.before);
  const range = toLspRange(document, { start: 0, end: config.before.length });
  const edits = [{ range, newText: config.text }];
  const edit: WorkspaceEdit = server.capabilities.workspace?.workspaceEdit?.documentChanges
    ? {
        documentChanges: [
          { kind: "create", uri: config.uri, options: { ignoreIfExists: true } },
          { textDocument: { uri: config.uri, version: null }, edits },
        ],
      }
    : { changes: { [config.uri]: edits } };
  await server.connection.workspace.applyEdit({ edit });
}

/** As text: what the client makes of it, it shows; a message is shown by every client. */
function showBalance(uri: string, server: Client & Drafts & WithSettings): string | null {
  const draft = server.report(uri);
  if (!draft) return null;
  const sheet = balanceSheet(draft.report, server.settings.lint.locale);
  server.connection.window.showInformationMessage(sheet);
  return sheet;
}
