import { closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import type { LSPClient } from "@codemirror/lsp-client";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { wordsIn } from "../words.ts";
import { editorLook } from "./look.ts";

/** What an editor tells of what is done in it. */
export interface EditorEvents {
  readonly onText: () => void;
  /** The cursor was moved by a person. */
  readonly onCursor: (offset: number) => void;
  /** True where it was pasted in another way than as it is. */
  readonly onPaste: (data: DataTransfer) => boolean;
}

/** The text of a draft. It holds the one state of the document that there is; every change of it, from wherever it comes, can be undone here. */
export function createEditor(parent: HTMLElement): EditorView {
  return new EditorView({ parent, state: emptyState() });
}

/** Of an editor that holds no draft. */
export function emptyState(): EditorState {
  return EditorState.create({ extensions: [ownStyles(), editorLook] });
}

/** The page's policy lets the editor make style sheets by this. */
function ownStyles(): Extension {
  return EditorView.cspNonce.of(document.querySelector<HTMLElement>("style[nonce]")?.nonce ?? "");
}

interface Text {
  readonly text: string;
  readonly uri: string;
  readonly languageId: string;
}

/** A text as it is opened: without a history, known to the language server by its address. */
export function editorState(
  { text, uri, languageId }: Text,
  client: LSPClient,
  locale: Locale,
  events: EditorEvents,
): EditorState {
  return EditorState.create({ doc: text, extensions: [extensions(locale, events), client.plugin(uri, languageId)] });
}

function extensions(locale: Locale, { onText, onCursor, onPaste }: EditorEvents): Extension {
  const words = wordsIn(locale);
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    search({ top: true }),
    highlightSelectionMatches(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    // Esc leads out of a completion, and Tab out of the editor.
    keymap.of([
      { key: "Escape", run: closeCompletion },
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...lintKeymap,
    ]),
    EditorView.contentAttributes.of({ "aria-label": words.text, tabindex: "0", lang: "zh-CN", spellcheck: "false" }),
    EditorState.phrases.of(words.editorPhrases),
    ownStyles(),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onText();
      const isMoved = update.selectionSet && update.transactions.some((each) => each.isUserEvent("select"));
      if (isMoved) onCursor(update.state.selection.main.head);
    }),
    EditorView.domEventHandlers({ paste: (event) => event.clipboardData !== null && onPaste(event.clipboardData) }),
    editorLook,
  ];
}
