import { type TextDocument, TextEdit, WorkspaceEdit, workspace } from "vscode";
import { type BaseLanguageClient, type TextEdit as ProtocolEdit, State } from "vscode-languageclient";
import type { EditAnswer } from "./protocol.ts";
import { say } from "./words.ts";

/** How often edits are asked for again, where the text has changed meanwhile. */
const mostTries = 5;

/** How long a server may take to come back, in milliseconds. */
const patience = 15_000;

/** One document's changes are made one after another: each is worked out for the text that the one before has left. */
const queues = new Map<string, Promise<unknown>>();

/** Asks the server for edits of a document and applies them. Gives why nothing was changed, where nothing was. */
export function changeText(
  document: TextDocument,
  client: BaseLanguageClient,
  ask: () => Promise<EditAnswer | null>,
): Promise<string | undefined> {
  const key = document.uri.toString();
  const before = queues.get(key) ?? Promise.resolve();
  const work = before.then(() => tryToChange(document, client, ask)).catch((error: unknown) => String(error));
  queues.set(key, work);
  void work.finally(() => queues.get(key) === work && queues.delete(key));
  return work;
}

async function tryToChange(document: TextDocument, client: BaseLanguageClient, ask: () => Promise<EditAnswer | null>) {
  for (let tries = 0; tries < mostTries; tries++) {
    const answer = await askLiving(client, ask);
    if (answer === null) return say("This document is no annual report.");
    if ("refusal" in answer) return answer.refusal;
    if (answer.version === document.version && (await apply(document, client, answer.edits))) return undefined;
  }
  return say("The text keeps changing. Please try again.");
}

async function apply(document: TextDocument, client: BaseLanguageClient, edits: readonly ProtocolEdit[]) {
  if (edits.length === 0) return true;
  const edit = new WorkspaceEdit();
  const { protocol2CodeConverter: converter } = client;
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => TextEdit.replace(converter.asRange(range), newText)),
  );
  return workspace.applyEdit(edit);
}

/** A server that has died comes back by itself; what was asked of it is asked again. */
export async function askLiving<Answer>(client: BaseLanguageClient, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (client.state === State.Running || !(await comesBack(client))) throw error;
    return ask();
  }
}

function comesBack(client: BaseLanguageClient): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), patience);
    const listener = client.onDidChangeState(({ newState }) => newState === State.Running && end(true));
    const end = (isBack: boolean) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(isBack);
    };
  });
}
