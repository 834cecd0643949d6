import { TabInputCustom, Uri, window } from "vscode";

/** The document with this address; else the one that is worked on, as text or as the form. */
export function documentAt(address?: unknown): Uri | undefined {
  if (address instanceof Uri) return address;
  if (typeof address === "string") return Uri.parse(address);
  const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof TabInputCustom ? input.uri : window.activeTextEditor?.document.uri;
}
