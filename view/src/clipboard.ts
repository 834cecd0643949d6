import { toTabs } from "./fields.ts";
import type { SheetState } from "./state.ts";

type Transfer = Pick<DataTransfer, "getData" | "setData">;

/** Copies the selected block as tab-separated text. False where the page's own copying is right: within a field. */
export function copyBlock(state: SheetState, transfer: Transfer): boolean {
  const table = state.active && state.tableOf(state.active.table);
  if (!table || state.mode === "edit") return false;
  transfer.setData(
    "text/plain",
    toTabs(state.block, (cell) => state.textOf(table, cell)),
  );
  return true;
}

/** Pastes a block at the active field. False where the page's own pasting is right: a single word, or within a field. */
export function pasteBlock(state: SheetState, transfer: Transfer): boolean {
  const text = transfer.getData("text/plain");
  const html = transfer.getData("text/html");
  const isBlock = /[\t\n]/.test(text.trimEnd()) || /<table/i.test(html);
  if (!state.active || !isBlock || state.mode === "edit") return false;
  void state.paste({ ...state.active, text, html });
  return true;
}
