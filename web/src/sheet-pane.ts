import type { Sheet, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { SheetHost } from "@xxgk-lint/view/host.ts";
import { type MountedSheet, mountSheet } from "@xxgk-lint/view/mount.tsx";
import { render } from "preact";

/** Where the form view stands in the page; empty while there is no report. */
export class SheetPane {
  readonly element = document.createElement("div");
  readonly #host: SheetHost;
  #view: MountedSheet | undefined;

  constructor(host: SheetHost) {
    this.#host = host;
    this.element.className = "scroller";
  }

  draw(sheet: Sheet | null): void {
    if (!sheet) this.clear();
    else if (this.#view) this.#view.update(sheet);
    else this.#view = mountSheet(this.element, sheet, this.#host, "div");
  }

  clear(): void {
    this.#view = undefined;
    render(null, this.element);
  }

  goTo(spot: SheetSpot): void {
    this.#view?.goTo(spot);
  }

  look(spot: SheetSpot): void {
    this.#view?.look(spot);
  }

  setAlive(isAlive: boolean): void {
    this.#view?.setAlive(isAlive);
  }

  /** Resolved when all that is typed in the view is in the text. */
  async flush(): Promise<void> {
    await this.#view?.flush();
  }
}
