import { render } from "preact";
import { chosenLocale, Page } from "./page.ts";
import { Shell } from "./parts/shell.tsx";

const page = new Page(chosenLocale());
document.documentElement.lang = page.desk.locale === "zh" ? "zh-CN" : "en";
render(<Shell page={page} />, document.getElementById("root") ?? document.body);

addEventListener("paste", (event) => {
  const data = event.clipboardData;
  // Elsewhere a paste is the field's, the form's or the editor's.
  if (page.desk.opened || !data || (event.target as Element).closest?.("form")) return;
  event.preventDefault();
  void page.intake.paste(data.getData("text/plain"), data.getData("text/html"));
});
addEventListener("keydown", (event) => {
  // In the form, undo is the text's, as in an editor.
  if ((!event.ctrlKey && !event.metaKey) || event.altKey || !(event.target as Element).closest?.(".sheet")) return;
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) page.desk.undo();
  else if (key === "y" || key === "z") page.desk.redo();
  else return;
  event.preventDefault();
});
addEventListener("dragover", (event) => event.preventDefault());
// Before the editor, which would write a file's text into the draft.
addEventListener("drop", takeDrop, { capture: true });
// What is being typed is not lost with the tab.
addEventListener("visibilitychange", () => void page.desk.pane.flush().then(() => page.keepNow()));

addEventListener("beforeunload", (event) => {
  if (page.wouldLose) event.preventDefault();
});
addEventListener("unhandledrejection", ({ reason }) => page.desk.set({ notice: page.desk.words.wentWrong(String(reason)) }));

void page.start();

// Once loaded, the page works without a network; opened from the disk, it does so anyway.
if (location.protocol.startsWith("http")) void navigator.serviceWorker?.register("service-worker.js").catch(() => undefined);

/** Text that is dragged within a draft is the editor's. */
function takeDrop(event: DragEvent): void {
  const { dataTransfer } = event;
  if (!dataTransfer || (page.desk.opened && !dataTransfer.types.includes("Files"))) return;
  event.preventDefault();
  event.stopPropagation();
  void page.takeDrop(dataTransfer);
}
