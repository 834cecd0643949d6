import { commands, Disposable, type ExtensionContext, window } from "vscode";
import type { BaseLanguageClient, StaticFeature } from "vscode-languageclient";
import { Balance } from "./balance.ts";
import { Cells } from "./cells.ts";
import { checkFiles } from "./check-files.ts";
import { Checks } from "./checks.ts";
import { exportAs, toDraft } from "./convert-files.ts";
import { openText } from "./documents.ts";
import { hintAtEncoding } from "./encoding.ts";
import { finalCheck } from "./final-check.ts";
import { fixAll } from "./fix-all.ts";
import { insert } from "./insert.ts";
import { insertSums } from "./insert-sums.ts";
import { newReport } from "./new-report.ts";
import { clientOptions, type Options } from "./options.ts";
import { Overviews, openReport } from "./overview.ts";
import { restart } from "./restart.ts";
import { RulePages } from "./rule-pages.ts";
import { setUpRollup } from "./set-up-rollup.ts";
import { SheetEditors } from "./sheet/sheet-editors.ts";
import { Status } from "./status.ts";
import { waive } from "./waive.ts";
import { followLanguage, say } from "./words.ts";

/** Everything that desktop and browser have in common: starts the language server, registers commands and the status item. */
export async function start(context: ExtensionContext, create: (options: Options) => BaseLanguageClient): Promise<void> {
  const log = window.createOutputChannel("政府信息公开年报检查", { log: true });
  const client = create(clientOptions(log));
  const checks = new Checks(client);
  const pages = new RulePages(context.extensionUri);
  const balance = new Balance(client);
  const cells = new Cells(client, checks);
  const sheets = new SheetEditors(client, checks, context.extensionUri);
  const overviews = new Overviews(client, context.extensionUri);
  context.subscriptions.push(
    log,
    client,
    checks,
    balance,
    sheets,
    cells,
    new Status(client, checks),
    followLanguage(),
    hintAtEncoding(),
    command("xxgkLint.newReport", () => newReport(client)),
    command("xxgkLint.insert", (uri) => insert(uri)),
    command("xxgkLint.fixAll", () => fixAll(checks)),
    command("xxgkLint.openSheet", (uri, spot) => sheets.open(uri, spot)),
    command("xxgkLint.finalCheck", (uri) => finalCheck(client, checks, uri)),
    command("xxgkLint.checkFile", (uri, selected) => checkFiles(client, uri, selected)),
    command("xxgkLint.toDraft", (uri, selected) => toDraft(client, uri, selected)),
    command("xxgkLint.exportWord", (uri) => exportAs("docx", client, uri)),
    command("xxgkLint.exportHtml", (uri) => exportAs("html", client, uri)),
    command("xxgkLint.nextCell", () => cells.next(false)),
    command("xxgkLint.previousCell", () => cells.next(true)),
    command("xxgkLint.pasteCells", () => cells.paste()),
    command("xxgkLint.waive", (uri, finding, isWhole) => waive(client, uri, finding, isWhole)),
    command("xxgkLint.showBalance", (uri) => balance.show(uri)),
    command("xxgkLint.insertSums", () => insertSums()),
    command("xxgkLint.checkFolder", (folder, column) => overviews.show(folder, column)),
    commands.registerCommand(openReport, (uri) => openText(uri)),
    command("xxgkLint.setUpRollup", () => setUpRollup(client)),
    command("xxgkLint.openRulePage", (id) => pages.open(id)),
    command("xxgkLint.restartServer", () => restart(client)),
    command("xxgkLint.showLog", () => log.show()),
  );
  client.registerFeature(experimental);
  await client.start();
}

/** Tells the server that this client has commands of its own. */
const experimental: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...capabilities.experimental, xxgkLint: true };
  },
  initialize: () => {},
  getState: () => ({ kind: "static" }),
  clear: () => {},
};

/** In both languages of the menus. What a command is given comes from links and other extensions too: each command looks at it itself. */
function command(name: string, run: (...given: readonly unknown[]) => unknown): Disposable {
  const guarded = async (...given: readonly unknown[]) => {
    try {
      await run(...given);
    } catch (error) {
      await tellFailure(error);
    }
  };
  return Disposable.from(...[name, `${name}.en`].map((id) => commands.registerCommand(id, guarded)));
}

/** Most of what fails does so because the server is gone: it can be started from here. */
async function tellFailure(error: unknown): Promise<void> {
  const again = say("Restart");
  const words = say("That did not work: the checking service does not answer. {0}", String(error));
  if ((await window.showWarningMessage(words, again)) === again) await commands.executeCommand("xxgkLint.restartServer");
}
