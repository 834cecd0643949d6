import { commands, type Disposable, type ExtensionContext, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Balance } from "./balance.ts";
import { fixAll } from "./fix-all.ts";
import { insert } from "./insert.ts";
import { insertSums } from "./insert-sums.ts";
import { newReport } from "./new-report.ts";
import { clientOptions, type Options } from "./options.ts";
import { RulePages } from "./rule-pages.ts";
import { SheetEditors } from "./sheet/sheet-editors.ts";
import { Status } from "./status.ts";

/** Everything that desktop and browser have in common: starts the language server, registers commands and the status item. */
export async function start(context: ExtensionContext, create: (options: Options) => BaseLanguageClient): Promise<void> {
  const log = window.createOutputChannel("政府信息公开年报检查", { log: true });
  const client = create(clientOptions(log));
  const pages = new RulePages(context.extensionUri);
  const balance = new Balance(client);
  const sheets = new SheetEditors(client, context.extensionUri);
  context.subscriptions.push(
    log,
    client,
    balance,
    sheets,
    new Status(client),
    command("xxgkLint.newReport", () => newReport(client)),
    command("xxgkLint.insert", () => insert()),
    command("xxgkLint.fixAll", () => fixAll()),
    command("xxgkLint.openSheet", (uri) => sheets.open(uri)),
    command("xxgkLint.showBalance", (uri) => balance.show(uri)),
    command("xxgkLint.insertSums", () => insertSums()),
    command("xxgkLint.openRulePage", (id) => pages.open(id)),
    command("xxgkLint.restartServer", () => restart(client)),
    command("xxgkLint.showLog", () => log.show()),
  );
  await client.start();
}

/** What a command is given comes from links and other extensions too: each command looks at it itself. */
function command(name: string, run: (argument: unknown) => unknown): Disposable {
  return commands.registerCommand(name, run);
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
