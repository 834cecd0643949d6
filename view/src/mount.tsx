import type { Sheet, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import { render } from "preact";
import { App, goToStop } from "./app.tsx";
import type { SheetHost } from "./host.ts";
import { fieldId } from "./pen.ts";
import { SheetState } from "./state.ts";

/** A view that stands in a page. */
export interface MountedSheet {
  /** The report has changed. */
  update(sheet: Sheet): void;
  /** Gives a number the focus, or the flag of another spot. */
  goTo(spot: SheetSpot): void;
  /** Shows a spot that is looked at elsewhere; the focus stays. */
  look(spot: SheetSpot): void;
  /** Writes what is being typed; resolved when the report has it. */
  flush(): Promise<void>;
  /** Whether the report is being checked. */
  setAlive(isAlive: boolean): void;
  readonly state: SheetState;
}

/** Draws a sheet into an element and follows what is done there. It is a page's main part, unless it is one of several. */
export function mountSheet(element: HTMLElement, sheet: Sheet, host: SheetHost, as: "main" | "div" = "main"): MountedSheet {
  const state = new SheetState(sheet, host);
  render(<App state={state} as={as} />, element);
  return {
    state,
    update: (next) => state.update(next),
    goTo(spot) {
      goToStop(spot, state, element);
      reveal(spot, element);
    },
    look(spot) {
      state.set({ looked: spot });
      reveal(spot, element);
    },
    flush: () => {
      state.commit();
      return state.settled();
    },
    setAlive: (isAlive) => state.set({ isAlive }),
  };
}

function reveal({ table, cell, block = 0 }: SheetSpot, element: HTMLElement): void {
  const place =
    table === undefined ? `[data-block="${block}"]` : cell === undefined ? `[data-form="${table}"]` : `#${fieldId(table, cell)}`;
  element.querySelector(place)?.scrollIntoView({ block: "nearest" });
}
