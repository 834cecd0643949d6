import type { SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { TargetedEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { findingsAt, type Pen } from "../pen.ts";
import type { SheetState } from "../state.ts";
import { fieldOf, flagOf } from "../targets.ts";
import { CardBody } from "./card.tsx";

interface Shown {
  readonly spot: SheetSpot;
  /** In pixels of the window. */
  readonly left: number;
  readonly top: number;
}

/** How long the pointer rests before the card comes, and stays away before it goes, in milliseconds. */
const rest = 350;

/** Follows the pointer: over a spot with a finding its card comes up beside it, and stays while the pointer is in the card. */
export function useHover(state: SheetState, root: { readonly current: HTMLElement | null }) {
  const [shown, show] = useState<Shown>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const drag = useRef<string>(undefined);
  const later = (next: Shown | undefined) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(next), rest);
  };
  const over = (event: TargetedEvent<HTMLElement, PointerEvent>) => {
    if (event.pointerType === "touch" || event.buttons > 0) return;
    const target = event.target as HTMLElement;
    if (target.closest(".hover-card")) return clearTimeout(timer.current);
    const spot = fieldOf(event) ?? flagOf(event);
    if (!spot || findingsAt(state.sheet, spot).length === 0) return later(undefined);
    const { left, bottom } = target.getBoundingClientRect();
    later({ spot, left, top: bottom });
  };
  const down = (event: TargetedEvent<HTMLElement, PointerEvent>) => {
    if (!(event.target as HTMLElement).closest(".hover-card")) {
      clearTimeout(timer.current);
      show(undefined);
    }
    const field = fieldOf(event);
    drag.current = field?.table;
    if (!field || event.button !== 0) return;
    // A click into the field that is active already puts the caret where it hits.
    if (!event.shiftKey && state.isActive(field.table, field.cell)) return state.edit();
    event.preventDefault();
    state.goTo(field, event.shiftKey && state.active?.table === field.table);
  };
  const move = (event: TargetedEvent<HTMLElement, PointerEvent>) => {
    if (event.buttons !== 1 || drag.current === undefined || state.mode === "edit") return;
    const field = fieldOf(event);
    if (field && field.table === drag.current && !state.isActive(field.table, field.cell)) state.goTo(field, true);
  };
  return { shown: root.current ? shown : undefined, events: { onPointerOver: over, onPointerDown: down, onPointerMove: move } };
}

/** The widest that the card gets, in pixels, as the style sheet has it. */
const width = 420;

export function HoverCard({ spot, left, top, pen, state }: Shown & { readonly pen: Pen; readonly state: SheetState }) {
  const place = { left: `${Math.max(4, Math.min(left, innerWidth - width - 12))}px`, top: `${top + 2}px` };
  return (
    <div class="hover-card" style={place}>
      <CardBody spot={spot} pen={pen} state={state} />
    </div>
  );
}
