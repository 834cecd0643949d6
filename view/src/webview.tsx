import type { Sheet } from "@xxgk-lint/shared/sheet/sheet.ts";
import { render } from "preact";
import { hostByCalls, type ToHost, type ToView } from "./messages.ts";
import { type MountedSheet, mountSheet } from "./mount.tsx";
import { NoReport } from "./parts/no-report.tsx";
import type { CellSpot } from "./state.ts";

/** The view in an editor's webview: the extension is its host. */

/** What is kept while the tab is hidden. */
interface Kept {
  readonly active?: CellSpot | undefined;
  readonly scroll: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const api = acquireVsCodeApi();
const root = document.getElementById("root") ?? document.body;
const waiting = new Map<number, (value: unknown) => void>();
let calls = 0;
let view: MountedSheet | undefined;

const host = hostByCalls((call, args) => {
  const id = ++calls;
  api.postMessage({ call, id, args });
  return new Promise((resolve) => waiting.set(id, resolve));
});

addEventListener("message", ({ data }: MessageEvent<ToView>) => {
  if ("answer" in data) {
    waiting.get(data.answer)?.(data.value);
    waiting.delete(data.answer);
  } else if (data.push === "sheet") {
    if (data.sheet) draw(data.sheet);
    else drawNothing(data.words, data.canBegin);
  } else if (data.push === "look") view?.look(data.spot);
  else if (data.push === "goTo") view?.goTo(data.spot);
  else if (data.push === "alive") view?.setAlive(data.isAlive);
  else void flush(data.flush);
});

addEventListener("blur", () => view?.flush());
addEventListener("scroll", keep, { passive: true });
api.postMessage({ notice: "ready" });

function draw(sheet: Sheet): void {
  if (view) {
    view.update(sheet);
    return;
  }
  render(null, root);
  view = mountSheet(root, sheet, host);
  view.state.subscribe(keep);
  const kept = api.getState();
  if (!kept) return;
  if (kept.active && view.state.cellAt(kept.active)) view.state.active = kept.active;
  scrollTo(0, kept.scroll);
}

function drawNothing(words: string, canBegin: boolean): void {
  view = undefined;
  render(<NoReport words={words} onBegin={canBegin ? () => host.run({ kind: "begin" }) : undefined} />, root);
}

function keep(): void {
  api.setState({ active: view?.state.active, scroll: scrollY });
}

async function flush(number: number): Promise<void> {
  await view?.flush();
  api.postMessage({ notice: "flushed", flush: number });
}
