import { type CodeAction, commands, Range, type TextDocument } from "vscode";

/** How many actions to resolve: their edits are computed only then. */
const mostResolved = 50;

/** What the server offers for a whole document, of one kind, with edits. */
export async function codeActions(document: TextDocument, kind: string): Promise<CodeAction[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const offered = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    whole,
    kind,
    mostResolved,
  );
  return offered.filter((action) => action.kind?.value.startsWith(kind));
}
