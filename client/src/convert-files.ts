import type { ConvertTarget } from "@xxgk-lint/shared/convert/convert.ts";
import { env, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { chosenFiles, nameOf, stemOf } from "./chosen-files.ts";
import { documentAt } from "./documents.ts";
import { freeName } from "./free-name.ts";
import { convert } from "./protocol.ts";
import { say } from "./words.ts";

type Target = Exclude<ConvertTarget, "tabs">;

/** 把 Word/PDF 转为文稿: a Markdown draft beside each file, opened; the file itself stays as it is. */
export async function toDraft(client: BaseLanguageClient, address?: unknown, selected?: unknown): Promise<void> {
  for (const uri of await chosenFiles(address, selected)) {
    const content = await converted(client, uri, "markdown");
    if (!content) continue;
    const draft = await freeName(Uri.joinPath(uri, ".."), stemOf(uri), "md");
    await workspace.fs.writeFile(draft, content);
    await window.showTextDocument(draft, { preview: false });
  }
}

const kinds = { docx: "Word", html: "HTML" };

/** 导出为 Word, 导出为网页: the draft as it is on the screen, saved or not, in the official layout, where a person wants it. */
export async function exportAs(target: "docx" | "html", client: BaseLanguageClient, address?: unknown): Promise<void> {
  const uri = documentAt(address);
  if (!uri) {
    window.showInformationMessage(say("Open an annual report first."));
    return;
  }
  const content = await converted(client, uri, target);
  const beside = uri.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
  const defaultUri = beside && Uri.joinPath(beside, `${stemOf(uri)}.${target}`);
  const filters = { [kinds[target]]: [target] };
  const place = content && (await window.showSaveDialog({ ...(defaultUri && { defaultUri }), filters }));
  if (!place) return;
  await workspace.fs.writeFile(place, content);
  await offerToOpen(place);
}

/** The file in this notation; undefined where it cannot be read, which is told. So is what the notation cannot hold. */
async function converted(client: BaseLanguageClient, uri: Uri, layout: Target): Promise<Uint8Array | undefined> {
  const answer = await client.sendRequest(convert, { uri: client.code2ProtocolConverter.asUri(uri), layout });
  const losses = answer.losses?.join(say("; "));
  if (answer.refusal) void window.showWarningMessage(say("{0}: {1}", nameOf(uri), answer.refusal));
  else if (losses) void window.showInformationMessage(say("{0}: {1}", nameOf(uri), losses));
  if (answer.content === undefined) return undefined;
  return layout === "docx" ? bytesOf(answer.content) : new TextEncoder().encode(answer.content);
}

async function offerToOpen(uri: Uri): Promise<void> {
  const open = say("Open");
  if ((await window.showInformationMessage(say("Written to {0}", nameOf(uri)), open)) === open) await env.openExternal(uri);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
