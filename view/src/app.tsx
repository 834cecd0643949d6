import type { SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { copyBlock, pasteBlock } from "./clipboard.ts";
import { pressInField } from "./keyboard.ts";
import { CardBody } from "./parts/card.tsx";
import { HoverCard, useHover } from "./parts/hover-card.tsx";
import { Page } from "./parts/page.tsx";
import { PasteQuestion } from "./parts/paste-question.tsx";
import { TopBar } from "./parts/top-bar.tsx";
import { fieldId, type Pen, penFor } from "./pen.ts";
import type { CellSpot, SheetState } from "./state.ts";
import { keyOf, nextStop } from "./stops.ts";
import { fieldOf, flagOf } from "./targets.ts";

/** The whole view: the line of what is left to do, the report, and what is to be said of the place where the clerk is. */
export function App({ state, as }: { readonly state: SheetState; readonly as: "main" | "div" }) {
  // Either takes what the other does; the types of their elements differ.
  const Root = as as "main";
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => state.subscribe(() => redraw(undefined)), [state]);
  useFocusWish(state, root);
  const pen = penFor(state.sheet, state);
  const hover = useHover(state, root);
  const next = (isBack: boolean) => goToStop(nextStop(state.sheet, state.looked ?? state.active, isBack), state, root.current);
  useLayoutEffect(() => onKeyAnywhere(root, next));
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (!pressInDock(event, state, root.current) && !(fieldOf(event) && pressInField(state, event))) return;
    event.preventDefault();
    // What the view has done, the editor around it must not do again.
    event.stopPropagation();
  };
  return (
    <Root
      ref={root}
      class="sheet"
      lang={state.sheet.locale === "zh" ? "zh-CN" : "en"}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => focusIn(event, state)}
      onFocusOut={(event) => focusOut(event, state)}
      onInput={(event) => fieldOf(event) && state.type((event.target as HTMLInputElement).value)}
      onCopy={(event) => handle(event, (data) => copyBlock(state, data))}
      onCut={(event) => handle(event, (data) => copyBlock(state, data) && clear(state))}
      onPaste={(event) => handle(event, (data) => pasteBlock(state, data))}
      onDblClick={(event) => fieldOf(event) && state.edit()}
      {...hover.events}
    >
      <TopBar pen={pen} onNext={next} />
      {!state.isAlive && <Gone pen={pen} state={state} />}
      <Page pen={pen} />
      <Dock pen={pen} state={state} />
      {hover.shown && <HoverCard pen={pen} state={state} {...hover.shown} />}
      {state.plan && <PasteQuestion plan={state.plan} state={state} words={pen.words} />}
      <p class="unseen" role="status">
        {state.notice}
      </p>
    </Root>
  );
}

/** At the window's bottom: the active cell, or the flag that has the focus. */
function Dock({ pen, state }: { readonly pen: Pen; readonly state: SheetState }) {
  const spot = state.looked ?? state.active;
  return (
    <aside class="dock" aria-label={pen.words.findings(pen.sheet.findings.length)}>
      {state.notice && <p class="notice">{state.notice}</p>}
      {spot ? <CardBody spot={spot} pen={pen} state={state} /> : <p class="faint">{pen.words.help}</p>}
    </aside>
  );
}

function Gone({ pen: { words }, state }: { readonly pen: Pen; readonly state: SheetState }) {
  return (
    <p class="gone" role="alert">
      {words.serverGone}
      <button type="button" onClick={() => state.host.run({ kind: "restart" })}>
        {words.restart}
      </button>
    </p>
  );
}

/** F8 leads to the next finding from wherever the focus is; a page without a focus is ours, too. */
function onKeyAnywhere(root: { readonly current: HTMLElement | null }, next: (isBack: boolean) => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "F8" || !root.current) return;
    next(event.shiftKey);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("keydown", press, { capture: true });
  return () => document.removeEventListener("keydown", press, { capture: true });
}

/** Ctrl+. goes from a number or a flag to what can be done there, Esc back to the number. */
function pressInDock(event: KeyboardEvent, state: SheetState, root: HTMLElement | null): boolean {
  const target = event.target as HTMLElement;
  if (event.key === "." && (event.ctrlKey || event.metaKey)) {
    root?.querySelector<HTMLElement>(".dock button")?.focus();
    return true;
  }
  if (event.key !== "Escape" || !target.closest(".dock")) return false;
  state.cancel();
  return true;
}

/** Gives the active field the focus when the state asks for it, its number selected. */
function useFocusWish(state: SheetState, root: { readonly current: HTMLElement | null }): void {
  const met = useRef(state.focusWish);
  useLayoutEffect(() => {
    if (met.current === state.focusWish || !state.active) return;
    met.current = state.focusWish;
    const field = fieldFor(state.active, root.current);
    field?.focus();
    field?.select();
  });
}

function fieldFor({ table, cell }: CellSpot, root: HTMLElement | null): HTMLInputElement | null {
  return root?.querySelector<HTMLInputElement>(`#${fieldId(table, cell)}`) ?? null;
}

function focusIn(event: TargetedEvent<HTMLElement, FocusEvent>, state: SheetState): void {
  const field = fieldOf(event);
  if (field) {
    state.enter(field);
    if (state.mode === "select") (event.target as HTMLInputElement).select();
  }
  const flag = flagOf(event);
  if (flag) {
    state.commit();
    state.set({ looked: flag });
    state.host.show(flag, false);
  }
}

/** What is typed is written as soon as the field is left, whatever for. */
function focusOut(event: TargetedEvent<HTMLElement, FocusEvent>, state: SheetState): void {
  if (fieldOf(event)) state.commit();
}

function handle(event: ClipboardEvent, act: (data: DataTransfer) => boolean): void {
  if (!fieldOf(event) || !event.clipboardData || !act(event.clipboardData)) return;
  event.preventDefault();
}

function clear(state: SheetState): boolean {
  state.clearBlock();
  return true;
}

/** A cell gets the focus; elsewhere the flag does. */
export function goToStop(stop: SheetSpot | undefined, state: SheetState, root: HTMLElement | null): void {
  if (!stop || state.goToSpot(stop)) return;
  const flags = root?.querySelectorAll<HTMLElement>("[data-spot]") ?? [];
  const flag = [...flags].find((each) => keyOf(JSON.parse(each.dataset.spot ?? "{}") as SheetSpot) === keyOf(stop));
  flag?.focus();
}
