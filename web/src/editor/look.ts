import { EditorView } from "@codemirror/view";

/** The editor's look: the page's own colours, which follow the system's. */
export const editorLook = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--page)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--text)" },
  ".cm-cursor": { borderInlineStartColor: "var(--text)" },
  ".cm-gutters": { color: "var(--faint)", backgroundColor: "var(--widget)", borderInlineEnd: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "var(--lit)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--picked)",
  },
  ".cm-panels, .cm-tooltip": { color: "var(--text)", backgroundColor: "var(--widget)", borderColor: "var(--line)" },
  ".cm-tooltip": { maxWidth: "min(40rem, 90vw)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--text)", backgroundColor: "var(--picked)" },
  ".cm-button, .cm-textfield": { color: "var(--text)", background: "var(--page)", borderColor: "var(--line)" },
  ".cm-diagnostic-error": { borderInlineStartColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderInlineStartColor: "var(--warning)" },
});
