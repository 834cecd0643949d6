import { type Uri, window } from "vscode";
import { filesAt } from "./documents.ts";
import { say } from "./words.ts";

/** The Word and PDF files that a command is for; asks for one where none is selected or open. */
export async function chosenFiles(address?: unknown, selected?: unknown): Promise<readonly Uri[]> {
  const files = filesAt(address, selected).filter(({ path }) => /\.(docx|pdf)$/i.test(path));
  if (files.length > 0) return files;
  const filters = { [say("Word and PDF files")]: ["docx", "pdf"] };
  return (await window.showOpenDialog({ canSelectMany: true, filters, title: say("Which Word or PDF file?") })) ?? [];
}

/** 年报.docx */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** 年报 */
export function stemOf(uri: Uri): string {
  return nameOf(uri).replace(/\.[^.]+$/, "");
}
