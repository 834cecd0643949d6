import { commands, TabInputCustom, TabInputText, Uri, window } from "vscode";

/** The document with this address; else the one that is worked on, as text or as the form. */
export function documentAt(address?: unknown): Uri | undefined {
  if (address instanceof Uri) return address;
  if (typeof address === "string") return Uri.parse(address);
  const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof TabInputCustom ? input.uri : window.activeTextEditor?.document.uri;
}

/** The files that a command of the Explorer is for: those that are selected, else the one in the active tab, as text or not. */
export function filesAt(address?: unknown, selected?: unknown): Uri[] {
  if (Array.isArray(selected) && selected.length > 0) return selected.filter((each) => each instanceof Uri);
  if (address instanceof Uri) return [address];
  const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof TabInputText || input instanceof TabInputCustom ? [input.uri] : [];
}

/** Opens the text with this address, in front. */
export async function openText(address: unknown): Promise<void> {
  if (typeof address === "string") await commands.executeCommand("vscode.open", Uri.parse(address));
}
