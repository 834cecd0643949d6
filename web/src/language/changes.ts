import { isolateHistory } from "@codemirror/commands";
import { LSPPlugin } from "@codemirror/lsp-client";
import type { ChangeSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { TextEdit } from "vscode-languageclient";
import type { EditAnswer } from "../../../client/src/protocol.ts";

/** How often edits are asked for again, where the text has changed meanwhile. */
const mostTries = 5;

/** What became of a wish to change the text: changed, or why not; `moving` where it kept changing meanwhile. */
export type ChangeOutcome = "changed" | "moving" | "no-report" | { readonly refusal: string };

/** Changes of the text that the server works out, one after another: each for the text that the one before has left. */
export class Changes {
  readonly #view: EditorView;
  #last: Promise<unknown> = Promise.resolve();

  constructor(view: EditorView) {
    this.#view = view;
  }

  make(ask: () => Promise<EditAnswer | null>): Promise<ChangeOutcome> {
    const work = this.#last.then(() => this.#try(ask));
    this.#last = work.catch(() => undefined);
    return work;
  }

  async #try(ask: () => Promise<EditAnswer | null>): Promise<ChangeOutcome> {
    for (let tries = 0; tries < mostTries; tries++) {
      const answer = await ask();
      if (answer === null) return "no-report";
      if ("refusal" in answer) return answer;
      if (this.#isNow(answer.version)) {
        applyEdits(this.#view, answer.edits);
        return "changed";
      }
    }
    return "moving";
  }

  #isNow(version: number): boolean {
    const plugin = LSPPlugin.get(this.#view);
    return plugin?.unsyncedChanges.empty === true && plugin.client.workspace.getFile(plugin.uri)?.version === version;
  }
}

/** One step for undo. */
export function applyEdits(view: EditorView, edits: readonly TextEdit[]): void {
  const plugin = LSPPlugin.get(view);
  if (!plugin || edits.length === 0) return;
  const changes = edits.map(
    ({ range, newText }): ChangeSpec => ({
      from: plugin.fromPosition(range.start),
      to: plugin.fromPosition(range.end),
      insert: newText,
    }),
  );
  view.dispatch({ changes, userEvent: "input.complete", annotations: isolateHistory.of("full") });
}
