import { window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Checks } from "./checks.ts";
import { documentAt } from "./documents.ts";
import { finalCheck as request } from "./protocol.ts";
import { say } from "./words.ts";

/** 定稿检查: what is open in a report that is being filled in is listed as missing; asked for once more, it is not. */
export async function finalCheck(client: BaseLanguageClient, checks: Checks, address?: unknown): Promise<void> {
  const uri = documentAt(address);
  const report = uri && checks.of(uri)?.report;
  if (!uri || !report) {
    window.showInformationMessage(say("Open an annual report first."));
    return;
  }
  const isOn = report.stage === "filling-in";
  if (report.stage === "settled") window.showInformationMessage(say("Everything that is missing is listed already."));
  else await client.sendRequest(request, { uri: client.code2ProtocolConverter.asUri(uri), isOn });
}
