import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Speaker } from "./client.ts";
import { toLspRange } from "./positions.ts";
import { addressOf, isConfig } from "./workspace/address.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

/** What is wrong in a configuration, each in its place: 「rollups[0].agencies：缺少这个属性」. None for other documents. */
export function configMistakes(document: TextDocument, server: Speaker & WithWorkspace<"readConfig">): Diagnostic[] {
  if (!isConfig(addressOf(document.uri))) return [];
  return server.workspace.readConfig(addressOf(document.uri), document.getText()).problems.map(({ range, property, text }) => ({
    range: toLspRange(document, range),
    severity: DiagnosticSeverity.Error,
    source: "xxgk-lint",
    message: property === "" ? server.say(text) : `${property}${server.say({ zh: "：", en: ": " })}${server.say(text)}`,
  }));
}
