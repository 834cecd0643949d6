import type { Direction } from "./fields.ts";
import type { SheetState } from "./state.ts";

type Press = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

const arrows: { readonly [key: string]: Direction } = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
const edges: { readonly [key: string]: Direction } = { Home: "row-start", End: "row-end" };
const corners: { readonly [key: string]: Direction } = { Home: "start", End: "end" };

/** What a key does in a field, as in a spreadsheet. True where it did something: the page must not do more then. */
export function pressInField(state: SheetState, press: Press): boolean {
  if (press.isComposing || press.altKey) return false;
  if (press.ctrlKey || press.metaKey) return pressWithControl(state, press);
  const { key, shiftKey } = press;
  if (key === "Tab") return leave(state, () => state.step(shiftKey));
  if (key === "Enter") return leave(state, () => move(state, shiftKey ? "up" : "down"));
  if (key === "Escape") return done(() => state.cancel());
  if (key === "F2") return done(() => state.edit());
  if (state.mode === "edit") return false;
  const direction = arrows[key] ?? (state.mode === "select" ? edges[key] : undefined);
  if (direction) return done(() => state.move(direction, shiftKey));
  if (state.mode === "select" && (key === "Delete" || key === "Backspace")) return done(() => state.clearBlock());
  return false;
}

function pressWithControl(state: SheetState, { key, shiftKey }: Press): boolean {
  const isSelecting = state.mode === "select";
  if (isSelecting && key === "a") return done(() => state.selectAll());
  if (isSelecting && corners[key]) return done(() => move(state, corners[key] ?? "start", shiftKey));
  // Undo takes back what is being typed first; then it is the editor's.
  if (key === "z" && state.draft !== undefined) return done(() => state.cancel());
  // Whatever the key may do elsewhere, saving above all, it does with what is typed.
  if (key.length === 1 && !"cvx".includes(key)) state.commit();
  return false;
}

/** An offered total is taken by leaving the field this way. At the sheet's end the page goes on. */
function leave(state: SheetState, go: () => boolean): boolean {
  state.takeGhost();
  state.commit();
  return go();
}

function move(state: SheetState, direction: Direction, isExtending = false): boolean {
  state.move(direction, isExtending);
  return true;
}

function done(act: () => void): boolean {
  act();
  return true;
}
