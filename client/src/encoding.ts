import { type Disposable, type TextDocument, window, workspace } from "vscode";
import { nameOf } from "./chosen-files.ts";
import { languages } from "./options.ts";
import { say } from "./words.ts";

const encoding = "gb18030";

/** How many characters that could not be read make a text one of another encoding. */
const fewest = 8;

/** A report in GB18030 that VS Code has opened as UTF-8 is unreadable: it is offered to be opened as what it is. */
export function hintAtEncoding(): Disposable {
  for (const document of workspace.textDocuments) void hint(document);
  return workspace.onDidOpenTextDocument((document) => void hint(document));
}

async function hint(document: TextDocument): Promise<void> {
  if (!(await isMisread(document))) return;
  const name = nameOf(document.uri);
  const reopen = say("Reopen with GB18030");
  const words = say("{0} is a file in GB18030 (GBK) that was opened as UTF-8, so that it cannot be read.", name);
  if ((await window.showWarningMessage(words, reopen)) !== reopen) return;
  await window.showTextDocument(await workspace.openTextDocument(document.uri, { encoding }));
}

async function isMisread(document: TextDocument): Promise<boolean> {
  const { languageId, uri, isDirty } = document;
  if (!languages.includes(languageId) || uri.scheme === "untitled" || isDirty || document.encoding === encoding) return false;
  if (document.getText().split("�").length <= fewest) return false;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(await workspace.fs.readFile(uri));
    return text.includes("政府信息公开");
  } catch {
    // Neither: a damaged file, or one that is gone.
    return false;
  }
}
