import { useEffect, useRef } from "preact/hooks";
import type { PastePlan } from "../host.ts";
import type { SheetState } from "../state.ts";
import type { Words } from "../words.ts";

interface Props {
  readonly plan: PastePlan;
  readonly state: SheetState;
  readonly words: Words;
}

/** Told before anything is written: what of a block has no place. */
export function PasteQuestion({ plan, state, words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="question" aria-labelledby="question-title" onCancel={() => state.answerPlan(false)}>
      <p id="question-title">
        <b>{words.pasteTitle}</b>
      </p>
      <ul>
        {plan.misfits.map((misfit) => (
          <li key={misfit}>{misfit}</li>
        ))}
      </ul>
      {plan.changes.length > 0 && <p>{words.pasteFits(plan.changes.length, plan.replaced)}</p>}
      <p class="actions">
        {plan.changes.length > 0 && (
          <button type="button" onClick={() => state.answerPlan(true)}>
            {words.paste}
          </button>
        )}
        <button type="button" onClick={() => state.answerPlan(false)}>
          {plan.changes.length > 0 ? words.cancel : words.close}
        </button>
      </p>
    </dialog>
  );
}
