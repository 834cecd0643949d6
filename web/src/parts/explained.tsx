import { useLayoutEffect, useRef } from "preact/hooks";
import { hasDocs } from "../built.ts";
import type { Desk } from "../desk.ts";
import type { RuleWords } from "../worker/rule-words.ts";

/** What a rule asks for, over the page until it is closed. */
export function Explained({ rule, desk }: { readonly rule: RuleWords; readonly desk: Desk }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="explained" onClose={() => desk.set({ explained: undefined })} aria-labelledby="explained">
      <h2 id="explained">{rule.summary}</h2>
      <p>{rule.explanation}</p>
      <p class="faint">
        {desk.words.sources}：{rule.sources.join("；")}
      </p>
      <p>
        {hasDocs ? (
          <a href={`docs/rules/${rule.rule}.html`} target="_blank" rel="noopener">
            {rule.rule}
          </a>
        ) : (
          <code>{rule.rule}</code>
        )}{" "}
        <button type="button" onClick={() => dialog.current?.close()}>
          {desk.words.dismiss}
        </button>
      </p>
    </dialog>
  );
}
